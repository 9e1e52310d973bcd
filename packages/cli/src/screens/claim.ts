import type { Row } from '@synoptic/core/compare/compare';
import { settle } from '@synoptic/core/compare/settle';
import { explain } from '@synoptic/core/locale/explain';
import { sayCount } from '@synoptic/core/locale/speaker';
import { tellRow } from '@synoptic/core/locale/tell';
import { tellChecks, tellMissing } from '@synoptic/core/locale/tell-behind';
import { tellMeeting, tellPath } from '@synoptic/core/locale/tell-dependence';
import type { Claim } from '@synoptic/core/model/claim';
import type { ComparisonAnswer } from '@synoptic/core/reader/reader';
import { type Line, line, span } from '../layout/line.ts';
import { tell } from '../locale/tell.ts';
import { cite } from '../tell/citation.ts';
import { claimFields, sayClaim } from '../tell/claim.ts';
import { type Field, field, layFields, listField, speakFields } from '../tell/fields.ts';
import { tellVerdict } from '../tell/row.ts';
import { type Teller, tellerOf } from '../tell/teller.ts';
import { comparisonOf, dependenceOf } from './asked.ts';
import { bodyRows, frame, hintLine, plainFrame, titleLine } from './frame.ts';
import { BACK, type KeyHint, SCROLL } from './key.ts';
import { permalink } from './permalink.ts';
import type { Scene, Screen } from './screen.ts';
import { moved } from './scroll.ts';
import { speech } from './speech.ts';
import { type ClaimState, isPlace } from './state.ts';

const KEYS: readonly KeyHint[] = [
  SCROLL,
  { keys: 'hl', what: 'key.claims', foot: true },
  { keys: 'y', what: 'key.copy', foot: true },
  { keys: 'c', what: 'key.cite', foot: true },
  BACK,
  { keys: 'Y', what: 'key.permalink' },
];

/** One claim of a cell in full: value, force, chain, passages, and what its row came to. */
export const claim: Screen<ClaimState> = {
  keys: KEYS,

  draw(state, scene) {
    const told = toldOf(state, scene);
    if (told === null) return plainFrame(tell(scene.language, 'screen.waiting'), scene, KEYS);
    const head = [titleLine([span(told.title, 'strong')], [span(placeOf(state, scene), 'quiet')], scene)];
    const foot = footOf(scene);
    const height = bodyRows(head, foot, scene.size.rows);
    const lines = layFields(told.fields, scene.size.columns - 2).map((l) => line(' ', ...l));
    const top = Math.min(state.top, Math.max(0, lines.length - height));
    return frame({ head, body: lines.slice(top, top + height), foot }, scene.size);
  },

  speak(state, scene) {
    const told = toldOf(state, scene, true);
    if (told === null) return speech({ title: [], lines: [line(tell(scene.language, 'screen.waiting'))] }, KEYS, scene);
    return speech({ title: [told.title, ', ', placeOf(state, scene)], lines: speakFields(told.fields) }, KEYS, scene);
  },

  press(state, key, scene) {
    const told = toldOf(state, scene);
    const length = told ? layFields(told.fields, scene.size.columns - 2).length : 0;
    const height = bodyRows([[]], footOf(scene), scene.size.rows);
    const last = Math.max(0, length - height);
    const to = moved(key, Math.min(state.top, last), last + 1, height);
    const turn = (by: number) =>
      ({ do: 'stay', state: { ...state, top: 0, at: Math.max(0, Math.min(state.at + by, state.claims.length - 1)) } }) as const;
    if (to !== null) return { do: 'stay', state: { ...state, top: to } };
    if (key === 'l' || key === 'right' || key === 'n') return turn(1);
    if (key === 'h' || key === 'left' || key === 'N') return turn(-1);
    if (key === 'q' || key === 'escape' || key === 'backspace' || key === 'enter') return { do: 'back' };
    return (told && copied(key, told, state, scene)) ?? { do: 'stay', state };
  },
};

interface Told {
  readonly answer: ComparisonAnswer;
  readonly claim: Claim;
  readonly title: string;
  readonly fields: readonly Field[];
  readonly teller: Teller;
}

function copied(key: string, { answer, claim, teller }: Told, { view }: ClaimState, { base }: Scene) {
  if (key === 'y') return { do: 'copy', text: `${sayClaim(claim, teller)} (${claim.id})`, called: claim.id } as const;
  if (key === 'c') return { do: 'copy', text: cite(answer, teller, claim), called: claim.id } as const;
  if (key === 'Y') return { do: 'copy', text: permalink(answer, view, base), called: answer.id } as const;
  return null;
}

function footOf(scene: Scene): Line[] {
  return [...(scene.message === null ? [] : [line(' ', scene.message)]), hintLine(KEYS, scene)];
}

function placeOf({ at, claims }: ClaimState, { language }: Scene): string {
  return tell(language, 'screen.claim', { at: at + 1, of: claims.length });
}

/** Aloud, a verdict is its word without the sign. */
function toldOf(state: ClaimState, scene: Scene, aloud = false): Told | null {
  const asked = comparisonOf(state.view, scene);
  if (asked.is !== 'here') return null;
  const answer = asked.value;
  const claim = answer.claims[state.claims[state.at] ?? ''];
  const row = answer.rows.find((r) => isPlace(r, state.row));
  if (!claim || !row) return null;
  const teller = tellerOf(answer.lexicon, scene.language);
  const title = `${claim.voice} · ${tellRow(row, answer.lexicon, teller.speaker)}`;
  return {
    answer,
    claim,
    title,
    teller,
    fields: claimFields(claim, teller, [...rowFields(row, answer.claims, teller, aloud), waysOf(claim, state, scene, teller)]),
  };
}

/** From each of its passages to the origin, and who comes to the same (rule I8); empty until it is known. */
function waysOf(claim: Claim, { view, row: key }: ClaimState, scene: Scene, { own, speaker }: Teller): Field {
  const asked = dependenceOf(view, scene);
  const row = asked.is === 'here' ? asked.value.rows.find((r) => isPlace(r, key)) : undefined;
  const values = row?.values.filter((v) => v.claims.includes(claim.id)) ?? [];
  const paths = values.flatMap((v) => v.paths.filter((p) => p.claim === claim.id));
  const meetings = values.flatMap((v) => v.meetings.filter((m) => m.claims.includes(claim.id)));
  return listField(own('field.ways'), [
    ...paths.flatMap((path) => (row ? tellPath(path, row, speaker) : [])),
    ...meetings.map((meeting) => tellMeeting(meeting, speaker)),
  ]);
}

/** What the rules made of the claim's row. */
function rowFields(row: Row, claims: Parameters<typeof explain>[1], teller: Teller, aloud: boolean): Field[] {
  const { attestations, reporters, origins } = row.corroboration;
  const counts = [
    sayCount(teller.language, 'attestations', attestations),
    sayCount(teller.language, 'reporters', reporters),
    sayCount(teller.language, 'origins', origins),
  ];
  const missing = settle(row, claims);
  return [
    {
      label: teller.own('field.verdict'),
      lines: [line(aloud ? teller.shared(`verdict.${row.verdict}`) : tellVerdict(row.verdict, teller), span(`  ${row.rule}`, 'quiet'))],
    },
    field(teller.own('field.why'), explain(row, claims, teller.speaker)),
    listField(teller.own('field.checks'), tellChecks(row, claims, teller.speaker)),
    field(teller.own('field.missing'), missing && tellMissing(missing, claims, teller.speaker)),
    field(teller.own('field.counts'), counts.join(' · ')),
  ];
}
