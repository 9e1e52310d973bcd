import type { GlanceAnswer } from '@synoptic/core/shapes/glance';
import { For, Show } from 'solid-js';
import { thingPath } from '../corpus/paths.ts';
import { useLanguage } from '../locale/language.tsx';
import { DataText } from '../ui/data-text.tsx';
import { SiglumBadge } from '../ui/siglum-badge.tsx';
import '../styles/single-document-events.css';
import { useWords } from '../locale/use-words.ts';

/** Events mentioned by one document only: one line per document, events in order of time. */
export default function SingleDocumentEvents(props: { glance: GlanceAnswer }) {
  const { href, speaker } = useLanguage();
  const { word } = useWords('single-document');
  const formatter = () => speaker(props.glance.lexicon);
  const accounts = () => [...new Set(props.glance.alone.map((a) => a.account))].sort();
  const events = (account: string) => props.glance.alone.filter((a) => a.account === account);
  return (
    <Show when={props.glance.alone.length > 0}>
      <section class="alone" aria-labelledby="alone">
        <h2 id="alone">{word('title')}</h2>
        <p class="note">{word('note')}</p>
        <dl>
          <For each={accounts()}>
            {(account) => (
              <div>
                <dt>
                  <SiglumBadge of={account} />
                </dt>
                <dd>
                  <ul>
                    <For each={events(account)}>
                      {({ event }) => (
                        <li>
                          <a href={href(thingPath(event))}>
                            <DataText of={formatter().label(event)} />
                          </a>
                        </li>
                      )}
                    </For>
                  </ul>
                </dd>
              </div>
            )}
          </For>
        </dl>
      </section>
    </Show>
  );
}
