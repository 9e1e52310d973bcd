import type { Hydration } from '@synoptic/core/hydrate/hydrate';
import { sealedSpanOf } from '@synoptic/core/hydrate/outcome-tally';
import { describeClaimValue, describeRow } from '@synoptic/core/locale/describe-claim';
import type { Claim } from '@synoptic/core/model/claim';
import type { Passage } from '@synoptic/core/model/source';
import type { DocumentAnswer } from '@synoptic/core/reader/reader';
import { writeLocator } from '@synoptic/core/text/locator';
import { inLanguage } from '@synoptic/core/text/text';
import { type AnswerWording, answerWording } from '../describe/answer-wording.ts';
import { hydrationOutcomeSpan, quotedTextLines } from '../describe/hydration-outcome.ts';
import { sideBySide } from '../layout/format-columns.ts';
import { line, type StyledLine, span } from '../layout/styled-line.ts';
import { wrapLine } from '../layout/wrap-line.ts';
import { cliText } from '../locale/cli-text.ts';
import { openedSpanText } from '../texts/opened-span.ts';
import { drawAnswer, speakAnswer } from './frame/draw-answer.ts';
import { bodyHeight, footerLines, frameLines, isShortWindow, titleLine } from './frame/frame.ts';
import { BACK_KEY, COMPARE_KEY, END_KEYS, type KeyHint, PAGE_KEYS } from './frame/key-hint.ts';
import { speechLines } from './frame/screen-speech.ts';
import { movePosition } from './list/list-movement.ts';
import { firstVisibleBlock, visibleBlocks } from './list/visible-blocks.ts';
import type { Screen, ScreenContext } from './screen.ts';
import { askDocument } from './screen-questions.ts';
import { type DocumentState, openSynopsis } from './screen-state.ts';

const KEYS: readonly KeyHint[] = [
  { keys: 'jk', what: 'key.passages', foot: true },
  COMPARE_KEY,
  { keys: 't', what: 'key.text', foot: true },
  { keys: 'y', what: 'key.copy-id', foot: true },
  BACK_KEY,
  PAGE_KEYS,
  END_KEYS,
];

/** A document, passage by passage in our own words, and in the reader's own text where it was given. */
export const documentScreen: Screen<DocumentState> = {
  keys: KEYS,

  draw: (state, scene) =>
    drawAnswer(askDocument(state.id, scene), KEYS, scene, (value) => {
      const passages = shownPassages(value);
      const row = rowOf(state, passages);
      const { height, block } = documentLayout(state, value, scene);
      const head = headOf(value, row, passages.length, scene);
      const body = visibleBlocks(state.top, row, passages.length, height, (i) => block(i, i === row));
      return frameLines({ head, body, foot: footed(passages[row], value, scene) }, scene.size);
    }),

  speak: (state, scene) =>
    speakAnswer(askDocument(state.id, scene), KEYS, scene, (value) => {
      const passages = shownPassages(value);
      const row = rowOf(state, passages);
      const text = state.text ? scene.texts.get(state.id) : undefined;
      const { siglum, label } = value.document;
      const title = [`${siglum} ${inLanguage(label, scene.language)}`];
      const lines = [...sayPassage(passages[row], text, scene), line(claimsSummary(passages[row], value, scene))];
      return speechLines({ title, place: { at: row, of: passages.length }, lines }, KEYS, scene);
    }),

  press(state, key, scene) {
    if (key === 'q' || key === 'escape' || key === 'backspace') return { do: 'back' };
    const asked = askDocument(state.id, scene);
    if (asked.is !== 'here') return { do: 'stay', state };
    const passages = shownPassages(asked.value);
    const row = rowOf(state, passages);
    const to = movePosition(key, row, passages.length, 10);
    if (to !== null) {
      const { height, block } = documentLayout(state, asked.value, scene);
      return { do: 'stay', state: { ...state, row: to, top: firstVisibleBlock(state.top, to, height, (i) => block(i).length) } };
    }
    if (key === 't') return { do: 'stay', state: { ...state, row, text: !state.text } };
    const chosen = passages[row];
    if (key === 'y' && chosen) return { do: 'copy', text: chosen.id, called: chosen.id };
    const claims = claimsIn(chosen, asked.value);
    const about = [...new Set(claims.map((c) => c.about))];
    if (key === 'enter')
      return claims[0]
        ? { do: 'open', state: openSynopsis(about, claims[0].id) }
        : { do: 'say', text: cliText(scene.language, 'screen.no-claims') };
    return { do: 'stay', state };
  },
};

/** How high a page is, and the lines of each passage. */
function documentLayout(state: DocumentState, value: DocumentAnswer, scene: ScreenContext) {
  const passages = shownPassages(value);
  const height = bodyHeight(headOf(value, 0, 0, scene), footed(undefined, value, scene), scene.size.rows);
  const text = state.text ? scene.texts.get(state.id) : undefined;
  const block = (i: number, selected = false): readonly StyledLine[] => {
    const passage = passages[i];
    return passage ? passageLines(passage, selected, text, scene).slice(0, height) : [];
  };
  return { height, block };
}

/** Boilerplate says nothing and is left out. */
function shownPassages({ passages }: DocumentAnswer): readonly Passage[] {
  return passages.filter((p) => p.role !== 'boilerplate');
}

function rowOf({ row, passage }: DocumentState, passages: readonly Passage[]): number {
  const at = row ?? passages.findIndex((p) => p.id === passage);
  return Math.max(0, Math.min(at, passages.length - 1));
}

function claimsIn(passage: Passage | undefined, { claims }: DocumentAnswer): Claim[] {
  return passage ? claims.filter((c) => c.anchors.some((a) => a.passage === passage.id)) : [];
}

function headOf({ document, lexicon }: DocumentAnswer, row: number, of: number, scene: ScreenContext): StyledLine[] {
  const { speaker }: AnswerWording = answerWording(lexicon, scene.language);
  const { siglum, label, issued, date } = document;
  const title = line(span(siglum, 'strong'), ` ${inLanguage(label, scene.language)}`);
  const when = scene.size.columns < 100 ? '' : `${speaker.date(issued ?? date)}  `;
  return [titleLine(title, [span(`${when}${of === 0 ? 0 : row + 1}/${of}`, 'quiet')], scene)];
}

function passageLines(passage: Passage, selected: boolean, text: Hydration | undefined, { language, size }: ScreenContext): StyledLine[] {
  const room = Math.max(10, size.columns - 16);
  const own = span(glossOf(passage, language), passage.gloss ? 'plain' : 'quiet');
  const opened = ownTextLines(passage, text, room, language);
  const lines = sideBySide(
    [
      [line(span(`¶${writeLocator(passage.lines, '–')}`, selected ? 'strong' : 'quiet'))],
      [line(passage.voice ?? '')],
      [...wrapLine(line(own), room), ...opened],
    ],
    [8, 4, room],
    () => [span(' ')],
  );
  return lines.map((l, i) => [span(selected && i < 2 ? '▌' : ' ', 'accent'), ...l]);
}

function glossOf({ gloss, role }: Passage, language: ScreenContext['language']): string {
  return inLanguage(gloss, language) ?? cliText(language, `role.${role}` as 'role.heading');
}

/** The outcome and the reader's own words. */
function ownTextLines(passage: Passage, text: Hydration | undefined, width: number, language: ScreenContext['language']): StyledLine[] {
  const sealed = sealedSpanOf(passage);
  if (!text || !sealed) return [];
  const hydrated = text.span(sealed);
  const words = openedSpanText(text, hydrated);
  return words === null ? [[hydrationOutcomeSpan(hydrated.outcome, language)]] : quotedTextLines(words, hydrated.outcome, width);
}

function sayPassage(passage: Passage | undefined, text: Hydration | undefined, { language }: ScreenContext): StyledLine[] {
  if (!passage) return [];
  const where = line(`¶${writeLocator(passage.lines, '–')}${passage.voice ? ` · ${passage.voice}` : ''}`);
  const sealed = sealedSpanOf(passage);
  const hydrated = text && sealed ? text.span(sealed) : null;
  const words = text && hydrated ? openedSpanText(text, hydrated) : null;
  const own = hydrated ? [line(`${cliText(language, `hydrated.${hydrated.outcome}`)}: ${words?.replace(/\s+/g, ' ') ?? ''}`)] : [];
  return [where, line(glossOf(passage, language)), ...own];
}

/** What the chosen passage claims. */
function claimsSummary(passage: Passage | undefined, answer: DocumentAnswer, { language }: ScreenContext): string {
  const { speaker, own } = answerWording(answer.lexicon, language);
  const claims = claimsIn(passage, answer);
  if (claims.length === 0) return own('screen.no-claims');
  return claims
    .map((c) => `${describeRow({ ...c.qualifiers, facet: c.facet }, answer.lexicon, speaker)}: ${describeClaimValue(c, speaker)}`)
    .join(' · ');
}

function footed(passage: Passage | undefined, answer: DocumentAnswer, scene: ScreenContext): StyledLine[] {
  return footerLines(line(claimsSummary(passage, answer, scene)), KEYS, scene, isShortWindow(scene) ? 1 : 2);
}
