import { createSignal, For, onCleanup, onMount, Show, Suspense } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';
import { lazyPart } from '../locale/lazy-part.ts';
import { useWords } from '../locale/use-words.ts';
import '../styles/reading.css';
import { acceptFileDrops } from '../ui/accept-file-drops.ts';
import { PageArticle } from '../ui/page-article.tsx';
import {
  addFiles,
  addText,
  draft,
  failure,
  files,
  forgetTexts,
  isPrepared,
  isReading,
  refused,
  removeFile,
  startReading,
} from './draft-session.ts';
import type { RefusedFile } from './reading-messages.ts';

const LazyDraftView = lazyPart(() => import('./draft-view.tsx'), ['by-answer', 'reasons']);
const [hasView, setView] = createSignal(false);

/** Loads everything that a text needs, before it comes: the drop itself then asks for nothing. */
function prepare(): void {
  startReading();
  void LazyDraftView.preload().then(() => setView(true));
}

/** Compares texts that the user drops, chooses or pastes. They are read by rules in a worker of this page and go nowhere. */
export default function ReadPage() {
  const { titleOf } = useLanguage();
  const { word } = useWords('reading');
  const [over, setOver] = createSignal(false);
  onMount(() => onCleanup(acceptFileDrops({ take: (given) => void addFiles(given), over: setOver, prepare })));
  return (
    <PageArticle title={titleOf('/read')} class="reading">
      <p class="lead">{word('lead')}</p>
      <section class="give-texts" classList={{ over: over() }} data-prepared={isPrepared() && hasView()} aria-label={word('give')}>
        <GiveButtons />
        <GivenFiles />
        <p class="note">{word('private')}</p>
      </section>
      <p class="reading-status" role="status">
        {isReading() ? word('reading') : (failure() ?? '')}
      </p>
      <Suspense>
        <Show when={draft()}>{(made) => <LazyDraftView of={made()} />}</Show>
      </Suspense>
    </PageArticle>
  );
}

/** Ways to give a text without a drop: choose files, or paste. */
function GiveButtons() {
  const { word } = useWords('reading');
  const [pasting, setPasting] = createSignal(false);
  let chosen: HTMLInputElement | undefined;
  let field: HTMLTextAreaElement | undefined;
  const read = () => {
    const text = field?.value ?? '';
    if (field) field.value = '';
    if (text.trim() !== '') void addText(text, word('pasted', { n: files().length + 1 }));
    setPasting(false);
  };
  return (
    <>
      <p class="give">
        <span>{word('drop')}</span>
        <button type="button" class="primary" onPointerEnter={prepare} onFocus={prepare} onClick={() => chosen?.click()}>
          {word('choose')}
        </button>
        <button type="button" class="quiet" aria-expanded={pasting()} onFocus={prepare} onClick={() => setPasting(!pasting())}>
          {word('paste')}
        </button>
        <input
          ref={chosen}
          type="file"
          multiple
          class="unseen"
          tabindex="-1"
          aria-hidden="true"
          accept="text/*,.txt,.md,.markdown,.html,.htm,.xhtml"
          onChange={(event) => {
            void addFiles([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = '';
          }}
        />
      </p>
      <Show when={pasting()}>
        <label class="paste">
          {word('paste.label')}
          <textarea ref={field} rows="8" spellcheck={false} />
        </label>
        <button type="button" class="primary" onClick={read}>
          {word('paste.read')}
        </button>
      </Show>
    </>
  );
}

/** The texts so far, each with a button that takes it away; a file that could not be read says why. */
function GivenFiles() {
  const { word } = useWords('reading');
  const fault = (key: number): RefusedFile | undefined => refused().find((one) => one.key === key);
  return (
    <Show when={files().length > 0}>
      <ul class="given-files">
        <For each={files()}>
          {(file) => (
            <li classList={{ refused: fault(file.key) !== undefined }}>
              <span>{file.file}</span>
              <Show when={fault(file.key)}>
                {(why) => <span class="refusal">{word(`refused.${why().fault}`, { format: why().format })}</span>}
              </Show>
              <button
                type="button"
                class="quiet"
                aria-label={word('remove', { file: file.file })}
                onClick={() => void removeFile(file.key)}
              >
                ×
              </button>
            </li>
          )}
        </For>
      </ul>
      <button type="button" class="quiet" onClick={forgetTexts}>
        {word('forget')}
      </button>
    </Show>
  );
}
