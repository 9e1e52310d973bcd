import type { Hydration } from '@synoptic/core/hydrate/hydrate';
import { spanOf } from '@synoptic/core/hydrate/tally';
import { tellRow, tellValue } from '@synoptic/core/locale/tell';
import type { Claim } from '@synoptic/core/model/claim';
import type { Passage } from '@synoptic/core/model/source';
import type { DocumentAnswer } from '@synoptic/core/reader/reader';
import type { Id } from '@synoptic/core/text/id';
import { writeLocator } from '@synoptic/core/text/locator';
import { sideBySide } from '../layout/grid.ts';
import { EMPTY, type Line, line, span } from '../layout/line.ts';
import { wrap } from '../layout/wrap.ts';
import { tell } from '../locale/tell.ts';
import { quoteLines, tellOutcome } from '../tell/hydrated.ts';
import { type Teller, tellerOf } from '../tell/teller.ts';
import { textOf } from '../texts/spans.ts';
import { bodyRows, footText, frame, hintLine, isShort, plainFrame, titleLine } from './frame.ts';
import type { KeyHint, Scene, Screen } from './screen.ts';
import { moved } from './scroll.ts';
import { openSynopsis } from './synopsis.ts';

export interface DocumentState {
  readonly screen: 'document';
  readonly id: Id;
  /** The chosen passage; null for the first, or the one that `passage` names. */
  readonly row: number | null;
  readonly passage: Id | null;
  /** The reader's own text is shown, where it is at hand. */
  readonly text: boolean;
}

export function openDocument(id: Id, passage: Id | null = null): DocumentState {
  return { screen: 'document', id, row: null, passage, text: true };
}

const KEYS: readonly KeyHint[] = [
  { keys: 'jk', what: 'key.passages', foot: true },
  { keys: '⏎', what: 'key.compare', foot: true },
  { keys: 't', what: 'key.text', foot: true },
  { keys: 'y', what: 'key.copy-id', foot: true },
  { keys: 'q', what: 'key.back', foot: true },
  { keys: '^D ^U', what: 'key.pages' },
  { keys: 'g G', what: 'key.ends' },
];

/** A document, passage by passage in our own words, and in the reader's own text where it was given. */
export const document: Screen<DocumentState> = {
  keys: KEYS,

  draw(state, scene) {
    const asked = documentOf(state, scene);
    if (asked.is === 'failed') return plainFrame(asked.error.message, scene, KEYS);
    if (asked.is === 'awaited') return plainFrame(tell(scene.language, 'screen.waiting'), scene, KEYS);
    const { value } = asked;
    const teller = tellerOf(value.lexicon, scene.language);
    const passages = told(value);
    const row = rowOf(state, passages);
    const head = headOf(value, row, passages.length, scene, teller);
    const foot = footOf(claimsIn(passages[row], value), value, scene, teller);
    const height = bodyRows(head, foot, scene.size.rows);
    const text = state.text ? scene.texts.get(state.id) : undefined;
    const blocks = passages.map((p, i) => passageLines(p, i === row, text, scene).slice(0, height));
    return frame({ head, body: pageOf(blocks, row, height), foot }, scene.size);
  },

  press(state, key, scene) {
    if (key === 'q' || key === 'escape' || key === 'backspace') return { do: 'back' };
    const asked = documentOf(state, scene);
    if (asked.is !== 'here') return { do: 'stay', state };
    const passages = told(asked.value);
    const row = rowOf(state, passages);
    const to = moved(key, row, passages.length, 5);
    if (to !== null) return { do: 'stay', state: { ...state, row: to } };
    if (key === 't') return { do: 'stay', state: { ...state, row, text: !state.text } };
    const chosen = passages[row];
    if (key === 'y' && chosen) return { do: 'copy', text: chosen.id, called: chosen.id };
    const about = [...new Set(claimsIn(chosen, asked.value).map((c) => c.about))];
    if (key === 'enter')
      return about.length > 0 ? { do: 'open', state: openSynopsis(about) } : { do: 'say', text: tell(scene.language, 'screen.no-claims') };
    return { do: 'stay', state };
  },
};

function documentOf({ id }: DocumentState, { answers, reader }: Scene) {
  return answers.ask(`document ${id}`, () => reader.document(id));
}

/** Boilerplate says nothing and is left out. */
function told({ passages }: DocumentAnswer): readonly Passage[] {
  return passages.filter((p) => p.role !== 'boilerplate');
}

function rowOf({ row, passage }: DocumentState, passages: readonly Passage[]): number {
  const at = row ?? passages.findIndex((p) => p.id === passage);
  return Math.max(0, Math.min(at, passages.length - 1));
}

function claimsIn(passage: Passage | undefined, { claims }: DocumentAnswer): Claim[] {
  return passage ? claims.filter((c) => c.anchors.some((a) => a.passage === passage.id)) : [];
}

function headOf(
  { document: { siglum, label, issued, date } }: DocumentAnswer,
  row: number,
  of: number,
  scene: Scene,
  { speaker }: Teller,
): Line[] {
  const title = line(span(siglum, 'strong'), ` ${label[scene.language]}`);
  const when = scene.size.columns < 100 ? '' : `${speaker.date(issued ?? date)}  `;
  return [titleLine(title, [span(`${when}${of === 0 ? 0 : row + 1}/${of}`, 'quiet')], scene)];
}

function passageLines(passage: Passage, selected: boolean, text: Hydration | undefined, { language, size }: Scene): Line[] {
  const room = Math.max(10, size.columns - 16);
  const tone = selected ? 'strong' : 'plain';
  const own = span(passage.gloss?.[language] ?? tell(language, `role.${passage.role}` as 'role.heading'), passage.gloss ? tone : 'quiet');
  const opened = openedIn(passage, text, room, language);
  const lines = sideBySide(
    [[line(span(`¶${writeLocator(passage.lines, '–')}`, 'quiet'))], [line(passage.voice ?? '')], [...wrap(line(own), room), ...opened]],
    [8, 4, room],
    () => [span(' ')],
  );
  return lines.map((l, i) => [span(selected && i < 2 ? '▌' : ' ', 'accent'), ...l]);
}

/** The outcome and the reader's own words. */
function openedIn(passage: Passage, text: Hydration | undefined, width: number, language: Scene['language']): Line[] {
  const sealed = spanOf(passage);
  if (!text || !sealed) return [];
  const hydrated = text.span(sealed);
  const words = textOf(text, hydrated);
  return words === null ? [[tellOutcome(hydrated.outcome, language)]] : quoteLines(words, hydrated.outcome, width);
}

/** Pages are filled one after another, so that a step down redraws little. */
function pageOf(blocks: readonly (readonly Line[])[], row: number, height: number): Line[] {
  let [first, filled] = [0, 0];
  for (let i = 0; i <= row; i++) {
    const tall = blocks[i]?.length ?? 0;
    if (filled + tall > height && filled > 0) [first, filled] = [i, 0];
    filled += tall;
  }
  return blocks.slice(first).flat().slice(0, height);
}

/** What the chosen passage claims. */
function footOf(claims: readonly Claim[], { lexicon }: DocumentAnswer, scene: Scene, { speaker, own }: Teller): Line[] {
  const { size, message } = scene;
  const values = claims.map((c) => `${tellRow({ ...c.qualifiers, facet: c.facet }, lexicon, speaker)}: ${tellValue(c, speaker)}`);
  const text = message ?? (claims.length === 0 ? own('screen.no-claims') : values.join(' · '));
  const lines = wrap(line(text), size.columns - 4).map((l) => line(' ', ...l));
  return [...footText(lines.length > 0 ? lines : [EMPTY], isShort(scene) ? 1 : 2, size.columns), hintLine(KEYS, scene)];
}
