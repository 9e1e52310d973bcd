import type { DocumentAnswer } from '@synoptic/core/shapes/document';
import type { Id } from '@synoptic/core/text/id';
import { writeLocator } from '@synoptic/core/text/locator';
import { createEffect, createMemo, createSignal, Show } from 'solid-js';
import { cachedReader } from '../corpus/cached-reader.ts';
import { createAnswer } from '../corpus/create-answer.ts';
import { passageFragment } from '../corpus/paths.ts';
import '../styles/parallel-documents.css';
import { useWords } from '../locale/use-words.ts';
import { DocumentPane } from './document-pane.tsx';
import { matchPassages, type PassageMatch } from './match-passages.ts';

/** Two documents side by side; while one is read, the other scrolls to the passage that matches best. */
export default function ParallelDocuments(props: { answer: DocumentAnswer; other: Id }) {
  const { word } = useWords('document');
  const [other] = createAnswer(() => props.other, cachedReader.document);
  const matches = createMemo(() => {
    const answer = other();
    return answer ? matchPassages(props.answer, answer) : new Map<Id, readonly PassageMatch[]>();
  });
  const [chosen, setChosen] = createSignal<Id | null>(null);
  /** The pane that the reader scrolls. A choice clears it, so that the scrolling that follows the choice leads nothing. */
  let leading: HTMLElement | undefined;
  const ofChosen = () => matches().get(chosen() ?? '') ?? [];
  const matchesByPassage = createMemo(() => new Map(ofChosen().map((m) => [m.passage, m])));
  createEffect(() => {
    const [best] = ofChosen();
    if (best) requestAnimationFrame(() => scrollPaneTo(document.getElementById(passageFragment(best.passage))));
  });
  const pane = (answer: DocumentAnswer) => (
    <DocumentPane
      answer={answer}
      chosen={chosen()}
      chosenLabel={passageLabel(chosen(), props.answer, other())}
      matches={matchesByPassage()}
      lead={(element) => (leading = element)}
      leads={(element) => element === leading}
      choose={setChosen}
    />
  );
  return (
    <section class="in-step" aria-labelledby="in-step">
      <h2 id="in-step">{word('in-step')}</h2>
      <p class="note">{word('in-step.note')}</p>
      <div class="panes">
        {pane(props.answer)}
        <Show when={other()} keyed>
          {(answer) => pane(answer)}
        </Show>
      </div>
    </section>
  );
}

/** `B ¶20`; empty for null. */
function passageLabel(id: Id | null, ...answers: readonly (DocumentAnswer | undefined)[]): string {
  for (const answer of answers) {
    const passage = answer?.passages.find((p) => p.id === id);
    if (answer && passage) return `${answer.document.siglum} ¶${writeLocator(passage.lines, '–')}`;
  }
  return '';
}

/** Scrolls only the entry's pane; `scrollIntoView` would scroll the page too. */
function scrollPaneTo(entry: HTMLElement | null): void {
  const pane = entry?.closest('.pane');
  if (!entry || !pane) return;
  pane.scrollTo({ top: pane.scrollTop + entry.getBoundingClientRect().top - pane.getBoundingClientRect().top - 8, behavior: 'instant' });
}
