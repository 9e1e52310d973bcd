import type { Hydration } from '@synoptic/core/hydrate/hydrate';
import { spanOf } from '@synoptic/core/hydrate/tally';
import { tellRow, tellValue } from '@synoptic/core/locale/tell';
import type { Claim } from '@synoptic/core/model/claim';
import type { Passage } from '@synoptic/core/model/source';
import type { DocumentAnswer } from '@synoptic/core/reader/reader';
import { writeLocator } from '@synoptic/core/text/locator';
import { sideBySide } from '../layout/grid.ts';
import { type Line, line, span } from '../layout/line.ts';
import { wrap } from '../layout/wrap.ts';
import { tell } from '../locale/tell.ts';
import { quoteLines, tellOutcome } from '../tell/hydrated.ts';
import { type Teller, tellerOf } from '../tell/teller.ts';
import { textOf } from '../texts/spans.ts';
import { documentOf } from './asked.ts';
import { drawAnswer, speakAnswer } from './awaited.ts';
import { blocksFrom, firstInSight } from './blocks.ts';
import { bodyRows, footOf, frame, isShort, titleLine } from './frame.ts';
import { BACK, COMPARE, ENDS, type KeyHint, PAGES } from './key.ts';
import type { Scene, Screen } from './screen.ts';
import { moved } from './scroll.ts';
import { speech } from './speech.ts';
import { type DocumentState, openSynopsis } from './state.ts';

const KEYS: readonly KeyHint[] = [
  { keys: 'jk', what: 'key.passages', foot: true },
  COMPARE,
  { keys: 't', what: 'key.text', foot: true },
  { keys: 'y', what: 'key.copy-id', foot: true },
  BACK,
  PAGES,
  ENDS,
];

/** A document, passage by passage in our own words, and in the reader's own text where it was given. */
export const document: Screen<DocumentState> = {
  keys: KEYS,

  draw: (state, scene) =>
    drawAnswer(documentOf(state.id, scene), KEYS, scene, (value) => {
      const passages = told(value);
      const row = rowOf(state, passages);
      const { height, block } = laid(state, value, scene);
      const head = headOf(value, row, passages.length, scene);
      const body = blocksFrom(state.top, row, passages.length, height, (i) => block(i, i === row));
      return frame({ head, body, foot: footed(passages[row], value, scene) }, scene.size);
    }),

  speak: (state, scene) =>
    speakAnswer(documentOf(state.id, scene), KEYS, scene, (value) => {
      const passages = told(value);
      const row = rowOf(state, passages);
      const text = state.text ? scene.texts.get(state.id) : undefined;
      const { siglum, label } = value.document;
      const title = [`${siglum} ${label[scene.language]}`];
      const lines = [...sayPassage(passages[row], text, scene), line(claimsTold(passages[row], value, scene))];
      return speech({ title, place: { at: row, of: passages.length }, lines }, KEYS, scene);
    }),

  press(state, key, scene) {
    if (key === 'q' || key === 'escape' || key === 'backspace') return { do: 'back' };
    const asked = documentOf(state.id, scene);
    if (asked.is !== 'here') return { do: 'stay', state };
    const passages = told(asked.value);
    const row = rowOf(state, passages);
    const to = moved(key, row, passages.length, 10);
    if (to !== null) {
      const { height, block } = laid(state, asked.value, scene);
      return { do: 'stay', state: { ...state, row: to, top: firstInSight(state.top, to, height, (i) => block(i).length) } };
    }
    if (key === 't') return { do: 'stay', state: { ...state, row, text: !state.text } };
    const chosen = passages[row];
    if (key === 'y' && chosen) return { do: 'copy', text: chosen.id, called: chosen.id };
    const claims = claimsIn(chosen, asked.value);
    const about = [...new Set(claims.map((c) => c.about))];
    if (key === 'enter')
      return claims[0]
        ? { do: 'open', state: openSynopsis(about, claims[0].id) }
        : { do: 'say', text: tell(scene.language, 'screen.no-claims') };
    return { do: 'stay', state };
  },
};

/** How high a page is, and the lines of each passage. */
function laid(state: DocumentState, value: DocumentAnswer, scene: Scene) {
  const passages = told(value);
  const height = bodyRows(headOf(value, 0, 0, scene), footed(undefined, value, scene), scene.size.rows);
  const text = state.text ? scene.texts.get(state.id) : undefined;
  const block = (i: number, selected = false): readonly Line[] => {
    const passage = passages[i];
    return passage ? passageLines(passage, selected, text, scene).slice(0, height) : [];
  };
  return { height, block };
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

function headOf({ document, lexicon }: DocumentAnswer, row: number, of: number, scene: Scene): Line[] {
  const { speaker }: Teller = tellerOf(lexicon, scene.language);
  const { siglum, label, issued, date } = document;
  const title = line(span(siglum, 'strong'), ` ${label[scene.language]}`);
  const when = scene.size.columns < 100 ? '' : `${speaker.date(issued ?? date)}  `;
  return [titleLine(title, [span(`${when}${of === 0 ? 0 : row + 1}/${of}`, 'quiet')], scene)];
}

function passageLines(passage: Passage, selected: boolean, text: Hydration | undefined, { language, size }: Scene): Line[] {
  const room = Math.max(10, size.columns - 16);
  const own = span(glossOf(passage, language), passage.gloss ? 'plain' : 'quiet');
  const opened = openedIn(passage, text, room, language);
  const lines = sideBySide(
    [
      [line(span(`¶${writeLocator(passage.lines, '–')}`, selected ? 'strong' : 'quiet'))],
      [line(passage.voice ?? '')],
      [...wrap(line(own), room), ...opened],
    ],
    [8, 4, room],
    () => [span(' ')],
  );
  return lines.map((l, i) => [span(selected && i < 2 ? '▌' : ' ', 'accent'), ...l]);
}

function glossOf({ gloss, role }: Passage, language: Scene['language']): string {
  return gloss?.[language] ?? tell(language, `role.${role}` as 'role.heading');
}

/** The outcome and the reader's own words. */
function openedIn(passage: Passage, text: Hydration | undefined, width: number, language: Scene['language']): Line[] {
  const sealed = spanOf(passage);
  if (!text || !sealed) return [];
  const hydrated = text.span(sealed);
  const words = textOf(text, hydrated);
  return words === null ? [[tellOutcome(hydrated.outcome, language)]] : quoteLines(words, hydrated.outcome, width);
}

function sayPassage(passage: Passage | undefined, text: Hydration | undefined, { language }: Scene): Line[] {
  if (!passage) return [];
  const where = line(`¶${writeLocator(passage.lines, '–')}${passage.voice ? ` · ${passage.voice}` : ''}`);
  const sealed = spanOf(passage);
  const hydrated = text && sealed ? text.span(sealed) : null;
  const words = text && hydrated ? textOf(text, hydrated) : null;
  const own = hydrated ? [line(`${tell(language, `hydrated.${hydrated.outcome}`)}: ${words?.replace(/\s+/g, ' ') ?? ''}`)] : [];
  return [where, line(glossOf(passage, language)), ...own];
}

/** What the chosen passage claims. */
function claimsTold(passage: Passage | undefined, answer: DocumentAnswer, { language }: Scene): string {
  const { speaker, own } = tellerOf(answer.lexicon, language);
  const claims = claimsIn(passage, answer);
  if (claims.length === 0) return own('screen.no-claims');
  return claims
    .map((c) => `${tellRow({ ...c.qualifiers, facet: c.facet }, answer.lexicon, speaker)}: ${tellValue(c, speaker)}`)
    .join(' · ');
}

function footed(passage: Passage | undefined, answer: DocumentAnswer, scene: Scene): Line[] {
  return footOf(line(claimsTold(passage, answer, scene)), KEYS, scene, isShort(scene) ? 1 : 2);
}
