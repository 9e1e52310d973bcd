import { describeClaimValue, describeForce } from '@synoptic/core/locale/describe-claim';
import { describeCountChecks } from '@synoptic/core/locale/describe-evidence';
import { explainVerdict } from '@synoptic/core/locale/explain-verdict';
import { joinSentences } from '@synoptic/core/locale/translate-reason';
import type { ComparisonAnswer } from '@synoptic/core/shapes/comparison';
import type { AnswerOrigin, Row, RowAnswer, Silence } from '@synoptic/core/shapes/row';
import { writeLocator } from '@synoptic/core/text/locator';
import { EMPTY_LINE, line, type StyledLine, span } from '../layout/styled-line.ts';
import { wrapLine } from '../layout/wrap-line.ts';
import { cliCount } from '../locale/cli-text.ts';
import type { AnswerWording } from './answer-wording.ts';
import { comparisonRowHeading, verdictTallyLine } from './comparison-row.ts';

/** A comparison by answers (rule A1): under each question its answers, each with who gave it, and the accounts without one in a line. */
export function answersList(answer: ComparisonAnswer, teller: AnswerWording, width: number): StyledLine[] {
  return [
    line(span(answer.about.map((id) => teller.speaker.name(id)).join(' + '), 'strong')),
    line(...verdictTallyLine(answer, teller)),
    ...answer.about.flatMap((subject) => {
      const rows = answer.rows.filter((r) => r.about === subject);
      const heading =
        answer.about.length > 1 ? [EMPTY_LINE, line(span(teller.speaker.name(subject), 'strong'), '  ', span(subject, 'quiet'))] : [];
      if (rows.length === 0) return [...heading, line(span(teller.own('rows.none'), 'quiet'))];
      return [...heading, ...rows.flatMap((row) => [EMPTY_LINE, ...rowLines(row, answer, teller).flatMap((l) => wrapLine(l, width))])];
    }),
    EMPTY_LINE,
    line(span(teller.own('replay', { id: answer.id, corpus: answer.corpus.slice(0, 12), rules: answer.rules }), 'quiet')),
  ];
}

function rowLines(row: Row, answer: ComparisonAnswer, teller: AnswerWording): StyledLine[] {
  const reasons = [explainVerdict(row, answer.claims, teller.speaker), ...describeCountChecks(row, answer.claims, teller.speaker)];
  return [
    ...comparisonRowHeading(row, teller),
    line(span(`${row.rule}  ${joinSentences(reasons, teller.language)}`, 'quiet')),
    ...row.answers.flatMap((given) => answerLines(given, answer, teller)),
    ...grantLine(row, teller),
    ...absenceLine(row, teller),
  ];
}

function answerLines(given: RowAnswer, answer: ComparisonAnswer, teller: AnswerWording): StyledLine[] {
  const [first] = given.claims.flatMap((id) => answer.claims[id] ?? []);
  if (!first) return [];
  const force = describeForce(first, teller.speaker);
  const { origins } = given.corroboration;
  const value = describeClaimValue({ ...first, value: given.value, polarity: given.polarity }, teller.speaker);
  return [
    line('  ', span(force === '' ? value : `${value} (${force})`), span(`  ${cliCount(teller.language, 'origins', origins)}`, 'quiet')),
    ...given.by.map((by) => line('    ', ...originSpans(by, teller))),
  ];
}

/** `Putin ‹ NHK  B ¶13`: the origin, who conveyed its word, and the lines. */
function originSpans({ origin, via, unsourced, anchors }: AnswerOrigin, { speaker, own }: AnswerWording) {
  const conveyed = via.length === 0 ? '' : ` ‹ ${via.map((voice) => speaker.name(voice)).join(', ')}`;
  const note = unsourced ? `  ${own('answer.unsourced')}` : '';
  const lines = anchors.map((a) => `${speaker.name(a.document)} ¶${writeLocator(a.lines, '–')}`);
  return [span(speaker.name(origin)), span(`${conveyed}${note}  ${[...new Set(lines)].join(' ')}`, 'quiet')];
}

function grantLine({ cells }: Row, teller: AnswerWording): StyledLine[] {
  const granting = cells.flatMap(({ account, grants }) => (grants ? [account] : []));
  return granting.length === 0 ? [] : [line(span(`  ${teller.shared('cell.grants')}: ${granting.join(' ')}`, 'quiet'))];
}

/** Accounts without an answer, by kind of absence. */
function absenceLine({ cells }: Row, teller: AnswerWording): StyledLine[] {
  const absent = new Map<Silence, string[]>();
  for (const { account, silence } of cells) if (silence !== null) absent.set(silence, [...(absent.get(silence) ?? []), account]);
  if (absent.size === 0) return [];
  const kinds = [...absent].map(([kind, accounts]) => `${teller.shared(`silence.${kind}`)}: ${accounts.join(' ')}`);
  return [line(span(`  . ${kinds.join(' · ')}`, 'quiet'))];
}
