import type { DocumentAnswer } from '@synoptic/core/reader/reader';
import type { Id } from '@synoptic/core/text/id';
import { writeLocator } from '@synoptic/core/text/locator';
import { createEffect, createMemo, createResource, createSignal, For, onMount, Show } from 'solid-js';
import { cachedReader } from '../corpus/cached-reader.ts';
import { passageFragment } from '../corpus/paths.ts';
import { openCopyOf } from '../hydration/user-copies.ts';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import '../styles/in-step.css';
import { SiglumBadge } from '../ui/siglum-badge.tsx';
import { claimsByPassage } from './claims-by-passage.ts';
import { matchPassages, type PassageMatch } from './match-passages.ts';
import { PassageEntry } from './passage-entry.tsx';

/** Two documents beside one another: as one is read, the other goes to where it treats the same. */
export default function ParallelDocuments(props: { answer: DocumentAnswer; other: Id }) {
  const { word } = useWords('document');
  const [beside] = createResource(() => props.other, cachedReader.document);
  const meetings = createMemo(() => {
    const other = beside();
    return other ? matchPassages(props.answer, other) : new Map<Id, readonly PassageMatch[]>();
  });
  const [at, setAt] = createSignal<Id | null>(null);
  /** The reader's hand is on one side; the other follows and does not lead back. Nobody leads once a passage is chosen, until a hand moves again. */
  let leading: HTMLElement | undefined;
  const met = createMemo(() => new Map((meetings().get(at() ?? '') ?? []).map((m) => [m.passage, m])));
  createEffect(() => {
    const [nearest] = meetings().get(at() ?? '') ?? [];
    if (nearest) requestAnimationFrame(() => scrollPaneTo(document.getElementById(passageFragment(nearest.passage))));
  });
  const side = (answer: DocumentAnswer) => (
    <DocumentPane
      answer={answer}
      at={at()}
      met={met()}
      from={passageLabel(at(), props.answer, beside())}
      lead={(pane) => (leading = pane)}
      go={setAt}
      leads={(pane) => pane === leading}
    />
  );
  return (
    <section class="in-step" aria-labelledby="in-step">
      <h2 id="in-step">{word('in-step')}</h2>
      <p class="note">{word('in-step.note')}</p>
      <div class="panes">
        {side(props.answer)}
        <Show when={beside()} keyed>
          {(other) => side(other)}
        </Show>
      </div>
    </section>
  );
}

interface DocumentPaneProps {
  answer: DocumentAnswer;
  at: Id | null;
  met: ReadonlyMap<Id, PassageMatch>;
  /** Where the chosen passage stands, in a few signs. */
  from: string;
  lead: (pane: HTMLElement | undefined) => void;
  leads: (pane: HTMLElement) => boolean;
  go: (id: Id) => void;
}

function DocumentPane(props: DocumentPaneProps) {
  const { speaker, tell } = useLanguage();
  const { word } = useWords('document');
  const told = () => speaker(props.answer.lexicon);
  const margin = createMemo(() => claimsByPassage(props.answer.claims, props.answer.document.id));
  const shade = (siglum: string | null) => props.answer.document.voices.findIndex((v) => v.siglum === siglum) % 6;
  let pane: HTMLDivElement | undefined;
  const lead = () => props.lead(pane);
  const choose = (id: Id): void => {
    props.lead(undefined);
    props.go(id);
  };
  const scrolled = () => {
    if (!pane || !props.leads(pane)) return;
    const top = pane.getBoundingClientRect().top + 8;
    const first = [...pane.querySelectorAll<HTMLElement>('li.passage')].find((li) => li.getBoundingClientRect().bottom > top + 24);
    const passage = props.answer.passages.find((p) => passageFragment(p.id) === first?.id);
    if (passage) props.go(passage.id);
  };
  onMount(() => {
    for (const event of ['pointerdown', 'wheel', 'keydown', 'focusin', 'touchstart'] as const)
      pane?.addEventListener(event, lead, { passive: true, capture: true });
    pane?.addEventListener('scroll', () => requestAnimationFrame(scrolled), { passive: true });
  });
  return (
    <section aria-label={tell(props.answer.document.label)}>
      <h3>
        <SiglumBadge of={props.answer.document.siglum} /> {tell(props.answer.document.label)}
      </h3>
      <div class="pane" ref={pane} tabindex="0" role="group" aria-label={tell(props.answer.document.label)}>
        <ol>
          <For each={props.answer.passages}>
            {(passage, i) => (
              <PassageEntry
                passage={passage}
                claims={margin().get(passage.id) ?? []}
                answer={props.answer}
                speaker={told()}
                shade={shade(passage.voice)}
                narrow
                copy={openCopyOf(props.answer.document.id)}
                begins={props.answer.passages[i() - 1]?.voice !== passage.voice}
                standing={props.at === passage.id ? 'here' : props.met.has(passage.id) ? 'met' : null}
                choose={() => choose(passage.id)}
                meets={
                  props.met.has(passage.id)
                    ? word('meets', {
                        place: props.from,
                        shared: told().list((props.met.get(passage.id)?.shared ?? []).slice(0, 4).map((id) => told().name(id))),
                      })
                    : null
                }
              />
            )}
          </For>
        </ol>
      </div>
    </section>
  );
}

/** `B ¶20`: a passage of either document. */
function passageLabel(id: Id | null, ...answers: readonly (DocumentAnswer | undefined)[]): string {
  for (const answer of answers) {
    const passage = answer?.passages.find((p) => p.id === id);
    if (answer && passage) return `${answer.document.siglum} ¶${writeLocator(passage.lines, '–')}`;
  }
  return '';
}

/** To the top of its own pane; the page itself stays. */
function scrollPaneTo(entry: HTMLElement | null): void {
  const pane = entry?.closest('.pane');
  if (!entry || !pane) return;
  pane.scrollTo({ top: pane.scrollTop + entry.getBoundingClientRect().top - pane.getBoundingClientRect().top - 8, behavior: 'instant' });
}
