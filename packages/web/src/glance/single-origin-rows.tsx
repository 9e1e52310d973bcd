import type { GlanceAnswer, Highlight } from '@synoptic/core/shapes/glance';
import { For } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';
import { SiglumBadge } from '../ui/siglum-badge.tsx';
import { distinctValues } from './distinct-values.ts';
import { FoldedList } from './folded-list.tsx';
import { RowLink } from './row-link.tsx';

const FIRST_ROWS = 9;

/** Rows that several passages attest and that still depend on one origin. */
export function SingleOriginRows(props: { glance: GlanceAnswer }) {
  const { speaker, count } = useLanguage();
  const formatter = () => speaker(props.glance.lexicon);
  const claims = (row: Highlight) => row.claims.flatMap((id) => props.glance.claims[id] ?? []);
  const origin = (row: Highlight) => [...new Set(claims(row).map((c) => formatter().name(c.origin)))].slice(0, 2).join(' · ');
  return (
    <FoldedList items={props.glance.oneOrigin} first={FIRST_ROWS}>
      {(rows) => (
        <ul class="one-origin">
          <For each={rows()}>
            {(row) => (
              <li>
                <RowLink row={row} lexicon={props.glance.lexicon} />
                <p class="value">
                  {distinctValues(claims(row), formatter())
                    .slice(0, 2)
                    .map((v) => v.value)
                    .join(' · ')}
                </p>
                <p class="weight">
                  <For each={row.accounts}>{(account) => <SiglumBadge of={account} />}</For>
                  <span>
                    {count('count.passages', row.attestations)} <span aria-hidden="true">‹</span> {origin(row)}
                  </span>
                </p>
              </li>
            )}
          </For>
        </ul>
      )}
    </FoldedList>
  );
}
