import type { Lexicon } from '@synoptic/core/shapes/lexicon';
import { For, Show } from 'solid-js';
import { useAccounts } from '../corpus/accounts.tsx';
import { thingPath } from '../corpus/paths.ts';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { DataText } from '../ui/data-text.tsx';
import { SiglumBadge } from '../ui/siglum-badge.tsx';

/** The documents with their sigla, dates and genres, as a critical edition lists its witnesses. */
export function DocumentIndex(props: { lexicon: Lexicon }) {
  const { href, speaker } = useLanguage();
  const { word } = useWords('glance');
  const { documents } = useAccounts();
  return (
    <nav class="conspectus" aria-label={word('conspectus')}>
      <ul>
        <For each={documents()}>
          {(document) => (
            <li>
              <SiglumBadge of={document.siglum} />
              <a href={href(thingPath(document.id))}>
                <DataText of={document.label} />
              </a>
              <small>
                {speaker(props.lexicon).date(document.date)}
                <Show when={document.genre}>
                  {(genre) => (
                    <>
                      {' · '}
                      <DataText of={genre()} />
                    </>
                  )}
                </Show>
              </small>
            </li>
          )}
        </For>
      </ul>
    </nav>
  );
}
