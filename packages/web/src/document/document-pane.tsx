import type { DocumentAnswer } from '@synoptic/core/shapes/document';
import type { Id } from '@synoptic/core/text/id';
import { createMemo, For, onMount } from 'solid-js';
import { passageFragment } from '../corpus/paths.ts';
import { openCopyOf } from '../hydration/user-copies.ts';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { DataText } from '../ui/data-text.tsx';
import { SiglumBadge } from '../ui/siglum-badge.tsx';
import type { PassageMatch } from './match-passages.ts';
import { PassageEntry } from './passage-entry.tsx';
import { passagesInContext } from './passages-in-context.ts';

/** Events by which the reader takes over a pane. */
const LEADING_EVENTS = ['pointerdown', 'wheel', 'keydown', 'focusin', 'touchstart'] as const;
/** Names of shared things written at a match. */
const MAX_SHARED = 4;

interface DocumentPaneProps {
  answer: DocumentAnswer;
  /** The chosen passage, of either document. */
  chosen: Id | null;
  /** Label of the chosen passage: `B ¶20`. */
  chosenLabel: string;
  /** Matches of the chosen passage, by their own passage. */
  matches: ReadonlyMap<Id, PassageMatch>;
  /** Makes a pane the one that the other follows; undefined for neither. */
  lead: (pane: HTMLElement | undefined) => void;
  leads: (pane: HTMLElement) => boolean;
  choose: (id: Id) => void;
}

/** One of two documents read in step. Scrolling the leading pane chooses its topmost passage. */
export function DocumentPane(props: DocumentPaneProps) {
  const { speaker, tell } = useLanguage();
  const { word } = useWords('document');
  const formatter = () => speaker(props.answer.lexicon);
  const passages = createMemo(() => passagesInContext(props.answer));
  let pane: HTMLDivElement | undefined;
  const choose = (id: Id): void => {
    props.lead(undefined);
    props.choose(id);
  };
  const chooseTopmost = () => {
    if (!pane || !props.leads(pane)) return;
    const top = pane.getBoundingClientRect().top + 8;
    const first = [...pane.querySelectorAll<HTMLElement>('li.passage')].find((li) => li.getBoundingClientRect().bottom > top + 24);
    const passage = props.answer.passages.find((p) => passageFragment(p.id) === first?.id);
    if (passage) props.choose(passage.id);
  };
  onMount(() => {
    for (const event of LEADING_EVENTS) pane?.addEventListener(event, () => props.lead(pane), { passive: true, capture: true });
    pane?.addEventListener('scroll', () => requestAnimationFrame(chooseTopmost), { passive: true });
  });
  const meets = (id: Id): string | null => {
    const match = props.matches.get(id);
    if (!match) return null;
    const names = match.shared.slice(0, MAX_SHARED).map((shared) => formatter().name(shared));
    return word('meets', { place: props.chosenLabel, shared: formatter().list(names) });
  };
  return (
    <section aria-label={tell(props.answer.document.label)}>
      <h3>
        <SiglumBadge of={props.answer.document.siglum} /> <DataText of={props.answer.document.label} />
      </h3>
      <div
        class="pane"
        data-scrolls={props.answer.document.id}
        ref={pane}
        tabindex="0"
        role="group"
        aria-label={tell(props.answer.document.label)}
      >
        <ol>
          <For each={passages()}>
            {(entry) => (
              <PassageEntry
                of={entry}
                answer={props.answer}
                formatter={formatter()}
                narrow
                copy={openCopyOf(props.answer.document.id)}
                highlight={props.chosen === entry.passage.id ? 'here' : props.matches.has(entry.passage.id) ? 'met' : null}
                choose={() => choose(entry.passage.id)}
                meets={meets(entry.passage.id)}
              />
            )}
          </For>
        </ol>
      </div>
    </section>
  );
}
