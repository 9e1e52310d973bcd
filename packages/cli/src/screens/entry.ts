import type { LedgerAnswer } from '@synoptic/core/reader/reader';
import type { Answer } from '../answers.ts';
import { EMPTY, type Line, line, span } from '../layout/line.ts';
import { tell } from '../locale/tell.ts';
import { nameBeside } from '../tell/account.ts';
import { claimFields } from '../tell/claim.ts';
import { layFields } from '../tell/fields.ts';
import { caseHeading, cellFields, promiseFields, statusOf } from '../tell/ledger.ts';
import { tellerOf } from '../tell/teller.ts';
import { bodyRows, frame, hintLine, plainFrame, titleLine } from './frame.ts';
import { scrollText } from './listing.ts';
import type { KeyHint, Scene, Screen } from './screen.ts';
import { openSynopsis } from './synopsis.ts';

export interface EntryState {
  readonly screen: 'entry';
  /** Places of the ledger's row and account. */
  readonly row: number;
  readonly column: number;
  readonly top: number;
}

export function openEntry(row: number, column: number): EntryState {
  return { screen: 'entry', row, column, top: 0 };
}

const KEYS: readonly KeyHint[] = [
  { keys: 'jk', what: 'key.scroll', foot: true },
  { keys: '⏎', what: 'key.compare', foot: true },
  { keys: 'q', what: 'key.back', foot: true },
];

/** What one account tells of one case and bearer, in full. */
export const entry: Screen<EntryState> = {
  keys: KEYS,

  draw(state, scene) {
    const asked = ledgerOf(scene);
    if (asked.is !== 'here') return plainFrame(tell(scene.language, 'screen.waiting'), scene, KEYS);
    const account = asked.value.accounts[state.column];
    const head = [titleLine(line(span(account ? `${account.siglum}${nameBeside(account, scene.language)}` : '', 'strong')), EMPTY, scene)];
    const foot = [hintLine(KEYS, scene)];
    const lines = bodyOf(state, asked.value, scene);
    const top = scrollText(state.top, '', lines.length, bodyRows(head, foot, scene.size.rows)) ?? state.top;
    return frame({ head, body: lines.slice(top), foot }, scene.size);
  },

  press(state, key, scene) {
    const asked = ledgerOf(scene);
    if (key === 'q' || key === 'escape' || key === 'backspace' || asked.is !== 'here') return { do: 'back' };
    const lines = bodyOf(state, asked.value, scene);
    const to = scrollText(state.top, key, lines.length, bodyRows([EMPTY], [EMPTY], scene.size.rows));
    if (to !== null) return { do: 'stay', state: { ...state, top: to } };
    const row = asked.value.rows[state.row];
    return key === 'enter' && row ? { do: 'open', state: openSynopsis([row.case]) } : { do: 'stay', state };
  },
};

/** The ledger, asked for once for both screens that draw from it. */
export function ledgerOf({ answers, reader }: Scene): Answer<LedgerAnswer> {
  return answers.ask('ledger', () => reader.ledger());
}

function bodyOf({ row: at, column }: EntryState, answer: LedgerAnswer, { language, size }: Scene): Line[] {
  const row = answer.rows[at];
  const cell = row?.cells[column];
  if (!row || !cell) return [];
  const teller = tellerOf(answer.lexicon, language);
  const obligation = answer.obligations.find((o) => o.id === row.obligation);
  const claims = [
    ...new Set([...cell.statuses.flatMap((s) => s.claims), ...(cell.requested?.claims ?? []), ...cell.response.map((r) => r.claim)]),
  ];
  const width = size.columns - 2;
  return [
    caseHeading(row, teller),
    line(statusOf(cell, row, teller)),
    EMPTY,
    ...layFields(cellFields(cell, row, answer, teller), width),
    EMPTY,
    line(span(teller.speaker.name(row.obligation), 'strong')),
    ...(obligation ? layFields(promiseFields(obligation, teller), width) : []),
    ...claims.flatMap((id) => (answer.claims[id] ? [EMPTY, ...layFields(claimFields(answer.claims[id], teller), width)] : [])),
  ].map((l) => line(' ', ...l));
}
