import type { DocumentAnswer } from '@synoptic/core/reader/reader';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { openedCopy } from '../hydration/own-text.ts';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { createMatch } from '../ui/width.ts';
import { groupClaims } from './margin.ts';
import { PassageEntry } from './passage.tsx';
import { VoiceRail } from './voice-rail.tsx';
import { documentWords } from './words.ts';

/** The passages in order; a chosen voice is heard and the others fall back. */
export function Passages(props: { answer: DocumentAnswer }) {
  const { speaker } = useLanguage();
  const { word } = useWords(documentWords);
  const [voice, setVoice] = createSignal<string | null>(null);
  const narrow = createMatch('(max-width: 1000px)');
  const margin = createMemo(() => groupClaims(props.answer.claims, props.answer.document.id));
  const told = () => speaker(props.answer.lexicon);
  const copy = () => openedCopy(props.answer.document.id);
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
