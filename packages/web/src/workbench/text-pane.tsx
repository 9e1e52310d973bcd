import type { ReviewOutcome } from '@synoptic/core/review/fold-decisions';
import type { ReviewCard } from '@synoptic/core/review/review-queue';
import { spanOfCard } from '@synoptic/core/review/review-state';
import type { WorkbenchReview } from '@synoptic/core/review/workbench-review';
import { createEffect, createMemo, createResource, createSignal, For, on, onCleanup, Show } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { DataText } from '../ui/data-text.tsx';
import { DocumentForm } from './document-form.tsx';
import { HeldPlace } from './held-place.ts';
import { onStacked } from './is-stacked.ts';
import { act, lostWords, queue, restOnWords, setSelection, showCard, state, textOf, textVersion } from './review-session-state.ts';
import { type SelectedSpan, selectedSpan } from './selected-span.ts';
import { lineIndexAt, type TextLine, textLines } from './text-lines.ts';
import { type MarkedSpan, markText, spanAtPoint } from './text-marks.ts';
import { WindowedLines } from './windowed-lines.tsx';

/** Text of a document, one paragraph a line with its number; the words of its proposals are marked. */
export function TextPane(props: { of: WorkbenchReview; card: ReviewCard | null }) {
  const { language: interfaceLanguage, speaker } = useLanguage();
  const { word } = useWords('workbench');
  const [chosen, setChosen] = createSignal<string | null>(null);
  const [renaming, setRenaming] = createSignal(false);
  createEffect(
    on(
      () => props.card?.reviewed.proposal.document,
      () => setChosen(null),
    ),
  );
  const slug = () => chosen() ?? props.card?.reviewed.proposal.document ?? props.of.documents[0]?.slug ?? '';
  const document = () => props.of.documents.find((one) => one.slug === slug());
  // Apart from the document: setting the attribute anew, even to the same value, makes the browser style every paragraph again.
  const language = createMemo(() => document()?.language ?? interfaceLanguage());
  const [text] = createResource(() => textVersion(slug()), textOf);
  const lines = createMemo(() => textLines(text.latest ?? ''));
  return (
    <section class="source" aria-label={word('text')}>
      <div class="source-tabs" role="group" aria-label={word('texts')}>
        <For each={props.of.documents}>
          {(one) => (
            <button type="button" aria-pressed={one.slug === slug()} onClick={() => setChosen(one.slug)}>
              <span class="sig hue-0">{one.siglum}</span> <DataText of={one.label} />
            </button>
          )}
        </For>
      </div>
      <Show when={document()}>
        {(shown) => (
          <p class="source-facts">
            {speaker(props.of.lexicon).date(shown().date)}{' '}
            <button type="button" class="quiet" aria-expanded={renaming()} onClick={() => setRenaming(!renaming())}>
              {word('document.edit')}
            </button>
          </p>
        )}
      </Show>
      <Show when={renaming() && document()}>{(shown) => <DocumentForm of={shown()} close={() => setRenaming(false)} />}</Show>
      <Show when={text.state === 'ready' && text() === null}>
        <p class="note">{word('text.none', { slug: slug() })}</p>
      </Show>
      <Show when={lines().length > 0}>
        <MarkedText lines={lines()} language={language()} slug={slug()} card={props.card} />
      </Show>
    </section>
  );
}

interface MarkedTextProps {
  readonly lines: readonly TextLine[];
  readonly language: string;
  readonly slug: string;
  readonly card: ReviewCard | null;
}

/** Paragraphs of a text as they are, one text node each; marks are highlights over it, so that a long text stays fast. */
function MarkedText(props: MarkedTextProps) {
  const { word } = useWords('workbench');
  let body: HTMLDivElement | undefined;
  const [drawn, setDrawn] = createSignal(0);
  const [chosen, setChosen] = createSignal<SelectedSpan | null>(null);
  // Apart from the state, so that going to another card marks nothing anew.
  const moved = createMemo(() => state().spans);
  const spans = createMemo((): readonly MarkedSpan[] =>
    queue()
      .filter(({ reviewed: { proposal } }) => proposal.document === props.slug && !lostWords().has(proposal.id))
      .map((one) => ({
        ...{ id: one.reviewed.proposal.id, ...spanOfCard({ spans: moved() }, one) },
        as: markOf(one.reviewed.outcome),
      })),
  );
  const current = createMemo(() => {
    const card = props.card;
    if (!card || card.reviewed.proposal.document !== props.slug || lostWords().has(card.reviewed.proposal.id)) return null;
    return { id: card.reviewed.proposal.id, ...spanOfCard(state(), card) };
  });
  const needed = () => {
    const span = current();
    return span ? lineIndexAt(props.lines, span.start) : -1;
  };
  createEffect(() => {
    drawn();
    if (body) onCleanup(markText(body, props.lines, spans()));
  });
  // Apart from the others, which stay as they are when the card changes.
  createEffect(() => {
    drawn();
    const span = current();
    if (body && span) onCleanup(markText(body, props.lines, [{ ...span, as: 'current' }]));
  });
  const place = new HeldPlace(() => body?.querySelector(`[data-line="${needed() + 1}"]`) ?? null);
  createEffect(on([() => current()?.id, () => props.lines], () => place.holdLine()));
  onCleanup(onStacked(() => place.holdLine()));
  const followScroll = () => place.scrolled();
  document.addEventListener('scroll', followScroll, { passive: true });
  onCleanup(() => document.removeEventListener('scroll', followScroll));
  const choose = (event: MouseEvent) => {
    if (!body || getSelection()?.isCollapsed === false) return;
    const id = spanAtPoint(body, props.lines, spans(), event);
    if (id !== null) showCard(id);
  };
  const follow = () => {
    const found = body ? selectedSpan(body, props.lines) : null;
    setChosen(found);
    setSelection(found && { document: props.slug, ...found });
  };
  document.addEventListener('selectionchange', follow);
  onCleanup(() => {
    document.removeEventListener('selectionchange', follow);
    setSelection(null);
  });
  return (
    <>
      <div class="source-lines" ref={body} lang={props.language} onClick={choose}>
        <WindowedLines lines={props.lines} needed={needed()} changed={() => setDrawn(drawn() + 1)} resized={() => place.restore()} />
      </div>
      <Show when={chosen()}>
        {(span) => (
          // A press must not take the selection away before it is used.
          <div class="selection-tools" role="toolbar" aria-label={word('selection')} onPointerDown={(event) => event.preventDefault()}>
            <button type="button" class="primary" aria-keyshortcuts="n" onClick={() => act('new-claim')}>
              {word('selection.claim')} <kbd aria-hidden="true">n</kbd>
            </button>
            <Show when={current()}>
              <button type="button" onClick={() => restOnWords(span())}>
                {word('selection.span')}
              </button>
            </Show>
          </div>
        )}
      </Show>
    </>
  );
}

function markOf(outcome: ReviewOutcome): MarkedSpan['as'] {
  if (outcome === 'accepted' || outcome === 'merged') return 'accepted';
  return outcome === 'rejected' ? 'rejected' : 'waiting';
}
