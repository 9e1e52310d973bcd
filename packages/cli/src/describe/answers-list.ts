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
import { describeQuestion } from '@synoptic/core/locale/describe-question';
import { explainVerdict } from '@synoptic/core/locale/explain-verdict';
import { joinSentences } from '@synoptic/core/locale/translate-reason';
import type { Anchor } from '@synoptic/core/shapes/claim';
import type { ComparisonAnswer } from '@synoptic/core/shapes/comparison';
import type { AnswerOrigin, Row, RowAnswer } from '@synoptic/core/shapes/row';
import type { Id } from '@synoptic/core/text/id';
import { writeLocator } from '@synoptic/core/text/locator';
import { EMPTY_LINE, line, type StyledLine, span } from '../layout/styled-line.ts';
import { wrapLine } from '../layout/wrap-line.ts';
import { cliCount } from '../locale/cli-text.ts';
import type { AnswerWording } from './answer-wording.ts';
import { INFERRED_MARK } from './comparison-cell.ts';
import { verdictSpan, verdictTallyLine } from './comparison-row.ts';

/** Columns by which the answers of a question are indented. */
const ANSWER_INDENT = 2;
/** Columns by which those who gave an answer are indented. */
const GIVER_INDENT = 4;

/** A comparison by answers (rule A1): under each question its answers, each with who gave it, and the accounts without one in a line. */
export function answersList(answer: ComparisonAnswer, teller: AnswerWording, width: number): StyledLine[] {
  return [
    ...wrapLine(line(span(answer.about.map((id) => teller.speaker.name(id)).join(' + '), 'strong')), width),
    ...wrapLine(line(...verdictTallyLine(answer, teller)), width),
    ...answer.about.flatMap((subject) => {
      const rows = answer.rows.filter((r) => r.about === subject);
      const heading =
        answer.about.length > 1 ? [EMPTY_LINE, line(span(teller.speaker.name(subject), 'strong'), '  ', span(subject, 'quiet'))] : [];
      if (rows.length === 0) return [...heading, line(span(teller.own('rows.none'), 'quiet'))];
      return [...heading, ...rows.flatMap((row) => [EMPTY_LINE, ...rowLines(row, answer, teller, width)])];
    }),
    EMPTY_LINE,
    ...wrapLine(
      line(span(teller.own('replay', { id: answer.id, corpus: answer.corpus.slice(0, 12), rules: answer.rules }), 'quiet')),
      width,
    ),
  ];
}

function rowLines(row: Row, answer: ComparisonAnswer, teller: AnswerWording, width: number): StyledLine[] {
  const { speaker, lexicon, language } = teller;
  const reasons = [explainVerdict(row, answer.claims, speaker), ...describeCountChecks(row, answer.claims, speaker)];
  return [
    ...wrapLine(line(span(describeQuestion(row, lexicon, speaker), 'strong')), width),
    ...wrapLine(line(verdictSpan(row.verdict, teller), span(`  ${row.rule}  ${joinSentences(reasons, language)}`, 'quiet')), width),
    ...row.answers.flatMap((given) => answerLines(given, row, answer, teller, width)),
    ...claimsBesideAnswers(row).flatMap((id) => claimBesideLines(id, answer, teller, width)),
    ...indented(grantLine(row, answer, teller), ANSWER_INDENT, width),
    ...indented(absenceLine(row, teller), ANSWER_INDENT, width),
  ];
}

function answerLines(given: RowAnswer, row: Row, answer: ComparisonAnswer, teller: AnswerWording, width: number): StyledLine[] {
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
    ...indented(value, ANSWER_INDENT, width),
    ...given.by.flatMap((by) => indented(giverLine(by, teller), GIVER_INDENT, width)),
    ...(outcome ? indented(line(span(describeForecastOutcome(outcome, speaker), 'quiet')), GIVER_INDENT, width) : []),
  ];
}

/** `Putin (via NHK)  B ¶6 ¶8`: the origin, who conveyed its word, and the lines. */
function giverLine({ origin, via, unsourced, anchors }: AnswerOrigin, { speaker, own, shared, lexicon }: AnswerWording): StyledLine {
  const who = speaker.name(origin);
  const conveyed = via.length === 0 ? who : shared('speaker.via', { who, voice: speaker.list(via.map((voice) => speaker.name(voice))) });
  const note = unsourced ? `  ${own('answer.unsourced')}` : '';
  return line(span(conveyed), span(`${note}  ${linesByDocument(anchors, lexicon.sigla)}`, 'quiet'));
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
function claimBesideLines(id: Id, answer: ComparisonAnswer, { speaker, lexicon }: AnswerWording, width: number): StyledLine[] {
  const claim = answer.claims[id];
  if (!claim) return [];
  const force = describeForce(claim, speaker);
  const value = line(span(describeClaimValue(claim, speaker), 'quiet'), span(force === '' ? '' : ` (${force})`, 'quiet'));
  const giver = line(span(speaker.name(claim.origin)), span(`  ${linesByDocument(claim.anchors, lexicon.sigla)}`, 'quiet'));
  return [...indented(value, ANSWER_INDENT, width), ...indented(giver, GIVER_INDENT, width)];
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
