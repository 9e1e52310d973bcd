import type { DocumentAnswer } from '@synoptic/core/shapes/document';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { openCopyOf } from '../hydration/user-copies.ts';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { createMediaQuery } from '../ui/element-width.ts';
import { PassageEntry } from './passage-entry.tsx';
import { passagesInContext } from './passages-in-context.ts';
import { VoiceRail } from './voice-rail.tsx';

/** The passages of a document in order, or those of one chosen voice. */
export function PassageList(props: { answer: DocumentAnswer }) {
  const { speaker } = useLanguage();
  const { word } = useWords('document');
  const [voice, setVoice] = createSignal<string | null>(null);
  const narrow = createMediaQuery('(max-width: 1000px)');
  const passages = createMemo(() => passagesInContext(props.answer));
  const formatter = () => speaker(props.answer.lexicon);
  const copy = () => openCopyOf(props.answer.document.id);
  return (
    <section class="passages" classList={{ opened: copy() !== null }} aria-labelledby="passages">
      <h2 id="passages">{word('passages')}</h2>
      <p class="note">{word('passages.note')}</p>
      <VoiceRail document={props.answer.document} chosen={voice()} choose={setVoice} formatter={formatter()} />
      <ol>
        <For each={passages()}>
          {(entry) => (
            <Show when={voice() === null || entry.passage.voice === voice()}>
              <PassageEntry of={entry} answer={props.answer} formatter={formatter()} narrow={narrow()} copy={copy()} />
            </Show>
          )}
        </For>
      </ol>
    </section>
  );
}
