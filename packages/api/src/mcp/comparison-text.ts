import { describeClaimValue, describeForce, describeRow } from '@synoptic/core/locale/describe-claim';
import { namedConveyors } from '@synoptic/core/locale/describe-giver';
import { explainVerdict } from '@synoptic/core/locale/explain-verdict';
import { translate } from '@synoptic/core/locale/value-formatter';
import type { ComparisonAnswer } from '@synoptic/core/shapes/comparison';
import type { Row, RowAnswer } from '@synoptic/core/shapes/row';
import type { ValueFormatter } from '@synoptic/core/values/value-type';
import { placesText } from './tool-text.ts';

/** A comparison in words, answers first: each question with its verdict, who gave which answer, and the claims to cite. */
export function comparisonText(answer: ComparisonAnswer, speaker: ValueFormatter): string {
  const head = `comparison ${answer.id} · corpus ${answer.corpus.slice(0, 12)} · rules ${answer.rules} · * names no source`;
  const accounts = answer.accounts.map(({ siglum, label }) => `${siglum} ${speaker.text(label)}`).join(' · ');
  const blocks = answer.about.map((subject) => {
    const rows = answer.rows.filter(({ about }) => about === subject);
    return [`# ${speaker.name(subject)} (${subject})`, ...rows.map((row) => rowText(row, answer, speaker))].join('\n');
  });
  return [head, accounts, ...blocks].join('\n');
}

function rowText(row: Row, answer: ComparisonAnswer, speaker: ValueFormatter): string {
  const verdict = translate(speaker.language, `verdict.${row.verdict}`);
  const head = `## ${describeRow(row, answer.lexicon, speaker)} [${row.facet}] — ${verdict} (${row.rule})`;
  const why = explainVerdict(row, answer.claims, speaker);
  return [
    head,
    why,
    ...row.answers.map((given) => answerText(given, answer, speaker)),
    ...grantsText(row, speaker),
    ...absencesText(row, speaker),
  ].join('\n');
}

/** In the words of the row: a claim on the inverse facet has another value (rule R8). */
function answerText({ claims, by, value, polarity }: RowAnswer, answer: ComparisonAnswer, speaker: ValueFormatter): string {
  const [first] = claims.flatMap((id) => answer.claims[id] ?? []);
  if (!first) return '';
  const force = describeForce(first, speaker);
  const speakers = by.map(({ origin, via: all, unsourced, anchors }) => {
    const via = namedConveyors({ origin, via: all });
    const conveyed = via.length === 0 ? '' : ` ‹ ${via.map((voice) => speaker.name(voice)).join(', ')}`;
    return `${speaker.name(origin)}${conveyed}${unsourced ? '*' : ''} (${placesText(anchors)})`;
  });
  return `- ${describeClaimValue({ ...first, value, polarity }, speaker)}${force === '' ? '' : ` (${force})`}: ${speakers.join('; ')} [${claims.join(' ')}]`;
}

/** Accounts that take the event for granted (rule R9), with the claims that do. */
function grantsText({ cells }: Row, { language }: ValueFormatter): string[] {
  const granting = cells.flatMap(({ account, grants }) => (grants ? [`${account} [${grants.join(' ')}]`] : []));
  return granting.length === 0 ? [] : [`${translate(language, 'cell.grants')}: ${granting.join(' · ')}`];
}

/** Accounts without an answer, by kind of absence. */
function absencesText({ cells }: Row, { language }: ValueFormatter): string[] {
  const absent = Map.groupBy(
    cells.filter(({ silence }) => silence !== null),
    ({ silence }) => silence,
  );
  if (absent.size === 0) return [];
  return [
    [...absent]
      .map(([kind, of]) => `${translate(language, `silence.${kind ?? 'silent'}`)}: ${of.map(({ account }) => account).join(' ')}`)
      .join(' · '),
  ];
}
