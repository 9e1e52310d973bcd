import type { Document } from '@synoptic/core/shapes/document';
import type { Id } from '@synoptic/core/text/id';
import type { ValueFormatter } from '@synoptic/core/values/value-type';
import { For } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { DataText } from '../ui/data-text.tsx';
import { SiglumBadge } from '../ui/siglum-badge.tsx';

/** Buttons for the voices of a document; a chosen voice limits the passages to its own. */
export function VoiceRail(props: {
  document: Document;
  chosen: Id | null;
  choose: (siglum: string | null) => void;
  formatter: ValueFormatter;
}) {
  const { tell } = useLanguage();
  const { word } = useWords('document');
  return (
    <div class="voices" role="group" aria-label={word('voices')}>
      <For each={props.document.voices}>
        {(voice, i) => (
          <button
            type="button"
            class={`shade-${i() % 6}`}
            aria-pressed={props.chosen === voice.siglum}
            title={tell(voice.inferred)}
            onClick={() => props.choose(props.chosen === voice.siglum ? null : voice.siglum)}
          >
            <SiglumBadge of={voice.siglum} />{' '}
            <span classList={{ inferred: voice.inferred !== null }}>
              <DataText of={props.formatter.label(voice.agent)} />
            </span>
          </button>
        )}
      </For>
    </div>
  );
}
