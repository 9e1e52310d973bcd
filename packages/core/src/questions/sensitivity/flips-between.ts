import { siglumOf } from '../../compare/columns.ts';
import { compare } from '../../compare/compare.ts';
import { canonicalQuestion, type QuestionInput } from '../../compare/question.ts';
import { rowKey, writeRowKey } from '../../compare/row-key.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Comparison } from '../../shapes/comparison.ts';
import type { Row, Verdict } from '../../shapes/row.ts';
import type { AccountWeight, VerdictFlip } from '../../shapes/sensitivity.ts';

/** Rows that two comparisons judge differently, in the order of the first. */
export function flipsBetween(before: Pick<Comparison, 'rows'>, after: Pick<Comparison, 'rows'>): VerdictFlip[] {
  const [was, is] = [rowsByKey(before.rows), rowsByKey(after.rows)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const [a, b] = [was.get(key), is.get(key)];
    const row = a ?? b;
    const from: Verdict = a?.verdict ?? 'unattested';
    const to: Verdict = b?.verdict ?? 'unattested';
    return row && from !== to ? [{ ...rowKey(row), from, to }] : [];
  });
}

/** Leave-one-out: for each account with claims, the verdicts that change without it. */
export function leaveOneOut(corpus: Corpus, input: QuestionInput): AccountWeight[] {
  const question = canonicalQuestion(input);
  const all = compare(corpus, question);
  const withClaims = all.accounts.filter((a) => all.rows.some((r) => r.cells.some((c) => c.account === a.siglum && c.claims.length > 0)));
  return withClaims.map(({ siglum }) => ({
    account: siglum,
    flips: flipsBetween(
      all,
      compare(corpus, question, (claim) => siglumOf(claim, question.by, corpus) !== siglum),
    ),
  }));
}

/** Add-one: for each account that the question leaves out, the verdicts that change with it. */
export function addOne(corpus: Corpus, input: QuestionInput): AccountWeight[] {
  const question = canonicalQuestion(input);
  const { accounts } = question;
  if (accounts === null) return [];
  const chosen = compare(corpus, question);
  const available = compare(corpus, { ...question, accounts: null }).accounts;
  return available
    .filter((a) => !chosen.accounts.some((c) => c.siglum === a.siglum))
    .map(({ siglum }) => ({
      account: siglum,
      flips: flipsBetween(chosen, compare(corpus, { ...question, accounts: [...accounts, siglum] })),
    }));
}

function rowsByKey(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((r) => [writeRowKey(r), r]));
}
