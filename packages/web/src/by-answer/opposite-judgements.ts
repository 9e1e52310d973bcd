import type { Row } from '@synoptic/core/shapes/row';

type Sign = 'positive' | 'negative';

/**
 * For a row whose answers agree in one judgement: the other rows about its subject in which somebody judges the other way, so that
 * agreement on one question does not look like agreement on the subject.
 */
export function oppositeJudgements(row: Row, rows: readonly Row[]): Row[] {
  const signs = signsOf(row);
  const [sign] = signs;
  if (row.verdict !== 'agree' || sign === undefined || signs.size > 1) return [];
  const opposite: Sign = sign === 'positive' ? 'negative' : 'positive';
  return rows.filter((other) => other.about === row.about && other.of === row.of && other !== row && signsOf(other).has(opposite));
}

/** Signs of the judgements that a row affirms, without mixed and neutral ones. */
function signsOf({ answers }: Row): ReadonlySet<Sign> {
  const judged = answers.flatMap(({ value, polarity }) => (value.type === 'appraisal' && polarity === 'affirmed' ? [value.sign] : []));
  return new Set(judged.filter((sign): sign is Sign => sign === 'positive' || sign === 'negative'));
}
