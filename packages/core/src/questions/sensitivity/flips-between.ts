import { siglumOf } from '../../compare/columns.ts';
import { compare } from '../../compare/compare.ts';
import { canonicalQuestion, type QuestionInput } from '../../compare/question.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Comparison } from '../../shapes/comparison.ts';
import type { Row, Verdict } from '../../shapes/row.ts';
import type { AccountWeight, VerdictFlip } from '../../shapes/sensitivity.ts';

/** The rows of either comparison that the other judges otherwise, in the order of the first. */
export function flipsBetween(before: Pick<Comparison, 'rows'>, after: Pick<Comparison, 'rows'>): VerdictFlip[] {
  const [was, is] = [byKey(before.rows), byKey(after.rows)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const [a, b] = [was.get(key), is.get(key)];
    const row = a ?? b;
    const from: Verdict = a?.verdict ?? 'unattested';
    const to: Verdict = b?.verdict ?? 'unattested';
    return row && from !== to ? [{ about: row.about, facet: row.facet, of: row.of, where: row.where, from, to }] : [];
  });
}

/** Leave-one-out: for each account that speaks, the verdicts that flip without it. */
export function leaveOneOut(corpus: Corpus, asked: QuestionInput): AccountWeight[] {
  const question = canonicalQuestion(asked);
  const all = compare(corpus, question);
  const speaking = all.accounts.filter((a) => all.rows.some((r) => r.cells.some((c) => c.account === a.siglum && c.claims.length > 0)));
  return speaking.map(({ siglum }) => ({
    account: siglum,
    flips: flipsBetween(
      all,
      compare(corpus, question, (claim) => siglumOf(claim, question.by, corpus) !== siglum),
    ),
  }));
}

/** Add-one: for each account that the question leaves out, the verdicts that flip when it is heard too. */
export function addOne(corpus: Corpus, asked: QuestionInput): AccountWeight[] {
  const question = canonicalQuestion(asked);
  const { accounts } = question;
  if (accounts === null) return [];
  const chosen = compare(corpus, question);
  const everyone = compare(corpus, { ...question, accounts: null }).accounts;
  return everyone
    .filter((a) => !chosen.accounts.some((c) => c.siglum === a.siglum))
    .map(({ siglum }) => ({
      account: siglum,
      flips: flipsBetween(chosen, compare(corpus, { ...question, accounts: [...accounts, siglum] })),
    }));
}

function byKey(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((r) => [`${r.about} ${r.facet} ${r.of ?? ''} ${r.where ?? ''}`, r]));
}
