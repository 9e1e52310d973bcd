import type { LedgerCell } from '@synoptic/core/compare/ledger-cell';
import type { LedgerRow } from '@synoptic/core/compare/ledger-row';
import { tellSilence } from '@synoptic/core/locale/tell';
import { tellDecisive } from '@synoptic/core/locale/tell-decisive';
import { tellStatus } from '@synoptic/core/locale/tell-ledger';
import type { LedgerAnswer } from '@synoptic/core/reader/reader';
import { EMPTY, type Line, line, span } from '../layout/line.ts';
import { nameBeside } from '../tell/account.ts';
import { claimFields } from '../tell/claim.ts';
import { type Field, layFields, listField, speakFields } from '../tell/fields.ts';
import { caseHeading, cellFields, decisiveIn, promiseFields, SILENCE_SIGNS, statusOf } from '../tell/ledger.ts';
import { type Teller, tellerOf } from '../tell/teller.ts';
import { ledgerOf } from './asked.ts';
import { drawAnswer, speakAnswer } from './awaited.ts';
import { bodyRows, frame, hintLine, titleLine } from './frame.ts';
import { BACK, COMPARE, ENDS, type KeyHint, PAGES, SCROLL } from './key.ts';
import { scrollText } from './listing.ts';
import type { Scene, Screen } from './screen.ts';
import { speech } from './speech.ts';
import { type EntryState, openSynopsis } from './state.ts';

const KEYS: readonly KeyHint[] = [SCROLL, COMPARE, BACK, PAGES, ENDS];

/** What one account tells of one case and bearer, in full. */
export const entry: Screen<EntryState> = {
  keys: KEYS,

  draw: (state, scene) =>
    drawAnswer(ledgerOf(scene), KEYS, scene, (answer) => {
      const head = [titleLine(line(span(titleOf(state, answer, scene), 'strong')), EMPTY, scene)];
      const foot = [hintLine(KEYS, scene)];
      const lines = laid(state, answer, scene);
      const top = scrollText(state.top, '', lines.length, bodyRows(head, foot, scene.size.rows)) ?? state.top;
      return frame({ head, body: lines.slice(top), foot }, scene.size);
    }),

  speak: (state, scene) =>
    speakAnswer(ledgerOf(scene), KEYS, scene, (answer) => {
      const lines = partsOf(state, answer, scene).flatMap((part) =>
        'fields' in part ? speakFields(part.fields) : [part.said ?? part.line],
      );
      return speech({ title: [titleOf(state, answer, scene)], lines }, KEYS, scene);
    }),

  press(state, key, scene) {
    const asked = ledgerOf(scene);
    if (key === 'q' || key === 'escape' || key === 'backspace' || asked.is !== 'here') return { do: 'back' };
    const { length } = laid(state, asked.value, scene);
    const to = scrollText(state.top, key, length, bodyRows([EMPTY], [EMPTY], scene.size.rows));
    if (to !== null) return { do: 'stay', state: { ...state, top: to } };
    const row = asked.value.rows[state.row];
    return key === 'enter' && row ? { do: 'open', state: openSynopsis([row.case]) } : { do: 'stay', state };
  },
};

function titleOf({ column }: EntryState, { accounts }: LedgerAnswer, { language }: Scene): string {
  const account = accounts[column];
  return account ? `${account.siglum}${nameBeside(account, language)}` : '';
}

/** A line, in words where it bears a sign, or labelled fields. */
type Part = { readonly line: Line; readonly said?: Line } | { readonly fields: readonly Field[] };

function laid(state: EntryState, answer: LedgerAnswer, scene: Scene): Line[] {
  const width = scene.size.columns - 2;
  return partsOf(state, answer, scene)
    .flatMap((part) => ('fields' in part ? layFields(part.fields, width) : [part.line]))
    .map((l) => line(' ', ...l));
}

function partsOf({ row: at, column }: EntryState, answer: LedgerAnswer, { language }: Scene): Part[] {
  const row = answer.rows[at];
  const cell = row?.cells[column];
  if (!row || !cell) return [];
  const teller = tellerOf(answer.lexicon, language);
  const obligation = answer.obligations.find((o) => o.id === row.obligation);
  const claims = [
    ...new Set([
      ...cell.statuses.flatMap((s) => s.claims),
      ...(cell.requested?.claims ?? []),
      ...cell.response.map((r) => r.claim),
      ...(decisiveIn(answer, row, cell.account)?.judges ?? []),
    ]),
  ];
  const gap: Part = { line: EMPTY };
  return [
    { line: caseHeading(row, teller) },
    ...(cell.silence === null ? toldParts(cell, row, answer, teller) : silentParts(cell, row, answer, teller)),
    gap,
    { line: line(span(teller.speaker.name(row.obligation), 'strong')) },
    { fields: obligation ? promiseFields(obligation, teller) : [] },
    ...claims.flatMap((id): Part[] => (answer.claims[id] ? [gap, { fields: claimFields(answer.claims[id], teller) }] : [])),
  ];
}

function toldParts(cell: LedgerCell, row: LedgerRow, answer: LedgerAnswer, teller: Teller): Part[] {
  return [
    { line: line(statusOf(cell, row, teller)), said: line(tellStatus(cell, teller.speaker)) },
    { line: EMPTY },
    { fields: cellFields(cell, row, answer, teller) },
  ];
}

/** What of the account's own passages makes it a silence, and against which judgement of its own it weighs (rule L10). */
function silentParts(cell: LedgerCell, row: LedgerRow, answer: LedgerAnswer, { own, shared, speaker }: Teller): Part[] {
  const decisive = decisiveIn(answer, row, cell.account);
  const word = shared(`silence.${cell.silence ?? 'silent'}`);
  const why = [tellSilence(cell, speaker), ...(decisive ? [`${tellDecisive(decisive, answer.claims, speaker)} (${decisive.rule})`] : [])];
  const sign = decisive ? SILENCE_SIGNS.decisive : SILENCE_SIGNS.plain;
  return [
    { line: line(span(`${sign} ${word}`, decisive ? 'accent' : 'plain')), said: line(word) },
    { line: EMPTY },
    { fields: [listField(own('ledger.why'), why)] },
  ];
}
