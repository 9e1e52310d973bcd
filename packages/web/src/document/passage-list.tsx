import type { DocumentAnswer } from '@synoptic/core/reader/reader';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { openCopyOf } from '../hydration/user-copies.ts';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { createMediaQuery } from '../ui/element-width.ts';
import { claimsByPassage } from './claims-by-passage.ts';
import { PassageEntry } from './passage-entry.tsx';
import { VoiceRail } from './voice-rail.tsx';

/** The passages in order; a chosen voice is heard and the others fall back. */
export function PassageList(props: { answer: DocumentAnswer }) {
  const { speaker } = useLanguage();
  const { word } = useWords('document');
  const [voice, setVoice] = createSignal<string | null>(null);
  const narrow = createMediaQuery('(max-width: 1000px)');
  const margin = createMemo(() => claimsByPassage(props.answer.claims, props.answer.document.id));
  const told = () => speaker(props.answer.lexicon);
  const copy = () => openCopyOf(props.answer.document.id);
  const shade = (siglum: string | null) => props.answer.document.voices.findIndex((v) => v.siglum === siglum) % 6;
  return (
    <section class="passages" classList={{ opened: copy() !== null }} aria-labelledby="passages">
      <h2 id="passages">{word('passages')}</h2>
      <p class="note">{word('passages.note')}</p>
      <VoiceRail document={props.answer.document} chosen={voice()} choose={setVoice} speaker={told()} />
      <ol>
        <For each={props.answer.passages}>
          {(passage, i) => (
            <Show when={voice() === null || passage.voice === voice()}>
              <PassageEntry
                passage={passage}
                claims={margin().get(passage.id) ?? []}
                answer={props.answer}
                speaker={told()}
                shade={shade(passage.voice)}
                narrow={narrow()}
                copy={copy()}
                begins={props.answer.passages[i() - 1]?.voice !== passage.voice}
              />
            </Show>
          )}
        </For>
      </ol>
    </section>
  );
}
