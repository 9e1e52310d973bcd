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
    <Show when={props.cell.silence} fallback={<ToldCell {...props} />}>
      {(silence) => <SilentCell {...props} silence={silence()} />}
    </Show>
  );
}

function ToldCell(props: CellProps) {
  const { tell, language } = useLanguage();
  const accounts = useAccounts();
  const { answer, base } = useReading();
  const claims = () => props.cell.claims.flatMap((id) => answer().claims[id] ?? []);
  return (
    <td
      role="cell"
      data-more={props.compact && claims().length > 1 ? `+${claims().length - 1}` : undefined}
      classList={{ told: claims().length > 0, quiet: props.quiet, base: base() === props.account.siglum }}
    >
      <Show when={!props.compact}>
        <span class="whose" title={tell(props.account.label)}>
          <Sig of={props.account.siglum} hue={hueOfAccount(props.account, accounts)} /> <span>{tell(props.account.label)}</span>
        </span>
      </Show>
      <For each={props.compact ? claims().slice(0, 1) : claims()}>
        {(claim) => <ToldClaim claim={claim} account={props.account} row={props.row} compact={props.compact} />}
      </For>
      <Show when={claims().length > 0 && props.cell.against?.pairs.length === 0}>
        <p class="chain against">{tellAgainst(props.cell, { language: language() })}</p>
      </Show>
    </td>
  );
}

/** Most cells of a wide comparison: a sign and a word, and why in the title. */
function SilentCell(props: CellProps & { silence: Silence }) {
  const { tell, language } = useLanguage();
  const accounts = useAccounts();
  const { speaker, base } = useReading();
  return (
    <td role="cell" classList={{ quiet: props.quiet, base: base() === props.account.siglum }}>
      <Show when={!props.compact}>
        <span class="whose" title={tell(props.account.label)}>
          <Sig of={props.account.siglum} hue={hueOfAccount(props.account, accounts)} />
        </span>
      </Show>
      <span class={`silence is-${props.silence}`} title={tellSilence(props.cell, speaker())}>
        <span class={`glyph is-${props.silence}`} aria-hidden="true">
          {GLYPHS[props.silence]}
        </span>{' '}
        {say(language(), `silence.${props.silence}`)}
      </span>
    </td>
  );
}
