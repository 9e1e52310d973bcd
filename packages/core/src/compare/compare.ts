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
import { explainDecision } from './explain-decision.ts';
import { forecastOutcomes } from './forecast-outcome.ts';
import { type GatheredRow, gatherRows } from './gather-rows.ts';
import { grantedCounts } from './granted-occurrence.ts';
import { countedValues, listValues } from './independence.ts';
import { type JudgedRow, judgeRow } from './judge-row.ts';
import { promiseOutcomes } from './obligation-evidence.ts';
import { canonicalQuestion, comparisonId, type Question, type QuestionInput } from './question.ts';
import { forceOf } from './rivals.ts';
import { derivedEntries, rowAnswers } from './row-answers.ts';
import type { RowClaim } from './row-claim.ts';
import { RULES_VERSION, VERDICT_RULE_NUMBERS } from './rule-numbers.ts';
import { createSilenceJudge, type JudgedSilence } from './silence.ts';
import { withdrawnClaims } from './withdrawn-claims.ts';

/**
 * Compares the accounts of one or more subjects: a column per account, a row per question, a verdict per row.
 *
 * Rows, rivals and verdicts follow rules R0 to R12 and V1 to V11 of docs/spec/compare.md, counts of independent origins rules I1 to I9.
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
export function compare(corpus: Corpus, input: QuestionInput, include?: (claim: Claim) => boolean): Comparison {
  const question = canonicalQuestion(input);
  const claims = included(chosenClaims(corpus, question), include);
  const accounts = comparisonColumns(corpus, question, claims);
  const withdrawn = withdrawnClaims(corpus);
  const direct = claims.filter((c) => c.derived === undefined);
  const current = direct.filter((c) => !withdrawn.has(c.id));
  const context: ComparisonContext = { question, accounts, current, outcomes: new Map() };
  // A fact on any facet grants that its event occurred, whatever facets the question is about.
  const granting = question.facets === null ? claims : included(chosenClaims(corpus, { ...question, facets: null }), include);
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
    claims: comparedClaims(claims, context.outcomes, corpus),
    parts: subEventsOf(question.about, corpus),
    summary: summarize(rows, direct),
  };
}

function included(claims: readonly RowClaim[], include: ((claim: Claim) => boolean) | undefined): readonly RowClaim[] {
  return include ? claims.filter(include) : claims;
}

/** Inputs that all rows of a comparison share. */
interface ComparisonContext {
  readonly question: Question;
  readonly accounts: readonly Account[];
  /** Claims that are included and not withdrawn. */
  readonly current: readonly Claim[];
  readonly outcomes: Map<Id, ForecastOutcome>;
}

function rowOf(gathered: GatheredRow, context: ComparisonContext, corpus: Corpus): Row {
  const row = judgeRow(gathered, corpus);
  const { key, facet, grants, decision, attributed, leading, counts } = row;
  noteOutcomes(row, context, corpus);
  const granted = grants.length > 0 ? grantedCounts(grants, facet, corpus) : undefined;
  const checks = countChecks(key, context.current, corpus);
  const values = countedValues(attributed, facet, corpus, { claims: leading, counts });
  const { about, of, where } = key;
  const { verdict } = decision;
  const rule = VERDICT_RULE_NUMBERS[verdict];
  const explanation = explainDecision(decision, checks, facet, corpus);
  const { attestations, reporters, origins, unsourced } = counts;
  const corroboration = { attestations, reporters, origins, unsourced, values: listValues(values) };
  const answers = rowAnswers(values, facet, corpus);
  const cells = cellsOf(row, context, corpus);
  // Two literals: spreading an optional part into each of thousands is slow.
  if (!granted) return { about, facet: key.facet, of, where, verdict, rule, explanation, corroboration, answers, cells };
  return { about, facet: key.facet, of, where, verdict, rule, explanation, corroboration, granted, answers, cells };
}

/** Adds the outcomes of the forecasts of a row to those of the comparison. */
function noteOutcomes({ key, facet, current, grants }: JudgedRow, { question, outcomes }: ComparisonContext, corpus: Corpus): void {
  if (!current.some((c) => forceOf(c) === 'foretell')) return;
  const direct = current.filter((c) => c.derived === undefined);
  const found = promiseOutcomes(key.about, direct, (claim) => isInAccounts(claim, corpus, question), corpus);
  for (const [id, outcome] of found ?? forecastOutcomes(direct, facet, corpus, grants)) outcomes.set(id, outcome);
}

/** One cell for each account: its claims or the kind of its silence, and its relation to the base. */
function cellsOf(
  { key: { about, of: side }, facet, claims, grants, decision, counts }: JudgedRow,
  { question, accounts }: ComparisonContext,
  corpus: Corpus,
): Cell[] {
  const { by, base } = question;
  const decided = { verdict: decision.verdict, origins: counts.origins };
  const judgeSilence = createSilenceJudge({ about, facet, of: side, claims, decided }, corpus);
  const bySiglum = Map.groupBy(claims, (c) => siglumOf(c, by, corpus));
  const of = (account: Account) => bySiglum.get(account.siglum) ?? NO_CLAIMS;
  const baseAccount = base === undefined ? undefined : accounts.find((a) => a.siglum === base);
  return accounts.map((account): Cell => {
    const mine = of(account);
    const isGranting = grants.length > 0 && mine.length === 0;
    const granting = isGranting ? grants.filter((c) => siglumOf(c, by, corpus) === account.siglum) : NO_CLAIMS;
    const cell = mine.length + granting.length === 0 ? silentCell(account, judgeSilence(account)) : speakingCell(account, mine, granting);
    return baseAccount && baseAccount !== account ? { ...cell, against: compareWithBase(mine, of(baseAccount), facet, corpus) } : cell;
  });
}

const NO_CLAIMS: readonly RowClaim[] = [];

function silentCell({ siglum }: Account, { silence, because }: JudgedSilence): Cell {
  return { account: siglum, silence, because, claims: [] };
}

function speakingCell({ siglum }: Account, mine: readonly RowClaim[], granting: readonly Claim[]): Cell {
  const derived = derivedEntries(mine);
  const ids = derived.length === 0 ? mine.map((c) => c.id) : mine.flatMap((c) => (c.derived ? [] : [c.id]));
  const cell = { account: siglum, silence: null, because: null, claims: ids };
  if (derived.length + granting.length === 0) return cell;
  return {
    ...cell,
    ...(derived.length > 0 && { derived }),
    ...(granting.length > 0 && { grants: granting.map((c) => c.id) }),
  };
}

/** Claims that the answer quotes by id, each once: the claims themselves in place of their derived readings. */
function comparedClaims(readings: readonly RowClaim[], outcomes: ReadonlyMap<Id, ForecastOutcome>, corpus: Corpus): Comparison['claims'] {
  const withdrawn = withdrawnClaims(corpus);
  const found: Record<Id, ComparedClaim> = {};
  for (const reading of readings) {
    const claim = reading.derived ? (corpus.claims.get(reading.id) ?? reading) : reading;
    found[claim.id] = comparedClaim(claim, outcomes.get(claim.id), withdrawn.get(claim.id));
  }
  return found;
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
  for (const { verdict, cells } of rows) {
    verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
    for (const { silence } of cells) if (silence) silences[silence] = (silences[silence] ?? 0) + 1;
  }
  return { rows: rows.length, claims: claims.length, verdicts, silences };
}
