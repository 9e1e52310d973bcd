import { describeAgainstBase, describeImplied, describeSilence } from '@synoptic/core/locale/describe-claim';
import { SILENCE_SIGNS } from '@synoptic/core/locale/signs';
import { translate } from '@synoptic/core/locale/value-formatter';
import type { Account } from '@synoptic/core/shapes/comparison';
import type { Cell, Row, Silence } from '@synoptic/core/shapes/row';
import { For, Show } from 'solid-js';
import { useAccounts } from '../corpus/accounts.tsx';
import { useLanguage } from '../locale/language.tsx';
import { DataText } from '../ui/data-text.tsx';
import { DrawnSign } from '../ui/drawn-sign.tsx';
import { SiglumBadge } from '../ui/siglum-badge.tsx';
import { CellClaim } from './cell-claim.tsx';
import { hueOfAccount } from './hue-of-account.ts';
import { useSynopsis } from './synopsis-model.ts';

interface SynopsisCellProps {
  cell: Cell;
  account: Account;
  row: Row;
  quiet: boolean;
  /** For fixed row heights: shows the first claim and the number of the rest, without the account's name. */
  compact?: boolean;
}

/** The claims of one account on one facet, or its kind of silence. */
export function SynopsisCell(props: SynopsisCellProps) {
  return (
    <Show when={props.cell.silence} fallback={<ClaimsCell of={props} />}>
      {(silence) => <SilentCell of={props} silence={silence()} />}
    </Show>
  );
}

function ClaimsCell(props: { of: SynopsisCellProps }) {
  const { tell, language } = useLanguage();
  const accounts = useAccounts();
  const { answer, base, speaker } = useSynopsis();
  const claims = () => props.of.cell.claims.flatMap((id) => answer().claims[id] ?? []);
  return (
    <td
      role="cell"
      data-more={props.of.compact && claims().length > 1 ? `+${claims().length - 1}` : undefined}
      classList={{ told: claims().length > 0, quiet: props.of.quiet, base: base() === props.of.account.siglum }}
    >
      <Show when={!props.of.compact}>
        <span class="whose" title={tell(props.of.account.label)}>
          <SiglumBadge of={props.of.account.siglum} hue={hueOfAccount(props.of.account, accounts)} />{' '}
          <span>
            <DataText of={props.of.account.label} />
          </span>
        </span>
      </Show>
      <For each={props.of.compact ? claims().slice(0, 1) : claims()}>
        {(claim) => <CellClaim claim={claim} account={props.of.account} row={props.of.row} compact={props.of.compact} />}
      </For>
      <For each={describeImplied(props.of.cell, answer().lexicon, speaker())}>{(words) => <p class="chain implied">{words}</p>}</For>
      <Show when={claims().length > 0 && props.of.cell.against?.pairs.length === 0}>
        <p class="chain against">{describeAgainstBase(props.of.cell, { language: language() })}</p>
      </Show>
    </td>
  );
}

/** A cell without claims: a sign and a word for the kind of silence, with the reason in its tooltip. */
function SilentCell(props: { of: SynopsisCellProps; silence: Silence }) {
  const { tell, language } = useLanguage();
  const accounts = useAccounts();
  const { speaker, base } = useSynopsis();
  return (
    <td role="cell" classList={{ quiet: props.of.quiet, base: base() === props.of.account.siglum }}>
      <Show when={!props.of.compact}>
        <span class="whose" title={tell(props.of.account.label)}>
          <SiglumBadge of={props.of.account.siglum} hue={hueOfAccount(props.of.account, accounts)} />
        </span>
      </Show>
      <span class={`silence is-${props.silence}`} title={describeSilence(props.of.cell, speaker())}>
        <span class={`glyph is-${props.silence}`} aria-hidden="true">
          <DrawnSign of={SILENCE_SIGNS[props.silence].page} />
        </span>{' '}
        {translate(language(), `silence.${props.silence}`)}
      </span>
    </td>
  );
}
