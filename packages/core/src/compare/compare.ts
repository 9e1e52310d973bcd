import { type Corpus, groupBy } from '../corpus/corpus.ts';
import { perCorpus } from '../corpus/per-corpus.ts';
import type { Claim } from '../model/claim.ts';
import type { Facet } from '../model/corpus.ts';
import { byCodePoint } from '../text/canonical-json.ts';
import type { Id } from '../text/id.ts';
import type { Account } from './accounts.ts';
import { type AgainstBase, compareWithBase } from './against-base.ts';
import type { Arrangement } from './arrangement.ts';
import { chosenClaims, comparisonColumns, siglumOf } from './columns.ts';
import { countChecks } from './count-checks.ts';
import type { VerdictExplanation } from './decide-verdict.ts';
import { type ForecastOutcome, forecastOutcomes } from './forecast-outcome.ts';
import { type GatheredRow, gatherRows } from './gather-rows.ts';
import { type Corroboration, countIndependenceByValue } from './independence.ts';
import { judgeRow } from './judge-row.ts';
import { canonicalQuestion, comparisonId, type Question, type QuestionInput } from './question.ts';
import { RULES_VERSION, type Silence, type Verdict } from './rule-numbers.ts';
import { createSilenceJudge, type SilenceReason } from './silence.ts';
import { withdrawnClaims } from './withdrawn-claims.ts';

export interface Cell {
  readonly account: string;
  readonly silence: Silence | null;
  readonly because: SilenceReason | null;
  readonly claims: readonly Id[];
  /** How it reads against the base account, where the question names one (rule C4). */
  readonly against?: AgainstBase;
}

export interface Row {
  readonly about: Id;
  readonly facet: string;
  readonly of: Id | null;
  readonly where: Id | null;
  readonly verdict: Verdict;
  readonly rule: string;
  readonly explanation: VerdictExplanation;
  readonly corroboration: Corroboration;
  readonly cells: readonly Cell[];
}

interface ComparisonSummary {
  readonly rows: number;
  readonly claims: number;
  readonly verdicts: Readonly<Partial<Record<Verdict, number>>>;
  readonly silences: Readonly<Partial<Record<Silence, number>>>;
}

/** A claim as a comparison shows it: how a forecast turned out, and who took the claim back. */
export type ComparedClaim = Claim & { readonly outcome?: ForecastOutcome; readonly withdrawnBy?: readonly Id[] };

/** One question answered: columns are accounts, rows are facets, each row with a verdict that a rule decided. */
export interface Comparison {
  readonly id: string;
  readonly corpus: string;
  readonly rules: string;
  readonly about: readonly Id[];
  readonly by: Arrangement;
  /** The account against which the others are read, where one is asked for. */
  readonly base?: string;
  readonly accounts: readonly Account[];
  readonly rows: readonly Row[];
  readonly claims: Readonly<Record<Id, ComparedClaim>>;
  /** Events that are part of those asked about: linked, not merged. */
  readonly parts: readonly Id[];
  readonly summary: ComparisonSummary;
}

/**
 * Compares; never throws on a question whose ids exist. The order of the corpus's claims makes no difference. `hear` leaves
 * out single claims, as “what if” questions do.
 */
export function compare(corpus: Corpus, asked: QuestionInput, hear: (claim: Claim) => boolean = () => true): Comparison {
  const question = canonicalQuestion(asked);
  const claims = chosenClaims(corpus, question)
    .filter(hear)
    .toSorted((a, b) => byCodePoint(a.id, b.id));
  const accounts = comparisonColumns(corpus, question, claims);
  const standing = claims.filter((c) => !withdrawnClaims(corpus).has(c.id));
  const asking: ComparisonContext = { question, accounts, standing, told: new Map() };
  const rows = gatherRows(claims, corpus).map((gathered) => rowOf(gathered, asking, corpus));
  return {
    id: comparisonId(corpus.digest, question),
    corpus: corpus.digest,
    rules: RULES_VERSION,
    about: question.about,
    by: question.by,
    ...(question.base !== undefined && { base: question.base }),
    accounts,
    rows,
    claims: Object.fromEntries(claims.map((c) => [c.id, compared(c, asking.told.get(c.id), withdrawnClaims(corpus).get(c.id))])),
    parts: subEventsOf(question.about, corpus),
    summary: summarize(rows, claims),
  };
}

/** What all rows of a comparison share. */
interface ComparisonContext {
  readonly question: Question;
  readonly accounts: readonly Account[];
  /** Every claim that is heard and was not taken back. */
  readonly standing: readonly Claim[];
  readonly told: Map<Id, ForecastOutcome>;
}

function rowOf(gathered: GatheredRow, { question, accounts, standing, told }: ComparisonContext, corpus: Corpus): Row {
  const { key, facet, claims, standing: here, decision, counts } = judgeRow(gathered, corpus);
  for (const [id, outcome] of forecastOutcomes(here, facet, corpus)) told.set(id, outcome);
  const { explanation, ...verdict } = decision;
  const checks = countChecks(key, standing, corpus);
  return {
    ...key,
    ...verdict,
    explanation: checks.length > 0 ? { ...explanation, checks } : explanation,
    corroboration: { ...counts, values: countIndependenceByValue(here, facet, corpus) },
    cells: cellsOf(key.about, claims, facet, question, accounts, corpus),
  };
}

/** One cell for each account: its claims, or how it is silent; and how it reads against the base. */
function cellsOf(
  about: Id,
  claims: readonly Claim[],
  facet: Facet,
  { by, base }: Question,
  accounts: readonly Account[],
  corpus: Corpus,
): Cell[] {
  const silenced = createSilenceJudge(about, claims, corpus);
  const told = groupBy(claims, (c) => siglumOf(c, by, corpus));
  const of = (account: Account) => told.get(account.siglum) ?? [];
  const basis = accounts.find((a) => a.siglum === base);
  return accounts.map((account): Cell => {
    const mine = of(account);
    const silence = mine.length === 0 ? silenced(account) : null;
    const cell = {
      account: account.siglum,
      silence: silence?.silence ?? null,
      because: silence?.because ?? null,
      claims: mine.map((c) => c.id),
    };
    return basis && basis !== account ? { ...cell, against: compareWithBase(mine, of(basis), facet, corpus) } : cell;
  });
}

function compared(claim: Claim, outcome: ForecastOutcome | undefined, withdrawnBy: readonly Id[] | undefined): ComparedClaim {
  if (!outcome && !withdrawnBy) return claim;
  return { ...claim, ...(outcome && { outcome }), ...(withdrawnBy && { withdrawnBy }) };
}

/** Rule Q1: the parts of an event are linked, not gathered. */
function subEventsOf(about: readonly Id[], corpus: Corpus): Id[] {
  const parts = new Set(about.flatMap((id) => subEventsByWhole(corpus).get(id) ?? []));
  return [...parts].filter((id) => !about.includes(id)).sort(byCodePoint);
}

const subEventsByWhole = perCorpus((corpus): ReadonlyMap<Id, readonly Id[]> => {
  const parts = new Map<Id, Id[]>();
  for (const { id, partOf } of corpus.compiled.events) for (const whole of partOf) parts.set(whole, [...(parts.get(whole) ?? []), id]);
  return parts;
});

function summarize(rows: readonly Row[], claims: readonly Claim[]): ComparisonSummary {
  const verdicts: Partial<Record<Verdict, number>> = {};
  const silences: Partial<Record<Silence, number>> = {};
  for (const row of rows) {
    verdicts[row.verdict] = (verdicts[row.verdict] ?? 0) + 1;
    for (const { silence } of row.cells) if (silence) silences[silence] = (silences[silence] ?? 0) + 1;
  }
  return { rows: rows.length, claims: claims.length, verdicts, silences };
}
