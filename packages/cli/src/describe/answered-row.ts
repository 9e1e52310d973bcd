import {
  absencesOf,
  claimsBesideAnswers,
  describeAnswer,
  describeAnswerForce,
  grantingNames,
  isInferredAnswer,
  relationToBase,
} from '@synoptic/core/locale/describe-answer';
import { describeClaimValue, describeForce, describeForecastOutcome } from '@synoptic/core/locale/describe-claim';
import { describeCountChecks } from '@synoptic/core/locale/describe-evidence';
import { describeGiver } from '@synoptic/core/locale/describe-giver';
import { describeQuestion } from '@synoptic/core/locale/describe-question';
import { explainVerdict } from '@synoptic/core/locale/explain-verdict';
import { joinSentences } from '@synoptic/core/locale/translate-reason';
import { answeringClaims } from '@synoptic/core/questions/sensitivity/answering-claims';
import type { Anchor } from '@synoptic/core/shapes/claim';
import type { ComparisonAnswer } from '@synoptic/core/shapes/comparison';
import type { AnswerOrigin, Row, RowAnswer } from '@synoptic/core/shapes/row';
import type { Id } from '@synoptic/core/text/id';
import { writeLocator } from '@synoptic/core/text/locator';
import { inLanguage } from '@synoptic/core/text/text';
import type { CellDepth } from '@synoptic/core/view/view-state';
import { line, type StyledLine, span } from '../layout/styled-line.ts';
import { wrapLine } from '../layout/wrap-line.ts';
import { cliCount } from '../locale/cli-text.ts';
import type { AnswerWording } from './answer-wording.ts';
import { INFERRED_MARK } from './comparison-cell.ts';
import { verdictSpan } from './comparison-row.ts';

/** Columns by which the answers of a question are indented. */
const ANSWER_INDENT = 2;
/** Columns by which those who gave an answer are indented. */
const GIVER_INDENT = 4;

/** An origin that gave an answer, or a claim beside the answers. */
interface AnswerGiver {
  /** Accounts whose cells hold the claims. */
  readonly accounts: readonly string[];
  /** Claims of the origin, in the order of the documents. */
  readonly claims: readonly Id[];
}

/** Lines of a row by its answers that belong together. */
export interface AnsweredRowPart {
  /** The giver that the lines are about; null for a question, a verdict or absences. */
  readonly giver: AnswerGiver | null;
  readonly lines: readonly StyledLine[];
}

/** The givers of a row in the order of its parts: those of each answer, then the claims beside the answers. */
export function answerGivers(row: Row, claims: ComparisonAnswer['claims']): AnswerGiver[] {
  return [
    ...row.answers.flatMap((given) => given.by.map((by) => giverOf(by, given, row, claims))),
    ...claimsBesideAnswers(row).map((id) => ({ accounts: accountsOf([id], row), claims: [id] })),
  ];
}

function giverOf({ origin }: AnswerOrigin, given: RowAnswer, row: Row, claims: ComparisonAnswer['claims']): AnswerGiver {
  const own = given.claims.filter((id) => claims[id]?.origin === origin);
  return { accounts: accountsOf(own, row), claims: own };
}

/** A row to lay out, with the comparison that it is of. */
interface RowLayout {
  readonly row: Row;
  readonly answer: ComparisonAnswer;
  readonly teller: AnswerWording;
  readonly width: number;
  readonly depth: CellDepth;
}

/**
 * A row by its answers (rule A1): the question; the verdict and its reason; each answer with who gave it; the accounts without one.
 * The first part is the question, the second the verdict.
 */
export function answeredRowParts(
  row: Row,
  answer: ComparisonAnswer,
  teller: AnswerWording,
  width: number,
  depth: CellDepth = 'chains',
): AnsweredRowPart[] {
  const layout: RowLayout = { row, answer, teller, width, depth };
  const { speaker, lexicon, language } = teller;
  const reasons = [explainVerdict(row, answer.claims, speaker), ...describeCountChecks(row, answer.claims, speaker)];
  return [
    aside(wrapLine(line(span(describeQuestion(row, lexicon, speaker), 'strong')), width)),
    aside(wrapLine(line(verdictSpan(row.verdict, teller), span(`  ${row.rule}  ${joinSentences(reasons, language)}`, 'quiet')), width)),
    ...row.answers.flatMap((given) => answerParts(given, layout)),
    ...claimsBesideAnswers(row).flatMap((id) => claimBesideParts(id, layout)),
    aside(indented(grantLine(row, answer, teller), ANSWER_INDENT, width)),
    aside(indented(absenceLine(row, teller), ANSWER_INDENT, width)),
  ].filter(({ lines }) => lines.length > 0);
}

function aside(lines: readonly StyledLine[]): AnsweredRowPart {
  return { giver: null, lines };
}

function answerParts(given: RowAnswer, layout: RowLayout): AnsweredRowPart[] {
  const { row, answer, teller, width } = layout;
  const { speaker, language, shared } = teller;
  const relation = relationToBase(given, row);
  const force = describeAnswerForce(given, answer.claims, speaker);
  const outcome = given.claims.flatMap((id) => answer.claims[id]?.outcome ?? [])[0];
  const value = line(
    span(relation === null ? '' : `${shared(`against.${relation}`)}: `, 'quiet'),
    span(describeAnswer(given, answer.claims, speaker)),
    span(isInferredAnswer(given, answer.claims) ? INFERRED_MARK : '', 'quiet'),
    span(force === '' ? '' : ` (${force})`, 'quiet'),
    span(`  ${cliCount(language, 'origins', given.corroboration.origins)}`, 'quiet'),
  );
  return [
    aside(indented(value, ANSWER_INDENT, width)),
    ...given.by.map((by) => giverPart(by, given, layout)),
    aside(outcome ? indented(line(span(describeForecastOutcome(outcome, speaker), 'quiet')), GIVER_INDENT, width) : []),
  ];
}

/** An origin with its lines; at the depth of glosses also its claims in a sentence each. */
function giverPart(by: AnswerOrigin, given: RowAnswer, { row, answer, teller, width, depth }: RowLayout): AnsweredRowPart {
  const giver = giverOf(by, given, row, answer.claims);
  const glosses = depth === 'glosses' ? giver.claims.flatMap((id) => answer.claims[id] ?? []).map(({ gloss }) => gloss) : [];
  return {
    giver,
    lines: [
      ...indented(giverLine(by, teller, depth), GIVER_INDENT, width),
      ...glosses.flatMap((gloss) => indented(line(span(inLanguage(gloss, teller.language), 'quiet')), GIVER_INDENT + 2, width)),
    ],
  };
}

/** Accounts whose cells hold some claims of a row. */
function accountsOf(claims: readonly Id[], { cells }: Row): string[] {
  return cells.filter((cell) => answeringClaims(cell).some((id) => claims.includes(id))).map(({ account }) => account);
}

/** `Putin (via NHK)  B ¶6 ¶8`: the origin, who conveyed its word, and the lines unless only values are asked for. */
function giverLine(giver: AnswerOrigin, teller: AnswerWording, depth: CellDepth): StyledLine {
  const { speaker, own, lexicon } = teller;
  const { unsourced, anchors } = giver;
  const note = unsourced ? `  ${own('answer.unsourced')}` : '';
  const places = depth === 'values' ? '' : `  ${linesByDocument(anchors, lexicon.sigla)}`;
  return line(span(describeGiver(giver, speaker)), span(`${note}${places}`, 'quiet'));
}

/** `B ¶6 ¶8, D ¶2`: lines after the siglum of their document, or after its id where the answer names no siglum. */
function linesByDocument(anchors: readonly Anchor[], sigla: AnswerWording['lexicon']['sigla']): string {
  const byDocument = [...Map.groupBy(anchors, ({ document }) => document)].map(([document, those]) => {
    const lines = new Set(those.map((anchor) => `¶${writeLocator(anchor.lines, '–')}`));
    return [siglumOf(document, sigla), ...lines].join(' ');
  });
  return byDocument.join(', ');
}

/** Siglum of a document; the answer may name its voices alone, whose sigla begin with it and end with a number. */
function siglumOf(document: Id, sigla: AnswerWording['lexicon']['sigla']): string {
  const own = Object.entries(sigla).filter(([, named]) => named.document === document);
  const [whole] = own.find(([, { agent }]) => agent === null) ?? [];
  return whole ?? own[0]?.[0].replace(/\d+$/, '') ?? document;
}

/** A claim that is no answer: it was taken back, or asks. */
function claimBesideParts(id: Id, { row, answer, teller, width }: RowLayout): AnsweredRowPart[] {
  const { speaker, lexicon } = teller;
  const claim = answer.claims[id];
  if (!claim) return [];
  const force = describeForce(claim, speaker);
  const value = line(span(describeClaimValue(claim, speaker), 'quiet'), span(force === '' ? '' : ` (${force})`, 'quiet'));
  const giver = line(span(speaker.name(claim.origin)), span(`  ${linesByDocument(claim.anchors, lexicon.sigla)}`, 'quiet'));
  return [
    aside(indented(value, ANSWER_INDENT, width)),
    { giver: { accounts: accountsOf([id], row), claims: [id] }, lines: indented(giver, GIVER_INDENT, width) },
  ];
}

/** Names of those who take the event for granted (rule R9). */
function grantLine(row: Row, answer: ComparisonAnswer, { speaker, shared }: AnswerWording): StyledLine | null {
  const names = grantingNames(row, answer.claims, speaker);
  return names.length === 0 ? null : line(span(`${shared('cell.grants')}: ${speaker.list(names)}`, 'quiet'));
}

/** Accounts without an answer, by kind of absence. */
function absenceLine(row: Row, { shared }: AnswerWording): StyledLine | null {
  const kinds = absencesOf(row).map(({ silence, accounts }) => `${shared(`silence.${silence}`)}: ${accounts.join(' ')}`);
  return kinds.length === 0 ? null : line(span(`. ${kinds.join(' · ')}`, 'quiet'));
}

function indented(of: StyledLine | null, columns: number, width: number): StyledLine[] {
  return of === null ? [] : wrapLine(of, width - columns).map((part) => line(' '.repeat(columns), ...part));
}
