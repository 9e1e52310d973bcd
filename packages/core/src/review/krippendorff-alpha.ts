/** Answers of several coders to one unit; a unit with one answer does not count towards agreement. */
type UnitAnswers<Answer> = readonly Answer[];

/**
 * Krippendorff's α: 1 − observed/expected disagreement over the pairable answers, for any distance of 0 to 1. Null where no unit has two
 * answers; 1 where all answers are alike.
 *
 * Krippendorff, K. (2011). Computing Krippendorff's Alpha-Reliability.
 */
export function krippendorffAlpha<Answer>(
  units: readonly UnitAnswers<Answer>[],
  distance: (a: Answer, b: Answer) => number,
): number | null {
  const pairable = units.filter((answers) => answers.length > 1);
  const all = pairable.flat();
  if (all.length === 0) return null;
  const observed = pairable.reduce((sum, answers) => sum + pairSum(answers, distance) / (answers.length - 1), 0) / all.length;
  const expected = pairSum(all, distance) / (all.length * (all.length - 1));
  if (expected === 0) return 1;
  return 1 - observed / expected;
}

/** Sum of the distances of all ordered pairs. */
function pairSum<Answer>(answers: readonly Answer[], distance: (a: Answer, b: Answer) => number): number {
  let sum = 0;
  for (let i = 0; i < answers.length; i++)
    for (let j = i + 1; j < answers.length; j++) sum += 2 * distance(answers[i] as Answer, answers[j] as Answer);
  return sum;
}
