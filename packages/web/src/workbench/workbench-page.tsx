import { isWaiting } from '@synoptic/core/review/review-queue';
import type { NewWorkbench } from '@synoptic/core/review/workbench-review';
import { INTERFACE_LANGUAGE_CODES, INTERFACE_LANGUAGES } from '@synoptic/core/text/interface-languages';
import { createEffect, createSignal, For, type JSX, Match, Show, Switch } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { DataText } from '../ui/data-text.tsx';
import { oppositeTheme, setTheme } from '../ui/theme.ts';
import { NewCorpusForm } from './new-corpus-form.tsx';
import { ReviewBench } from './review-bench.tsx';
import { lost, notice, queue, review, saving, server, setNotice } from './review-session-state.ts';

/** The workbench: a corpus to begin, or the review of one. */
export function WorkbenchPage() {
  const { tell } = useLanguage();
  const { word } = useWords('workbench');
  const [adding, setAdding] = createSignal(false);
  createEffect(() => {
    const title = tell(review()?.title);
    document.title = title === '' ? `${word('workbench')} · Synoptic` : `${title} · ${word('workbench')} · Synoptic`;
  });
  return (
    <>
      <WorkbenchHead
        tools={
          <Show when={review()}>
            <button type="button" class="quiet" aria-expanded={adding()} aria-controls="add-texts" onClick={() => setAdding(!adding())}>
              {word('add')}
            </button>
          </Show>
        }
      />
      <main id="main" tabindex="-1">
        <Notices />
        <Switch>
          <Match when={server()?.stage === 'new'}>
            <NewCorpusForm of={server() as NewWorkbench} />
          </Match>
          <Match when={review()}>{(found) => <ReviewBench of={found()} adding={adding() || found().documents.length === 0} />}</Match>
        </Switch>
      </main>
    </>
  );
}

function WorkbenchHead(props: { tools: JSX.Element }) {
  const { t, language, hereIn } = useLanguage();
  const { word } = useWords('workbench');
  const [wanted, setWanted] = createSignal(oppositeTheme());
  const turn = () => {
    setTheme(wanted());
    setWanted(oppositeTheme());
  };
  const waiting = () => queue().filter(({ reviewed }) => isWaiting(reviewed)).length;
  return (
    <header class="bench-head">
      <span class="wordmark">Synoptic</span>
      <h1>
        <Show when={review()} fallback={word('workbench')}>
          {(found) => <DataText of={found().title} />}
        </Show>
      </h1>
      <Show when={queue().length > 0}>
        <p class="progress" role="status">
          <progress max={queue().length} value={queue().length - waiting()} aria-hidden="true" />{' '}
          {word('decided', { n: queue().length - waiting(), all: queue().length })}
          <span class="saving">{saving() > 0 ? word('saving') : ''}</span>
        </p>
      </Show>
      <div class="switches">
        {props.tools}
        <span class="languages" role="group" aria-label={t('language')}>
          <For each={INTERFACE_LANGUAGE_CODES}>
            {(l) => (
              <a href={hereIn(l)} lang={l} hreflang={l} noScroll replace aria-current={language() === l ? 'true' : undefined}>
                {INTERFACE_LANGUAGES[l].name}
              </a>
            )}
          </For>
        </span>
        <button type="button" class="icon" onClick={turn} aria-label={t(`theme.${wanted()}`)} title={t(`theme.${wanted()}`)}>
          <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
            <circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" stroke-width="1.5" />
            <path d="M10 3a7 7 0 0 1 0 14z" fill="currentColor" />
          </svg>
        </button>
      </div>
    </header>
  );
}

/** Faults: a server that is gone, something that was not done, and files to mend. */
function Notices() {
  const { word, counted } = useWords('workbench');
  const faults = () => review()?.faults ?? [];
  return (
    <div class="notices" role="alert">
      <Show when={lost()}>
        <p class="notice">{word('lost')}</p>
      </Show>
      <Show when={notice()}>
        {(told) => (
          <div class="notice">
            <p>
              <Show when={told().word}>{(name) => word(name())}</Show>
              <Show when={told().kept} fallback={told().message}>
                {(n) => counted('kept', n())}
              </Show>{' '}
              <span class="soft">{told().hint}</span>
            </p>
            <FaultList of={told().issues ?? []} />
            <button type="button" class="quiet" onClick={() => setNotice(null)}>
              {word('dismiss')}
            </button>
          </div>
        )}
      </Show>
      <Show when={faults().length > 0}>
        <details class="notice" open={review()?.canAccept === false}>
          <summary>
            {counted('faults', faults().length)} <Show when={review()?.canAccept === false}>{word('faults.accept')}</Show>
          </summary>
          <FaultList of={faults()} />
        </details>
      </Show>
    </div>
  );
}

function FaultList(props: { of: readonly { file: string; line: number; message: string; hint: string }[] }) {
  return (
    <Show when={props.of.length > 0}>
      <ul lang="en">
        <For each={props.of.slice(0, 8)}>
          {(fault) => (
            <li>
              <code>
                {fault.file}:{fault.line}
              </code>{' '}
              {fault.message} <span class="soft">{fault.hint}</span>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}
