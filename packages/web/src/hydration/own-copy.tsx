import type { Outcome } from '@synoptic/core/hydrate/outcome';
import type { Tally } from '@synoptic/core/hydrate/tally';
import type { DocumentAnswer } from '@synoptic/core/reader/reader';
import { createSignal, For, onCleanup, onMount, Show } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import '../styles/hydration.css';
import { OutcomeMark, SIGNS } from './outcome-mark.tsx';
import { forget, MOST_MEGABYTES, openedCopy, openFiles, ownText, prepare } from './own-text.ts';
import { hydrationWords } from './words.ts';

/** Where the reader gives a copy of the document, and what came of it. A file may be dropped anywhere on the page. */
export function OwnCopy(props: { answer: DocumentAnswer }) {
  const { language } = useLanguage();
  const { word } = useWords(hydrationWords);
  const [over, setOver] = createSignal(false);
  const document = () => props.answer.document.id;
  const percent = (share: number) => new Intl.NumberFormat(language(), { style: 'percent', roundingMode: 'floor' }).format(share);
  let chosen: HTMLInputElement | undefined;
  onMount(() => onCleanup(takeDrops((files) => void openFiles(files, props.answer), setOver)));
  const came = (): string => {
    const own = ownText(document());
    if (!own) return '';
    if (own.is === 'failed') return word('failed', own);
    if (own.is === 'open') return word(`by.${own.copy.text.by}`, { file: own.file, share: percent(own.copy.text.share) });
    if (own.is !== 'stranger') return word(own.is, { file: own.file, most: MOST_MEGABYTES });
    const share = own.stranger.likest[0]?.share;
    return word(share === undefined ? 'unknown' : 'unknown.share', { file: own.file, share: percent(share ?? 0) });
  };
  return (
    <section class="own-copy" classList={{ over: over() }} aria-labelledby="own-copy">
      <h2 id="own-copy">{word('title')}</h2>
      <Show when={props.answer.seal} fallback={<p class="note">{word('unsealed')}</p>}>
        <p>{word('lead')}</p>
        <p class="note">{word('private')}</p>
        <p class="give">
          <button type="button" class="primary" onPointerEnter={prepare} onFocus={prepare} onClick={() => chosen?.click()}>
            {word('choose')}
          </button>
          <input
            ref={chosen}
            type="file"
            class="unseen"
            tabindex="-1"
            aria-hidden="true"
            accept="text/*,.txt,.md,.html"
            onChange={(e) => {
              void openFiles([...(e.currentTarget.files ?? [])], props.answer);
              e.currentTarget.value = '';
            }}
          />
          <Show when={ownText(document())}>
            <button type="button" class="quiet" onClick={() => forget(document())}>
              {word('forget')}
            </button>
          </Show>
        </p>
        <p class={`came is-${ownText(document())?.is}`} role="status">
          {came()}
        </p>
        <Show when={openedCopy(document())}>
          {(copy) => (
            <dl class="became-of">
              <Counted name={word('passages')} of={copy().counts.passages} />
              <Counted name={word('anchors')} of={copy().counts.anchors} />
            </dl>
          )}
        </Show>
      </Show>
    </section>
  );
}

function Counted(props: { name: string; of: Tally }) {
  const came = () => (Object.keys(SIGNS) as Outcome[]).filter((outcome) => props.of[outcome] > 0);
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>
        <For each={came()}>{(outcome) => <OutcomeMark of={outcome} n={props.of[outcome]} />}</For>
      </dd>
    </div>
  );
}

/** Takes files that are dropped on the window, which would else leave the page for them. */
function takeDrops(take: (files: readonly File[]) => void, over: (now: boolean) => void): () => void {
  const isFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  const listeners = {
    dragenter: (event: DragEvent) => {
      if (isFile(event)) void prepare().catch(() => null);
    },
    dragover: (event: DragEvent) => {
      if (!isFile(event)) return;
      event.preventDefault();
      over(true);
    },
    dragleave: (event: DragEvent) => {
      if (event.relatedTarget === null) over(false);
    },
    drop: (event: DragEvent) => {
      if (!isFile(event)) return;
      event.preventDefault();
      over(false);
      take([...(event.dataTransfer?.files ?? [])]);
    },
  } as const;
  for (const [name, listen] of Object.entries(listeners)) window.addEventListener(name as 'drop', listen);
  return () => {
    for (const [name, listen] of Object.entries(listeners)) window.removeEventListener(name as 'drop', listen);
  };
}
