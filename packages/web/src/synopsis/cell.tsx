import type { Account } from '@synoptic/core/compare/accounts';
import type { Cell, Row } from '@synoptic/core/compare/compare';
import type { Silence } from '@synoptic/core/compare/rules';
import { say } from '@synoptic/core/locale/speaker';
import { tellAgainst, tellSilence } from '@synoptic/core/locale/tell';
import { For, Show } from 'solid-js';
import { useAccounts } from '../corpus/accounts.tsx';
import { useLanguage } from '../locale/language.tsx';
import { Sig } from '../ui/sig.tsx';
import { ToldClaim } from './claim.tsx';
import { hueOfAccount } from './hue.ts';
import { useReading } from './reading.ts';

const GLYPHS = { silent: '○', 'before-the-event': '–', 'out-of-scope': '·' } as const;

interface CellProps {
  cell: Cell;
  account: Account;
  row: Row;
  quiet: boolean;
  /** In a table of rows of one height: the first claim, and how many more; whose it is stands at the head. */
  compact?: boolean;
}

/** What one account says on one facet, or how it is silent. */
export function SynopsisCell(props: CellProps) {
  return (
    <Show when={props.cell.silence} fallback={<ToldCell of={props} />}>
      {(silence) => <SilentCell of={props} silence={silence()} />}
    </Show>
  );
}

function ToldCell(props: { of: CellProps }) {
  const { tell, language } = useLanguage();
  const accounts = useAccounts();
  const { answer, base } = useReading();
  const claims = () => props.of.cell.claims.flatMap((id) => answer().claims[id] ?? []);
  return (
    <td
      role="cell"
      data-more={props.of.compact && claims().length > 1 ? `+${claims().length - 1}` : undefined}
      classList={{ told: claims().length > 0, quiet: props.of.quiet, base: base() === props.of.account.siglum }}
    >
      <Show when={!props.of.compact}>
        <span class="whose" title={tell(props.of.account.label)}>
          <Sig of={props.of.account.siglum} hue={hueOfAccount(props.of.account, accounts)} /> <span>{tell(props.of.account.label)}</span>
        </span>
      </Show>
      <For each={props.of.compact ? claims().slice(0, 1) : claims()}>
        {(claim) => <ToldClaim claim={claim} account={props.of.account} row={props.of.row} compact={props.of.compact} />}
      </For>
      <Show when={claims().length > 0 && props.of.cell.against?.pairs.length === 0}>
        <p class="chain against">{tellAgainst(props.of.cell, { language: language() })}</p>
      </Show>
    </td>
  );
}

/** Most cells of a wide comparison: a sign and a word, and why in the title. */
function SilentCell(props: { of: CellProps; silence: Silence }) {
  const { tell, language } = useLanguage();
  const accounts = useAccounts();
  const { speaker, base } = useReading();
  return (
    <td role="cell" classList={{ quiet: props.of.quiet, base: base() === props.of.account.siglum }}>
      <Show when={!props.of.compact}>
        <span class="whose" title={tell(props.of.account.label)}>
          <Sig of={props.of.account.siglum} hue={hueOfAccount(props.of.account, accounts)} />
        </span>
      </Show>
      <span class={`silence is-${props.silence}`} title={tellSilence(props.of.cell, speaker())}>
        <span class={`glyph is-${props.silence}`} aria-hidden="true">
          {GLYPHS[props.silence]}
        </span>{' '}
        {say(language(), `silence.${props.silence}`)}
      </span>
    </td>
  );
}
