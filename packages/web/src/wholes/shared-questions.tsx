import type { WholesAnswer } from '@synoptic/core/shapes/wholes';
import { createMemo, For, Show } from 'solid-js';
import { useAccounts } from '../corpus/accounts.tsx';
import { thingPath } from '../corpus/paths.ts';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { DataText } from '../ui/data-text.tsx';
import { SiglumBadge } from '../ui/siglum-badge.tsx';

/** Questions that several documents answer, by subject, with links to read them side by side. */
export function SharedQuestions(props: { of: WholesAnswer }) {
  const { href, speaker } = useLanguage();
  const { word } = useWords('wholes');
  const subjects = createMemo(() => [...Map.groupBy(props.of.meeting, (row) => row.about)]);
  return (
    <section>
      <h2>{word('meeting')}</h2>
      <Show when={subjects().length > 0} fallback={<p class="soft">{word('meeting.none')}</p>}>
        <p class="note">{word('meeting.note')}</p>
        <ul class="meetings">
          <For each={subjects()}>
            {([about, rows]) => (
              <li>
                <a href={href(thingPath(about))}>
                  <DataText of={speaker(props.of.lexicon).label(about)} />
                </a>{' '}
                <For each={rows}>{(row, i) => <SharedQuestion row={row} lexicon={props.of.lexicon} first={i() === 0} />}</For>
              </li>
            )}
          </For>
        </ul>
        <p>
          <a href={href(`/compare?about=${subjects().map(([about]) => about)}&by=document`)}>{word('together')}</a>
          <Show when={props.of.documents.length === 2}>
            {' · '}
            <a href={href(`${thingPath(props.of.documents[0] ?? '')}?with=${props.of.documents[1]}`)}>{word('in-step')}</a>
          </Show>
        </p>
      </Show>
    </section>
  );
}

function SharedQuestion(props: { row: WholesAnswer['meeting'][number]; lexicon: WholesAnswer['lexicon']; first: boolean }) {
  const { href, t } = useLanguage();
  const { document } = useAccounts();
  return (
    <span class="soft">
      {props.first ? '' : t('list.comma')}
      <a href={href(`${thingPath(props.row.about)}#${props.row.facet}`)}>
        <DataText of={props.lexicon.facets[props.row.facet]?.label} />
      </a>{' '}
      <For each={props.row.documents}>{(id) => <SiglumBadge of={document(id)?.siglum ?? ''} />}</For>
    </span>
  );
}
