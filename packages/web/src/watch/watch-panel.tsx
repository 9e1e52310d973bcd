import type { WatchState } from '@synoptic/api/watch/watch-state';
import { createWords } from '@synoptic/core/locale/create-words';
import { figureFormat } from '@synoptic/core/locale/figure-format';
import { type InterfaceLanguage, parseInterfaceLanguage, REFERENCE_LANGUAGE } from '@synoptic/core/text/interface-languages';
import { type Accessor, createSignal, For, onCleanup, Show } from 'solid-js';
import { render } from 'solid-js/web';
import { loadContents } from '../locale/load-words.ts';
import { wordTablesOf } from '../locale/section-tables.ts';
import { watchedDigest } from '../site/current-site.ts';
import '../styles/watch.css';
import { dropOfflineCopy, followCorpus } from './follow-corpus.ts';

/**
 * Follows the watched corpus, and lists the problems for which the page shows an earlier version of it. The panel is a root of its
 * own beside the application, so that a viewer whose server does not watch has no place for it.
 */
export async function showWatchPanel(): Promise<void> {
  const [state, setState] = createSignal<WatchState | null>();
  dropOfflineCopy().catch(() => null);
  followCorpus(watchedDigest ?? '', setState);
  await loadContents(['watch']);
  const panel = document.createElement('aside');
  panel.className = 'watch';
  panel.setAttribute('role', 'status');
  document.body.append(panel);
  render(() => <WatchPanel state={state()} />, panel);
}

function WatchPanel(props: { state: WatchState | null | undefined }) {
  const language = documentLanguage();
  const words = createWords(wordTablesOf('watch'));
  const counted = (word: 'title' | 'more', n: number) => words.count(language(), word, n, { n: figureFormat(language()).format(n) });
  const problems = () => props.state?.problems ?? 0;
  return (
    <>
      <Show when={props.state === null}>
        <p>{words.translate(language(), 'lost')}</p>
      </Show>
      <Show when={problems() > 0}>
        <details open>
          <summary>{counted('title', problems())}</summary>
          <p>{words.translate(language(), 'last')}</p>
          <ol>
            <For each={props.state?.issues}>
              {(issue) => (
                <li>
                  <code>
                    {issue.file}:{issue.line}:{issue.column}
                  </code>{' '}
                  <span lang="en">{issue.message}</span>
                  <small lang="en">{issue.hint}</small>
                </li>
              )}
            </For>
          </ol>
          <Show when={problems() - (props.state?.issues.length ?? 0)}>{(more) => <p>{counted('more', more())}</p>}</Show>
        </details>
      </Show>
    </>
  );
}

/** The language of the page as its root element has it: it changes once the words of the new language are loaded. */
function documentLanguage(): Accessor<InterfaceLanguage> {
  const root = document.documentElement;
  const read = () => parseInterfaceLanguage(root.lang) ?? REFERENCE_LANGUAGE;
  const [language, setLanguage] = createSignal(read());
  const observer = new MutationObserver(() => setLanguage(read));
  observer.observe(root, { attributeFilter: ['lang'] });
  onCleanup(() => observer.disconnect());
  return language;
}
