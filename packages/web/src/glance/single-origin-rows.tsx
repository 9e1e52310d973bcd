import { highlightAnswers } from '@synoptic/core/locale/highlight-answers';
import type { GlanceAnswer, Highlight } from '@synoptic/core/shapes/glance';
import { For } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { SiglumBadge } from '../ui/siglum-badge.tsx';
import { FoldedList } from './folded-list.tsx';
import { QuestionLink } from './question-link.tsx';

const FIRST_ROWS = 6;

/** Rows that several passages attest and that still depend on one origin. */
export function SingleOriginRows(props: { glance: GlanceAnswer }) {
  const { speaker } = useLanguage();
  const { word } = useWords('glance');
  const formatter = () => speaker(props.glance.lexicon);
  const claims = (row: Highlight) => row.claims.flatMap((id) => props.glance.claims[id] ?? []);
  /** Several names here are speakers of one house, who count as one origin. */
  const origin = (row: Highlight) => formatter().list([...new Set(claims(row).map((c) => formatter().name(c.origin)))]);
  return (
    <FoldedList items={props.glance.oneOrigin} first={FIRST_ROWS}>
      {(rows) => (
        <ul class="one-origin">
          <For each={rows()}>
            {(row) => (
              <li>
                <QuestionLink row={row} lexicon={props.glance.lexicon} />
                <p class="value">
                  {highlightAnswers(row, props.glance, formatter())
                    .slice(0, 2)
                    .map((v) => v.value)
                    .join(' · ')}
                </p>
                <p class="weight">
                  <For each={row.accounts}>{(account) => <SiglumBadge of={account} />}</For>
                  <span>{word('one.source', { n: row.attestations, name: origin(row) })}</span>
                </p>
              </li>
            )}
          </For>
        </ul>
      )}
    </FoldedList>
  );
}
