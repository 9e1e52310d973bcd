import { isSameRow } from '@synoptic/core/compare/row-key';
import { describeRow } from '@synoptic/core/locale/describe-claim';
import { describeDependencePath, describeMeeting } from '@synoptic/core/locale/describe-dependence';
import { describeCountChecks, describeMissingEvidence } from '@synoptic/core/locale/describe-evidence';
import { explainVerdict } from '@synoptic/core/locale/explain-verdict';
import { formatCount } from '@synoptic/core/locale/value-formatter';
import { findMissingEvidence } from '@synoptic/core/questions/sensitivity/missing-evidence';
import type { Claim } from '@synoptic/core/shapes/claim';
import type { ComparisonAnswer } from '@synoptic/core/shapes/comparison';
import type { Row } from '@synoptic/core/shapes/row';
import { type AnswerWording, answerWording } from '../describe/answer-wording.ts';
import { citationText } from '../describe/citation-text.ts';
import { claimFields, claimSentence } from '../describe/claim-fields.ts';
import { verdictSpan } from '../describe/comparison-row.ts';
import { type Field, field, fieldLines, listField, spokenFieldLines } from '../describe/field.ts';
import { line, type StyledLine, span } from '../layout/styled-line.ts';
import { cliText } from '../locale/cli-text.ts';
import { bodyHeight, frameLines, keyHintLine, messageFrame, titleLine } from './frame/frame.ts';
import { BACK_KEY, type KeyHint, SCROLL_KEYS } from './frame/key-hint.ts';
import { speechLines } from './frame/screen-speech.ts';
import { movePosition } from './list/list-movement.ts';
import type { Screen, ScreenContext } from './screen.ts';
import { askComparison, askDependence } from './screen-questions.ts';
import type { ClaimState } from './screen-state.ts';
import { replayAddress } from './synopsis/replay-address.ts';

const KEYS: readonly KeyHint[] = [
  SCROLL_KEYS,
  { keys: 'hl', what: 'key.claims', foot: true },
  { keys: 'y', what: 'key.copy', foot: true },
  { keys: 'c', what: 'key.cite', foot: true },
  BACK_KEY,
  { keys: 'Y', what: 'key.permalink' },
];

/** One claim of a cell in full: value, force, chain, passages, and what its row came to. */
export const claimScreen: Screen<ClaimState> = {
  keys: KEYS,

  draw(state, scene) {
    const told = claimDetails(state, scene);
    if (told === null) return messageFrame(cliText(scene.language, 'screen.waiting'), scene, KEYS);
    const head = [titleLine([span(told.title, 'strong')], [span(positionText(state, scene), 'quiet')], scene)];
    const foot = footOf(scene);
    const height = bodyHeight(head, foot, scene.size.rows);
    const lines = fieldLines(told.fields, scene.size.columns - 2).map((l) => line(' ', ...l));
    const top = Math.min(state.top, Math.max(0, lines.length - height));
    return frameLines({ head, body: lines.slice(top, top + height), foot }, scene.size);
  },

  speak(state, scene) {
    const told = claimDetails(state, scene, true);
    if (told === null) return speechLines({ title: [], lines: [line(cliText(scene.language, 'screen.waiting'))] }, KEYS, scene);
    return speechLines({ title: [told.title, ', ', positionText(state, scene)], lines: spokenFieldLines(told.fields) }, KEYS, scene);
  },

  press(state, key, scene) {
    const told = claimDetails(state, scene);
    const length = told ? fieldLines(told.fields, scene.size.columns - 2).length : 0;
    const height = bodyHeight([[]], footOf(scene), scene.size.rows);
    const last = Math.max(0, length - height);
    const to = movePosition(key, Math.min(state.top, last), last + 1, height);
    const turn = (by: number) =>
      ({ do: 'stay', state: { ...state, top: 0, at: Math.max(0, Math.min(state.at + by, state.claims.length - 1)) } }) as const;
    if (to !== null) return { do: 'stay', state: { ...state, top: to } };
    if (key === 'l' || key === 'right' || key === 'n') return turn(1);
    if (key === 'h' || key === 'left' || key === 'N') return turn(-1);
    if (key === 'q' || key === 'escape' || key === 'backspace' || key === 'enter') return { do: 'back' };
    return (told && copyStep(key, told, state, scene)) ?? { do: 'stay', state };
  },
};

interface ClaimDetails {
  readonly answer: ComparisonAnswer;
  readonly claim: Claim;
  readonly title: string;
  readonly fields: readonly Field[];
  readonly teller: AnswerWording;
}

function copyStep(key: string, { answer, claim, teller }: ClaimDetails, { view }: ClaimState, { base }: ScreenContext) {
  if (key === 'y') return { do: 'copy', text: `${claimSentence(claim, teller)} (${claim.id})`, called: claim.id } as const;
  if (key === 'c') return { do: 'copy', text: citationText(answer, teller, claim), called: claim.id } as const;
  if (key === 'Y') return { do: 'copy', text: replayAddress(answer, view, base), called: answer.id } as const;
  return null;
}

function footOf(scene: ScreenContext): StyledLine[] {
  return [...(scene.message === null ? [] : [line(' ', scene.message)]), keyHintLine(KEYS, scene)];
}

function positionText({ at, claims }: ClaimState, { language }: ScreenContext): string {
  return cliText(language, 'screen.claim', { at: at + 1, of: claims.length });
}

/** Aloud, a verdict is its word without the sign. */
function claimDetails(state: ClaimState, scene: ScreenContext, aloud = false): ClaimDetails | null {
  const asked = askComparison(state.view, scene);
  if (asked.is !== 'here') return null;
  const answer = asked.value;
  const claim = answer.claims[state.claims[state.at] ?? ''];
  const row = answer.rows.find((r) => isSameRow(r, state.row));
  if (!claim || !row) return null;
  const teller = answerWording(answer.lexicon, scene.language);
  const title = `${claim.voice} · ${describeRow(row, answer.lexicon, teller.speaker)}`;
  return {
    answer,
    claim,
    title,
    teller,
    fields: claimFields(claim, teller, [...rowFields(row, answer.claims, teller, aloud), dependenceField(claim, state, scene, teller)]),
  };
}

/** From each of its passages to the origin, and who comes to the same (rule I8); empty until it is known. */
function dependenceField(claim: Claim, { view, row: key }: ClaimState, scene: ScreenContext, { own, speaker }: AnswerWording): Field {
  const asked = askDependence(view, scene);
  const row = asked.is === 'here' ? asked.value.rows.find((r) => isSameRow(r, key)) : undefined;
  const values = row?.values.filter((v) => v.claims.includes(claim.id)) ?? [];
  const paths = values.flatMap((v) => v.paths.filter((p) => p.claim === claim.id));
  const meetings = values.flatMap((v) => v.meetings.filter((m) => m.claims.includes(claim.id)));
  return listField(own('field.ways'), [
    ...paths.flatMap((path) => (row ? describeDependencePath(path, row, speaker) : [])),
    ...meetings.map((meeting) => describeMeeting(meeting, speaker)),
  ]);
}

/** What the rules made of the claim's row. */
function rowFields(row: Row, claims: Parameters<typeof explainVerdict>[1], teller: AnswerWording, aloud: boolean): Field[] {
  const { attestations, reporters, origins } = row.corroboration;
  const counts = [
    formatCount(teller.language, 'attestations', attestations),
    formatCount(teller.language, 'reporters', reporters),
    formatCount(teller.language, 'origins', origins),
  ];
  const missing = findMissingEvidence(row, claims);
  return [
    {
      label: teller.own('field.verdict'),
      lines: [line(aloud ? teller.shared(`verdict.${row.verdict}`) : verdictSpan(row.verdict, teller), span(`  ${row.rule}`, 'quiet'))],
    },
    field(teller.own('field.why'), explainVerdict(row, claims, teller.speaker)),
    listField(teller.own('field.checks'), describeCountChecks(row, claims, teller.speaker)),
    field(teller.own('field.missing'), missing && describeMissingEvidence(missing, claims, teller.speaker)),
    field(teller.own('field.counts'), counts.join(' · ')),
  ];
}
