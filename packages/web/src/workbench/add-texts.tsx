import type { WorkbenchReview, WorkbenchVocabulary } from '@synoptic/core/review/workbench-review';
import { createResource, createSignal, For, Show } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { added, giveTexts, reading } from './given-texts.ts';
import { TextGiver } from './text-giver.tsx';
import { askWorkbench } from './workbench-client.ts';

/** Adds texts to the corpus, and reports what was read of each. A drop works also while the panel is closed. */
export function AddTexts(props: { of: WorkbenchReview; open: boolean }) {
  const { tell, language, speaker } = useLanguage();
  const { word, counted } = useWords('workbench');
  const [event, setEvent] = createSignal('');
  const [vocabulary] = createResource(
    () => (props.open ? props.of.revision : null),
    () => askWorkbench<WorkbenchVocabulary>('vocabulary'),
  );
  const percent = (share: number) => new Intl.NumberFormat(language(), { style: 'percent' }).format(share);
  const siglum = (slug: string) => props.of.documents.find((one) => one.slug === slug)?.siglum ?? slug;
  const isShown = () => props.open || reading() !== null || added().length > 0;
  return (
    <section id="add-texts" class="add-texts" classList={{ closed: !isShown() }} aria-label={word('add')}>
      <div hidden={!props.open}>
        <TextGiver
          lead={word('add.lead')}
          take={(files, publisher) => giveTexts(files, { event: event(), ...(publisher !== undefined && { publisher }) })}
        />
        <Show when={(vocabulary.latest?.events.length ?? 0) > 1}>
          <label>
            {word('add.event')}{' '}
            <select onChange={(change) => setEvent(change.currentTarget.value)}>
              <For each={vocabulary.latest?.events}>{(one) => <option value={one.id}>{tell(one.label)}</option>}</For>
            </select>
          </label>
        </Show>
        <p class="note">{word('add.private', { folder: props.of.folder })}</p>
      </div>
      <p class="reading-status" role="status">
        <Show when={reading()}>{(file) => word('add.reading', { file: file() })}</Show>
      </p>
      <Show when={added().length > 0}>
        <ul class="added-texts">
          <For each={added()}>
            {(one) => (
              <li>
                <span class="sig hue-0">{siglum(one.document)}</span> <b>{one.publisher}</b>{' '}
                <span class="soft">
                  {speaker(props.of.lexicon).date(one.date)}
                  {one.dateInferred === null ? '' : ` (${word('add.inferred')})`} · {counted('add.claims', one.claims)}
                  <For each={one.copies}>{(copy) => <> · {word('add.copy', { share: percent(copy.share), of: siglum(copy.of) })}</>}</For>
                  <Show when={one.leftOut > 0}> · {word('add.left-out', { n: one.leftOut })}</Show>
                </span>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  );
}
