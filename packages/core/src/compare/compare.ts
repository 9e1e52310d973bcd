import type { Corpus } from '../corpus/corpus.ts';
import { groupPairs } from '../corpus/group-pairs.ts';
import { perCorpus } from '../corpus/per-corpus.ts';
import type { Claim, ComparedClaim, ForecastOutcome } from '../shapes/claim.ts';
import type { Account, Comparison } from '../shapes/comparison.ts';
import type { Cell, Row, Silence, Verdict } from '../shapes/row.ts';
import { byCodePoint } from '../text/canonical-json.ts';
import type { Id } from '../text/id.ts';
import { checkPermalink } from './check-permalink.ts';
import { chosenClaims, comparisonColumns, isInAccounts, siglumOf } from './columns.ts';
import { compareWithBase } from './compare-with-base.ts';
import { countChecks } from './count-checks.ts';
import { forecastOutcomes } from './forecast-outcome.ts';
import { type GatheredRow, gatherRows } from './gather-rows.ts';
import { grantedCounts } from './granted-occurrence.ts';
import { countedValues, listValues } from './independence.ts';
import { type JudgedRow, judgeRow } from './judge-row.ts';
import { promiseOutcomes } from './promise.ts';
import { canonicalQuestion, comparisonId, type Question, type QuestionInput } from './question.ts';
import type { Reading } from './reading.ts';
import { derivedEntries, rowAnswers } from './row-answers.ts';
import { RULES_VERSION } from './rule-numbers.ts';
import { createSilenceJudge } from './silence.ts';
import { withdrawnClaims } from './withdrawn-claims.ts';

/**
 * Compares the accounts of one or more subjects: a column per account, a row per question, a verdict per row.
 *
 * Rows, rivals and verdicts follow rules R0 to R12 and V1 to V11 of docs/spec/compare.md, counts of independent origins rules I1 to I8.
 * The arrangement `by` changes neither verdicts nor counts, and the order of claims makes no difference. `hear` excludes single
 * claims for “what if” questions. Never throws for ids that exist; unknown subjects have no rows.
 *
 * @example
 * ```ts
 * import { compare } from '@synoptic/core/compare/compare';
 *
 * const { rows, summary } = compare(corpus, { about: ['event:kazakhstan-unrest-2022'] });
 * summary.verdicts; // → { single: 5, agree: 1, contrast: 1, refines: 2, complementary: 1 }
 * const row = rows.find(({ verdict }) => verdict === 'contrast');
 * `${row?.facet}: rule ${row?.rule}, ${row?.corroboration.origins} origins`; // → 'nature: rule V4, 4 origins'
 * ```
 */
export function compare(corpus: Corpus, input: QuestionInput, include: (claim: Claim) => boolean = () => true): Comparison {
  const question = canonicalQuestion(input);
  const claims = chosenClaims(corpus, question)
    .filter(include)
    .toSorted((a, b) => byCodePoint(a.id, b.id) || byCodePoint(a.about, b.about));
  const accounts = comparisonColumns(corpus, question, claims);
  const direct = claims.filter((c) => c.derived === undefined);
  const current = direct.filter((c) => !withdrawnClaims(corpus).has(c.id));
  const context: ComparisonContext = { question, accounts, current, outcomes: new Map() };
  // A fact on any facet grants that its event occurred, whatever facets the question is about.
  const granting = question.facets === null ? claims : chosenClaims(corpus, { ...question, facets: null }).filter(include);
  const rows = gatherRows(claims, corpus, granting).map((gathered) => rowOf(gathered, context, corpus));
  return {
    id: comparisonId(corpus.digest, question),
    corpus: corpus.digest,
    rules: RULES_VERSION,
    ...(input.permalink && { permalink: checkPermalink(input.permalink, corpus.digest, question) }),
    about: question.about,
    by: question.by,
    ...(question.base !== undefined && { base: question.base }),
    accounts,
    rows,
    claims: Object.fromEntries(
      sourcesOf(claims, corpus).map((c) => [c.id, comparedClaim(c, context.outcomes.get(c.id), withdrawnClaims(corpus).get(c.id))]),
    ),
    parts: subEventsOf(question.about, corpus),
    summary: summarize(rows, direct),
  };
}

/** Inputs that all rows of a comparison share. */
interface ComparisonContext {
  readonly question: Question;
  readonly accounts: readonly Account[];
  /** Claims that are included and not withdrawn. */
  readonly current: readonly Claim[];
  readonly outcomes: Map<Id, ForecastOutcome>;
}

function rowOf(gathered: GatheredRow, { question, accounts, current, outcomes }: ComparisonContext, corpus: Corpus): Row {
  const { key, facet, claims, current: here, grants, decision, counts } = judgeRow(gathered, corpus);
  const direct = here.filter((c) => c.derived === undefined);
  const found = promiseOutcomes(key.about, direct, (claim) => isInAccounts(claim, corpus, question), corpus);
  for (const [id, outcome] of found ?? forecastOutcomes(direct, facet, corpus, grants)) outcomes.set(id, outcome);
  const { explanation, ...verdict } = decision;
  const granted = grantedCounts(grants, facet, corpus);
  const checks = countChecks(key, current, corpus);
  const values = countedValues(here, facet, corpus);
  return {
    ...key,
    ...verdict,
    explanation: checks.length > 0 ? { ...explanation, checks } : explanation,
    corroboration: { ...counts, values: listValues(values) },
    ...(granted && { granted }),
    answers: rowAnswers(values, facet, corpus),
    cells: cellsOf({ about: key.about, facet, claims, grants }, question, accounts, corpus),
  };
}

/** One cell for each account: its claims or the kind of its silence, and its relation to the base. */
function cellsOf(
  { about, facet, claims, grants }: Pick<JudgedRow, 'facet' | 'claims' | 'grants'> & { readonly about: Id },
  { by, base }: Question,
  accounts: readonly Account[],
  corpus: Corpus,
): Cell[] {
  const judgeSilence = createSilenceJudge({ about, facet, claims }, corpus);
  const bySiglum = Map.groupBy(claims, (c) => siglumOf(c, by, corpus));
  const of = (account: Account) => bySiglum.get(account.siglum) ?? [];
  const baseAccount = accounts.find((a) => a.siglum === base);
  return accounts.map((account): Cell => {
    const mine = of(account);
    const granting = mine.length === 0 ? grants.filter((c) => siglumOf(c, by, corpus) === account.siglum) : [];
    const silence = mine.length + granting.length === 0 ? judgeSilence(account) : null;
    const derived = derivedEntries(mine);
    const cell = {
      account: account.siglum,
      silence: silence?.silence ?? null,
      because: silence?.because ?? null,
      claims: mine.flatMap((c) => (c.derived ? [] : [c.id])),
      ...(derived.length > 0 && { derived }),
      ...(granting.length > 0 && { grants: granting.map((c) => c.id) }),
    };
    return baseAccount && baseAccount !== account ? { ...cell, against: compareWithBase(mine, of(baseAccount), facet, corpus) } : cell;
  });
}

/** Claims that the answer quotes, each once: the claims themselves in place of their derived readings. */
function sourcesOf(readings: readonly Reading[], corpus: Corpus): Claim[] {
  return readings.map((reading) => (reading.derived ? (corpus.claims.get(reading.id) ?? reading) : reading));
}

function comparedClaim(claim: Claim, outcome: ForecastOutcome | undefined, withdrawnBy: readonly Id[] | undefined): ComparedClaim {
  if (!outcome && !withdrawnBy) return claim;
  return { ...claim, ...(outcome && { outcome }), ...(withdrawnBy && { withdrawnBy }) };
}

/** Parts of the events in the question, without those that it names itself (rule Q1). */
function subEventsOf(about: readonly Id[], corpus: Corpus): Id[] {
  const parts = new Set(about.flatMap((id) => subEventsByWhole(corpus).get(id) ?? []));
  return [...parts].filter((id) => !about.includes(id)).sort(byCodePoint);
}

const subEventsByWhole = perCorpus(
  (corpus): ReadonlyMap<Id, readonly Id[]> =>
    groupPairs(corpus.compiled.events.flatMap(({ id, partOf }) => partOf.map((whole) => [whole, id] as const))),
);

function summarize(rows: readonly Row[], claims: readonly Claim[]): Comparison['summary'] {
  const verdicts: Partial<Record<Verdict, number>> = {};
  const silences: Partial<Record<Silence, number>> = {};
  for (const row of rows) {
    verdicts[row.verdict] = (verdicts[row.verdict] ?? 0) + 1;
    for (const { silence } of row.cells) if (silence) silences[silence] = (silences[silence] ?? 0) + 1;
  }
  return { rows: rows.length, claims: claims.length, verdicts, silences };
}
