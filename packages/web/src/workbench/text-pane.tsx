import type { ReviewCard } from '@synoptic/core/review/review-queue';
import type { WorkbenchReview } from '@synoptic/core/review/workbench-review';
import { createEffect, createMemo, createResource, createSignal, For, on, onCleanup, Show } from 'solid-js';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { DataText } from '../ui/data-text.tsx';
import { DocumentForm } from './document-form.tsx';
import { queue, showCard, textOf } from './review-session-state.ts';
import { type TextLine, textLines } from './text-lines.ts';
import { type MarkedSpan, markText, spanAtPoint } from './text-marks.ts';

/** Text of a document, one paragraph a line with its number; the words of its proposals are marked. */
export function TextPane(props: { of: WorkbenchReview; card: ReviewCard }) {
  const { language, speaker } = useLanguage();
  const { word } = useWords('workbench');
  const [chosen, setChosen] = createSignal<string | null>(null);
  const [renaming, setRenaming] = createSignal(false);
  createEffect(
    on(
      () => props.card.reviewed.proposal.document,
      () => setChosen(null),
    ),
  );
  const slug = () => chosen() ?? props.card.reviewed.proposal.document;
  const document = () => props.of.documents.find((one) => one.slug === slug());
  const [text] = createResource(slug, textOf);
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
        <MarkedText lines={lines()} language={document()?.language ?? language()} slug={slug()} card={props.card} />
      </Show>
    </section>
  );
}

interface MarkedTextProps {
  readonly lines: readonly TextLine[];
  readonly language: string;
  readonly slug: string;
  readonly card: ReviewCard;
}

/** Paragraphs of a text as they are, one text node each; marks are highlights over it, so that a long text stays fast. */
function MarkedText(props: MarkedTextProps) {
  let body: HTMLDivElement | undefined;
  const spans = createMemo((): readonly MarkedSpan[] =>
    queue()
      .filter(({ reviewed }) => reviewed.proposal.document === props.slug)
      .map(({ reviewed: { proposal, outcome } }) => ({
        ...{ id: proposal.id, start: proposal.span.start, end: proposal.span.end },
        as: outcome === 'accepted' || outcome === 'rejected' ? outcome : 'waiting',
      })),
  );
  createEffect(() => {
    props.lines;
    if (body) onCleanup(markText(body, props.lines, spans()));
  });
  // Apart from the others, which stay as they are when the card changes.
  createEffect(() => {
    const { id, document, span } = props.card.reviewed.proposal;
    if (body && document === props.slug) onCleanup(markText(body, props.lines, [{ id, start: span.start, end: span.end, as: 'current' }]));
  });
  createEffect(
    on([() => props.card.reviewed.proposal.id, () => props.lines], () => {
      const { document, span } = props.card.reviewed.proposal;
      if (!body || document !== props.slug) return;
      const at = props.lines.findLastIndex((line) => line.start <= span.start);
      body.children[at]?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    }),
  );
  const choose = (event: MouseEvent) => {
    if (!body || getSelection()?.isCollapsed === false) return;
    const id = spanAtPoint(body, props.lines, spans(), event);
    if (id !== null) showCard(id);
  };
  return (
    <div class="source-lines" ref={body} lang={props.language} onClick={choose}>
      <For each={props.lines}>{(line) => <p data-line={line.number}>{line.text}</p>}</For>
    </div>
  );
}
