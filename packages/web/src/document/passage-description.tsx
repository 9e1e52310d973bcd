import { translate } from '@synoptic/core/locale/value-formatter';
import type { Passage } from '@synoptic/core/shapes/document';
import type { ValueFormatter } from '@synoptic/core/values/value-type';
import { For, Show } from 'solid-js';
import { passageFragment, thingPath } from '../corpus/paths.ts';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { DataText } from '../ui/data-text.tsx';

/** Role, date, gloss, reprinted passage, mentions and note of a passage. */
export function PassageDescription(props: { passage: Passage; meets: string | null | undefined; formatter: ValueFormatter }) {
  const { language, href } = useLanguage();
  return (
    <div class="says">
      <Show when={props.meets}>{(words) => <p class="meets">{words()}</p>}</Show>
      <Show when={props.passage.role !== 'body'}>
        <span class="role">{translate(language(), `role.${props.passage.role}`)}</span>
      </Show>
      <Show when={props.passage.on}>{(day) => <span class="role">{props.formatter.date(day())}</span>}</Show>
      <Show when={props.passage.gloss}>
        {(gloss) => (
          <p class="gloss">
            <DataText of={gloss()} />
          </p>
        )}
      </Show>
      <ReprintNotice passage={props.passage} />
      <Show when={props.passage.mentions.length > 0}>
        <ul class="mentioned">
          <For each={props.passage.mentions}>
            {(m) => (
              <li>
                <a href={href(thingPath(m.entity))}>
                  <DataText of={props.formatter.label(m.entity)} />
                </a>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={props.passage.note}>
        {(note) => (
          <p class="note">
            <DataText of={note()} />
          </p>
        )}
      </Show>
    </div>
  );
}

/** Links to the passage that this one repeats, and names what it adds. */
function ReprintNotice(props: { passage: Passage }) {
  const { href } = useLanguage();
  const { word } = useWords('document');
  return (
    <Show when={props.passage.reprints}>
      {(source) => (
        <p class="reprint">
          <a href={href(`${thingPath(props.passage.document)}#${passageFragment(source())}`)}>{word('reprints')}</a>
          <Show when={props.passage.adds}>
            {(adds) => (
              <>
                {' '}
                {word('reprints.adds')} <DataText of={adds()} />
              </>
            )}
          </Show>
        </p>
      )}
    </Show>
  );
}
