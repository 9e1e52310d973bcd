import type { OutcomeTally } from '@synoptic/core/hydrate/outcome-tally';
import type { SpanOutcome } from '@synoptic/core/hydrate/span-outcome';
import type { DocumentAnswer } from '@synoptic/core/shapes/document';
import { createSignal, For, onCleanup, onMount, Show } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';
import '../styles/hydration.css';
import { useWords } from '../locale/use-words.ts';
import { acceptFileDrops } from '../ui/accept-file-drops.ts';
import { HYDRATION_OUTCOME_SIGNS, OutcomeMark } from './outcome-mark.tsx';
import { MAX_COPY_MEGABYTES, openCopyOf, openUserCopies, preloadMatcher, removeUserCopy, userCopyOf } from './user-copies.ts';

/** Lets the user open a copy of the document and shows the outcome. A file may be dropped anywhere on the page. */
export function UserCopyPanel(props: { answer: DocumentAnswer }) {
  const { language } = useLanguage();
  const { word } = useWords('hydration');
  const [over, setOver] = createSignal(false);
  const document = () => props.answer.document.id;
  const percent = (share: number) => new Intl.NumberFormat(language(), { style: 'percent', roundingMode: 'floor' }).format(share);
  let chosen: HTMLInputElement | undefined;
  onMount(() =>
    onCleanup(
      acceptFileDrops({
        take: (files) => void openUserCopies(files, props.answer),
        over: setOver,
        prepare: () => void preloadMatcher().catch(() => null),
      }),
    ),
  );
  const came = (): string => {
    const state = userCopyOf(document());
    if (!state) return '';
    if (state.is === 'failed') return word('failed', state);
    if (state.is === 'open') return word(`by.${state.copy.text.by}`, { file: state.file, share: percent(state.copy.text.share) });
    if (state.is !== 'stranger') return word(state.is, { file: state.file, most: MAX_COPY_MEGABYTES });
    const share = state.stranger.likest[0]?.share;
    return word(share === undefined ? 'unknown' : 'unknown.share', { file: state.file, share: percent(share ?? 0) });
  };
  return (
    <section class="own-copy" classList={{ over: over() }} aria-labelledby="own-copy">
      <h2 id="own-copy">{word('title')}</h2>
      <Show when={props.answer.seal} fallback={<p class="note">{word('unsealed')}</p>}>
        <p>{word('lead')}</p>
        <p class="note">{word('private')}</p>
        <p class="give">
          <button type="button" class="primary" onPointerEnter={preloadMatcher} onFocus={preloadMatcher} onClick={() => chosen?.click()}>
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
              void openUserCopies([...(e.currentTarget.files ?? [])], props.answer);
              e.currentTarget.value = '';
            }}
          />
          <Show when={userCopyOf(document())}>
            <button type="button" class="quiet" onClick={() => removeUserCopy(document())}>
              {word('forget')}
            </button>
          </Show>
        </p>
        <p class={`came is-${userCopyOf(document())?.is}`} role="status">
          {came()}
        </p>
        <Show when={openCopyOf(document())}>
          {(copy) => (
            <dl class="became-of">
              <OutcomeCounts name={word('passages')} of={copy().counts.passages} />
              <OutcomeCounts name={word('anchors')} of={copy().counts.anchors} />
            </dl>
          )}
        </Show>
      </Show>
    </section>
  );
}

function OutcomeCounts(props: { name: string; of: OutcomeTally }) {
  const came = () => (Object.keys(HYDRATION_OUTCOME_SIGNS) as SpanOutcome[]).filter((outcome) => props.of[outcome] > 0);
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>
        <For each={came()}>{(outcome) => <OutcomeMark of={outcome} n={props.of[outcome]} />}</For>
      </dd>
    </div>
  );
}
