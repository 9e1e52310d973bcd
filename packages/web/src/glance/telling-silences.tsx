import type { GlanceAnswer } from '@synoptic/core/shapes/glance';
import type { Id } from '@synoptic/core/text/id';
import { createMemo, For, Show } from 'solid-js';
import { useAccounts } from '../corpus/accounts.tsx';
import { thingPath } from '../corpus/paths.ts';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { DataText } from '../ui/data-text.tsx';
import { SiglumBadge } from '../ui/siglum-badge.tsx';

/** Events that a document leaves out although it treats the subject and was written later; absences of any other kind say nothing. */
export function TellingSilences(props: { glance: GlanceAnswer }) {
  const { href, speaker } = useLanguage();
  const { word } = useWords('glance');
  const { documents } = useAccounts();
  const formatter = () => speaker(props.glance.lexicon);
  const leftOut = createMemo(() =>
    documents().flatMap((document) => {
      const events = props.glance.matrix.filter(({ cells }) =>
        cells.some(({ account, is }) => account === document.siglum && is === 'silent'),
      );
      return events.length > 0 ? [{ document, events: events.map(({ event }): Id => event) }] : [];
    }),
  );
  return (
    <Show when={leftOut().length > 0}>
      <section class="left-out" aria-labelledby="silence">
        <h2 id="silence">{word('silence.title')}</h2>
        <p class="note">{word('silence.note')}</p>
        <ul>
          <For each={leftOut()}>
            {({ document, events }) => (
              <li>
                <SiglumBadge of={document.siglum} />{' '}
                <span>
                  <DataText of={document.label} />
                </span>
                <ul>
                  <For each={events}>
                    {(event) => (
                      <li>
                        <a href={href(thingPath(event))}>
                          <DataText of={formatter().label(event)} />
                        </a>
                      </li>
                    )}
                  </For>
                </ul>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}
