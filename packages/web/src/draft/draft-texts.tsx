import { For, Show } from 'solid-js';
import { useWords } from '../locale/use-words.ts';
import { useLocation } from '../routes/router.tsx';
import { SiglumBadge } from '../ui/siglum-badge.tsx';
import type { DraftText } from './reading-messages.ts';

/** Fragment of a line of a text: the page's address points at it, and the style sheet marks it. */
export function lineFragment(siglum: string, line: number): string {
  return `line-${siglum}-${line}`;
}

/** The user's texts with their lines, to which the answers link. */
export function DraftTexts(props: { of: readonly DraftText[] }) {
  const { word } = useWords('reading');
  const location = useLocation();
  // A page whose address changes without a load has no `:target`.
  const isPointed = (fragment: string) => location.hash === `#${fragment}`;
  return (
    <section class="draft-texts" aria-labelledby="your-texts">
      <h2 id="your-texts">{word('texts')}</h2>
      <div class="side-by-side">
        <For each={props.of}>
          {(text) => (
            <article lang={text.language ?? undefined} aria-label={text.label}>
              <h3>
                <SiglumBadge of={text.siglum} /> {text.label}
                <Show when={text.file !== text.label}>
                  {' '}
                  <small>{text.file}</small>
                </Show>
              </h3>
              <ol>
                <For each={text.lines}>
                  {(line, i) => (
                    <li
                      id={lineFragment(text.siglum, i() + 1)}
                      tabindex="-1"
                      classList={{ pointed: isPointed(lineFragment(text.siglum, i() + 1)) }}
                    >
                      {line}
                    </li>
                  )}
                </For>
              </ol>
            </article>
          )}
        </For>
      </div>
    </section>
  );
}
