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
  LEDGER_SILENCE_SIGNS,
  ledgerCellFields,
  obligationFields,
  statusSpan,
} from '../../describe/ledger-lines.ts';
import { EMPTY_LINE, line, type StyledLine, span } from '../../layout/styled-line.ts';
import { PendingScreen } from '../components/pending-screen.tsx';
import { TextScreen, textHeight } from '../components/text-screen.tsx';
import { scrollHandlers } from '../list/movement-handlers.ts';
import { goBack, type ScreenDefinition, stay } from '../screen-definition.ts';
import type { ScreenEnvironment } from '../screen-environment.ts';
import { askLedger } from '../screen-questions.ts';
import { type LedgerEntryState, openSynopsis } from '../screen-state.ts';
import { useAnswer, useEnvironment } from '../use-environment.ts';

/** All that one account reports of one case and bearer. */
function LedgerEntryScreen({ state }: { readonly state: LedgerEntryState }) {
  const environment = useEnvironment();
  const ledger = useAnswer(askLedger);
  if (ledger.is !== 'here') return <PendingScreen answer={ledger} scope="entry" />;
  const title = titleOf(state, ledger.value, environment);
  const spoken = entryParts(state, ledger.value, environment).flatMap((part) =>
    'fields' in part ? spokenFieldLines(part.fields) : [part.spoken ?? part.line],
  );
  return (
    <TextScreen
      scope="entry"
      title={line(span(title, 'strong'))}
      lines={entryLines(state, ledger.value, environment)}
      top={state.top}
      spoken={{ title: [title], lines: spoken }}
    />
  );
}

export const ledgerEntryScreen: ScreenDefinition<LedgerEntryState, 'entry'> = {
  Component: LedgerEntryScreen,
  scope: () => 'entry',
  actions: {
    ...scrollHandlers<LedgerEntryState>((state, environment) => {
      const ledger = askLedger(environment);
      if (ledger.is !== 'here') return null;
      const height = textHeight(environment);
      return { length: entryLines(state, ledger.value, environment).length, height, page: Math.floor(height / 2) };
    }),
    open: (state, environment) => {
      const ledger = askLedger(environment);
      const row = ledger.is === 'here' ? ledger.value.rows[state.row] : undefined;
      return row ? { do: 'open', state: openSynopsis([row.case]) } : stay(state);
    },
    back: goBack,
  },
};

function titleOf({ column }: LedgerEntryState, { accounts }: LedgerAnswer, { language }: ScreenEnvironment): string {
  const account = accounts[column];
  return account ? `${account.siglum}${accountLabelSuffix(account, language)}` : '';
}

/** A line, with its words where it has a sign, or labelled fields. */
type EntryPart = { readonly line: StyledLine; readonly spoken?: StyledLine } | { readonly fields: readonly Field[] };

function entryLines(state: LedgerEntryState, answer: LedgerAnswer, environment: ScreenEnvironment): StyledLine[] {
  const width = environment.size.columns - 2;
  return entryParts(state, answer, environment)
    .flatMap((part) => ('fields' in part ? fieldLines(part.fields, width) : [part.line]))
    .map((l) => line(' ', ...l));
}

function entryParts({ row: at, column }: LedgerEntryState, answer: LedgerAnswer, { language }: ScreenEnvironment): EntryPart[] {
  const row = answer.rows[at];
  const cell = row?.cells[column];
  if (!row || !cell) return [];
  const wording = answerWording(answer.lexicon, language);
  const obligation = answer.obligations.find((o) => o.id === row.obligation);
  const claims = [
    ...new Set([
      ...cell.statuses.flatMap((s) => s.claims),
      ...(cell.requested?.claims ?? []),
      ...cell.response.map((r) => r.claim),
      ...(decisiveSilenceOf(answer, row, cell.account)?.judges ?? []),
    ]),
  ];
  const gap: EntryPart = { line: EMPTY_LINE };
  return [
    { line: caseHeadingLine(row, wording) },
    ...(cell.silence === null ? statementEntryParts(cell, row, answer, wording) : silenceEntryParts(cell, row, answer, wording)),
    gap,
    { line: line(span(wording.speaker.name(row.obligation), 'strong')) },
    { fields: obligation ? obligationFields(obligation, wording) : [] },
    ...claims.flatMap((id): EntryPart[] => (answer.claims[id] ? [gap, { fields: claimFields(answer.claims[id], wording) }] : [])),
  ];
}

function statementEntryParts(cell: LedgerCell, row: LedgerRow, answer: LedgerAnswer, wording: AnswerWording): EntryPart[] {
  return [
    { line: line(statusSpan(cell, row, wording)), spoken: line(describeObligationStatus(cell, wording.speaker)) },
    { line: EMPTY_LINE },
    { fields: ledgerCellFields(cell, row, answer, wording) },
  ];
}

/** Why the account is silent, and the judgement of its own that makes the silence decisive (rule L10). */
function silenceEntryParts(cell: LedgerCell, row: LedgerRow, answer: LedgerAnswer, { own, shared, speaker }: AnswerWording): EntryPart[] {
  const decisive = decisiveSilenceOf(answer, row, cell.account);
  const word = shared(`silence.${cell.silence ?? 'silent'}`);
  const why = [
    describeSilence(cell, speaker),
    ...(decisive ? [`${describeDecisiveSilence(decisive, answer.claims, speaker)} (${decisive.rule})`] : []),
  ];
  const sign = decisive ? LEDGER_SILENCE_SIGNS.decisive : LEDGER_SILENCE_SIGNS.plain;
  return [
    { line: line(span(`${sign} ${word}`, decisive ? 'accent' : 'plain')), spoken: line(word) },
    { line: EMPTY_LINE },
    { fields: [listField(own('ledger.why'), why)] },
  ];
}
