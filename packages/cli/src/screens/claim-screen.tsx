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
import { useIsScreenReaderEnabled } from 'ink';
import { type AnswerWording, answerWording } from '../describe/answer-wording.ts';
import { citationText } from '../describe/citation-text.ts';
import { claimFields, claimSentence } from '../describe/claim-fields.ts';
import { verdictSpan } from '../describe/comparison-row.ts';
import { type Field, field, fieldLines, listField, spokenFieldLines } from '../describe/field.ts';
import { line, type StyledLine, span } from '../layout/styled-line.ts';
import { cliText } from '../locale/cli-text.ts';
import { PendingScreen } from './components/pending-screen.tsx';
import { TextScreen, textHeight } from './components/text-screen.tsx';
import { scrollHandlers } from './list/movement-handlers.ts';
import { type ActionHandler, goBack, type ScreenDefinition, stay } from './screen-definition.ts';
import type { ScreenEnvironment } from './screen-environment.ts';
import { askComparison, askDependence } from './screen-questions.ts';
import type { ClaimState } from './screen-state.ts';
import { replayAddress } from './synopsis/replay-address.ts';
import { useEnvironment } from './use-environment.ts';

/** One claim of a cell in full: value, force, chain, passages, and the verdict of its row. */
function ClaimScreen({ state }: { readonly state: ClaimState }) {
  const environment = useEnvironment();
  const isSpoken = useIsScreenReaderEnabled();
  const details = claimDetails(state, environment, isSpoken);
  if (details === null) return <PendingScreen answer={{ is: 'awaited' }} scope="claim" />;
  const { title, fields } = details;
  const position = positionText(state, environment);
  return (
    <TextScreen
      scope="claim"
      title={[span(title, 'strong')]}
      aside={[span(position, 'quiet')]}
      lines={claimLines(fields, environment)}
      top={state.top}
      spoken={{ title: [title, ', ', position], lines: spokenFieldLines(fields) }}
    />
  );
}

export const claimScreen: ScreenDefinition<ClaimState, 'claim'> = {
  Component: ClaimScreen,
  scope: () => 'claim',
  actions: {
    ...scrollHandlers<ClaimState>((state, environment) => {
      const details = claimDetails(state, environment);
      const height = textHeight(environment);
      return { length: details ? claimLines(details.fields, environment).length : 0, height, page: height };
    }),
    'next-claim': moveClaim(1),
    'previous-claim': moveClaim(-1),
    copy: copyDetails(({ claim, wording }) => ({ text: `${claimSentence(claim, wording)} (${claim.id})`, called: claim.id })),
    'copy-citation': copyDetails(({ answer, claim, wording }) => ({ text: citationText(answer, wording, claim), called: claim.id })),
    'copy-permalink': copyDetails(({ answer }, { view }, { base }) => ({ text: replayAddress(answer, view, base), called: answer.id })),
    back: goBack,
  },
};

function moveClaim(by: 1 | -1): ActionHandler<ClaimState> {
  return (state) => stay({ ...state, top: 0, at: Math.max(0, Math.min(state.at + by, state.claims.length - 1)) });
}

function copyDetails(
  textOf: (details: ClaimDetails, state: ClaimState, environment: ScreenEnvironment) => { readonly text: string; readonly called: string },
): ActionHandler<ClaimState> {
  return (state, environment) => {
    const details = claimDetails(state, environment);
    return details ? { do: 'copy', ...textOf(details, state, environment) } : stay(state);
  };
}

function claimLines(fields: readonly Field[], { size }: ScreenEnvironment): StyledLine[] {
  return fieldLines(fields, size.columns - 2).map((l) => line(' ', ...l));
}

interface ClaimDetails {
  readonly answer: ComparisonAnswer;
  readonly claim: Claim;
  readonly title: string;
  readonly fields: readonly Field[];
  readonly wording: AnswerWording;
}

function positionText({ at, claims }: ClaimState, { language }: ScreenEnvironment): string {
  return cliText(language, 'screen.claim', { at: at + 1, of: claims.length });
}

/** The claim with its row; for a screen reader, verdicts have no sign. */
function claimDetails(state: ClaimState, environment: ScreenEnvironment, isSpoken = false): ClaimDetails | null {
  const comparison = askComparison(state.view, environment);
  if (comparison.is !== 'here') return null;
  const answer = comparison.value;
  const claim = answer.claims[state.claims[state.at] ?? ''];
  const row = answer.rows.find((r) => isSameRow(r, state.row));
  if (!claim || !row) return null;
  const wording = answerWording(answer.lexicon, environment.language);
  const title = `${claim.voice} · ${describeRow(row, answer.lexicon, wording.speaker)}`;
  return {
    answer,
    claim,
    title,
    wording,
    fields: claimFields(claim, wording, [
      ...rowFields(row, answer.claims, wording, isSpoken),
      dependenceField(claim, state, environment, wording),
    ]),
  };
}

/** The path from each passage to the origin, and where paths meet (rule I8); empty until the answer arrives. */
function dependenceField(
  claim: Claim,
  { view, row: key }: ClaimState,
  environment: ScreenEnvironment,
  { own, speaker }: AnswerWording,
): Field {
  const dependence = askDependence(view, environment);
  const row = dependence.is === 'here' ? dependence.value.rows.find((r) => isSameRow(r, key)) : undefined;
  const values = row?.values.filter((v) => v.claims.includes(claim.id)) ?? [];
  const paths = values.flatMap((v) => v.paths.filter((p) => p.claim === claim.id));
  const meetings = values.flatMap((v) => v.meetings.filter((m) => m.claims.includes(claim.id)));
  return listField(own('field.ways'), [
    ...paths.flatMap((path) => (row ? describeDependencePath(path, row, speaker) : [])),
    ...meetings.map((meeting) => describeMeeting(meeting, speaker)),
  ]);
}

/** The verdict of the claim's row, and why. */
function rowFields(row: Row, claims: Parameters<typeof explainVerdict>[1], wording: AnswerWording, isSpoken: boolean): Field[] {
  const { attestations, reporters, origins } = row.corroboration;
  const counts = [
    formatCount(wording.language, 'attestations', attestations),
    formatCount(wording.language, 'reporters', reporters),
    formatCount(wording.language, 'origins', origins),
  ];
  const missing = findMissingEvidence(row, claims);
  return [
    {
      label: wording.own('field.verdict'),
      lines: [
        line(isSpoken ? wording.shared(`verdict.${row.verdict}`) : verdictSpan(row.verdict, wording), span(`  ${row.rule}`, 'quiet')),
      ],
    },
    field(wording.own('field.why'), explainVerdict(row, claims, wording.speaker)),
    listField(wording.own('field.checks'), describeCountChecks(row, claims, wording.speaker)),
    field(wording.own('field.missing'), missing && describeMissingEvidence(missing, wording.speaker)),
    field(wording.own('field.counts'), counts.join(' · ')),
  ];
}
