import { describeSilence } from '@synoptic/core/locale/describe-claim';
import { describeDecisiveSilence } from '@synoptic/core/locale/describe-decisive-silence';
import { describeObligationStatus } from '@synoptic/core/locale/describe-ledger';
import type { LedgerAnswer, LedgerCell, LedgerRow } from '@synoptic/core/shapes/ledger';
import { accountLabelSuffix } from '../../describe/account-label.ts';
import { type AnswerWording, answerWording } from '../../describe/answer-wording.ts';
import { claimFields } from '../../describe/claim-fields.ts';
import { type Field, fieldLines, listField, spokenFieldLines } from '../../describe/field.ts';
import {
  caseHeadingLine,
  decisiveSilenceOf,
  ledgerCellFields,
  obligationFields,
  SILENCE_SIGNS,
  statusSpan,
} from '../../describe/ledger-lines.ts';
import { EMPTY_LINE, line, type StyledLine, span } from '../../layout/styled-line.ts';
import { drawAnswer, speakAnswer } from '../frame/draw-answer.ts';
import { bodyHeight, frameLines, keyHintLine, titleLine } from '../frame/frame.ts';
import { BACK_KEY, COMPARE_KEY, END_KEYS, type KeyHint, PAGE_KEYS, SCROLL_KEYS } from '../frame/key-hint.ts';
import { speechLines } from '../frame/screen-speech.ts';
import { scrollTextBody } from '../list/list.ts';
import type { Screen, ScreenContext } from '../screen.ts';
import { askLedger } from '../screen-questions.ts';
import { type LedgerEntryState, openSynopsis } from '../screen-state.ts';

const KEYS: readonly KeyHint[] = [SCROLL_KEYS, COMPARE_KEY, BACK_KEY, PAGE_KEYS, END_KEYS];

/** What one account tells of one case and bearer, in full. */
export const ledgerEntryScreen: Screen<LedgerEntryState> = {
  keys: KEYS,

  draw: (state, scene) =>
    drawAnswer(askLedger(scene), KEYS, scene, (answer) => {
      const head = [titleLine(line(span(titleOf(state, answer, scene), 'strong')), EMPTY_LINE, scene)];
      const foot = [keyHintLine(KEYS, scene)];
      const lines = entryLines(state, answer, scene);
      const top = scrollTextBody(state.top, '', lines.length, bodyHeight(head, foot, scene.size.rows)) ?? state.top;
      return frameLines({ head, body: lines.slice(top), foot }, scene.size);
    }),

  speak: (state, scene) =>
    speakAnswer(askLedger(scene), KEYS, scene, (answer) => {
      const lines = entryParts(state, answer, scene).flatMap((part) =>
        'fields' in part ? spokenFieldLines(part.fields) : [part.said ?? part.line],
      );
      return speechLines({ title: [titleOf(state, answer, scene)], lines }, KEYS, scene);
    }),

  press(state, key, scene) {
    const asked = askLedger(scene);
    if (key === 'q' || key === 'escape' || key === 'backspace' || asked.is !== 'here') return { do: 'back' };
    const { length } = entryLines(state, asked.value, scene);
    const to = scrollTextBody(state.top, key, length, bodyHeight([EMPTY_LINE], [EMPTY_LINE], scene.size.rows));
    if (to !== null) return { do: 'stay', state: { ...state, top: to } };
    const row = asked.value.rows[state.row];
    return key === 'enter' && row ? { do: 'open', state: openSynopsis([row.case]) } : { do: 'stay', state };
  },
};

function titleOf({ column }: LedgerEntryState, { accounts }: LedgerAnswer, { language }: ScreenContext): string {
  const account = accounts[column];
  return account ? `${account.siglum}${accountLabelSuffix(account, language)}` : '';
}

/** A line, in words where it bears a sign, or labelled fields. */
type Part = { readonly line: StyledLine; readonly said?: StyledLine } | { readonly fields: readonly Field[] };

function entryLines(state: LedgerEntryState, answer: LedgerAnswer, scene: ScreenContext): StyledLine[] {
  const width = scene.size.columns - 2;
  return entryParts(state, answer, scene)
    .flatMap((part) => ('fields' in part ? fieldLines(part.fields, width) : [part.line]))
    .map((l) => line(' ', ...l));
}

function entryParts({ row: at, column }: LedgerEntryState, answer: LedgerAnswer, { language }: ScreenContext): Part[] {
  const row = answer.rows[at];
  const cell = row?.cells[column];
  if (!row || !cell) return [];
  const teller = answerWording(answer.lexicon, language);
  const obligation = answer.obligations.find((o) => o.id === row.obligation);
  const claims = [
    ...new Set([
      ...cell.statuses.flatMap((s) => s.claims),
      ...(cell.requested?.claims ?? []),
      ...cell.response.map((r) => r.claim),
      ...(decisiveSilenceOf(answer, row, cell.account)?.judges ?? []),
    ]),
  ];
  const gap: Part = { line: EMPTY_LINE };
  return [
    { line: caseHeadingLine(row, teller) },
    ...(cell.silence === null ? statementParts(cell, row, answer, teller) : silenceParts(cell, row, answer, teller)),
    gap,
    { line: line(span(teller.speaker.name(row.obligation), 'strong')) },
    { fields: obligation ? obligationFields(obligation, teller) : [] },
    ...claims.flatMap((id): Part[] => (answer.claims[id] ? [gap, { fields: claimFields(answer.claims[id], teller) }] : [])),
  ];
}

function statementParts(cell: LedgerCell, row: LedgerRow, answer: LedgerAnswer, teller: AnswerWording): Part[] {
  return [
    { line: line(statusSpan(cell, row, teller)), said: line(describeObligationStatus(cell, teller.speaker)) },
    { line: EMPTY_LINE },
    { fields: ledgerCellFields(cell, row, answer, teller) },
  ];
}

/** What of the account's own passages makes it a silence, and against which judgement of its own it weighs (rule L10). */
function silenceParts(cell: LedgerCell, row: LedgerRow, answer: LedgerAnswer, { own, shared, speaker }: AnswerWording): Part[] {
  const decisive = decisiveSilenceOf(answer, row, cell.account);
  const word = shared(`silence.${cell.silence ?? 'silent'}`);
  const why = [
    describeSilence(cell, speaker),
    ...(decisive ? [`${describeDecisiveSilence(decisive, answer.claims, speaker)} (${decisive.rule})`] : []),
  ];
  const sign = decisive ? SILENCE_SIGNS.decisive : SILENCE_SIGNS.plain;
  return [
    { line: line(span(`${sign} ${word}`, decisive ? 'accent' : 'plain')), said: line(word) },
    { line: EMPTY_LINE },
    { fields: [listField(own('ledger.why'), why)] },
  ];
}
