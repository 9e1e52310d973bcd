import type { Corpus } from '../corpus/corpus.ts';
import { perCorpus } from '../corpus/per-corpus.ts';
import type { Anchor, Claim } from '../shapes/claim.ts';
import type { Facet } from '../shapes/facet.ts';
import type { AnswerOrigin, DerivedEntry, IndependenceCounts, RowAnswer } from '../shapes/row.ts';
import { canonicalJson } from '../text/canonical-json.ts';
import { sha256Hex } from '../text/digest.ts';
import type { Id } from '../text/id.ts';
import { boilerplatePassages, type CountedValue, isAttested, unsourcedOrigins } from './independence.ts';
import { paraphraseRoot } from './paraphrase.ts';
import type { Reading } from './reading.ts';
import { forceOf, isAtLeastProbable, MODALITIES } from './rivals.ts';

/** Distinct answers of a row (rule A1): equal values together, most origins first, then in the order of the documents. Boilerplate answers nothing (I6). */
export function rowAnswers(values: readonly CountedValue[], facet: Facet, corpus: Corpus): RowAnswer[] {
  const positions = claimPositions(corpus);
  const byPosition = (a: Reading, b: Reading) => (positions.get(a.id) ?? 0) - (positions.get(b.id) ?? 0);
  const answers: AttestedAnswer[] = [];
  for (const { claims, counts } of values) {
    const attested = claims.filter((c) => isAttested(c, corpus));
    if (attested.length > 1) attested.sort(byPosition);
    const [first] = attested;
    if (first) answers.push({ first, claims: attested, counts });
  }
  if (answers.length > 1) answers.sort((a, b) => b.counts.origins - a.counts.origins || byPosition(a.first, b.first));
  return answers.map((answer) => answerOf(answer, facet, corpus));
}

/** A value with its attested claims in the order of the documents. */
interface AttestedAnswer extends CountedValue {
  readonly first: Reading;
}

/** Entries of the readings that come from an inverse facet. */
export function derivedEntries(readings: readonly Reading[]): readonly DerivedEntry[] {
  if (!readings.some((r) => r.derived)) return NO_ENTRIES;
  return readings.flatMap(({ id, derived }) => (derived ? [{ claim: id, derived }] : []));
}

const NO_ENTRIES: readonly DerivedEntry[] = [];

const CERTAINTIES = ['certain', 'probable', 'possible', 'unknown'] as const;

function answerOf({ first, claims: group, counts: corroboration }: AttestedAnswer, facet: Facet, corpus: Corpus): RowAnswer {
  const derived = derivedEntries(group);
  const answer = {
    key: answerKey(first),
    value: first.value,
    polarity: first.polarity,
    modality: firstAmong(MODALITIES, group, 'modality') ?? first.modality,
    certainty: firstAmong(CERTAINTIES, group, 'certainty') ?? first.certainty,
    claims: group.map((c) => c.id),
  };
  const by = answerOrigins(group, corroboration, facet, corpus);
  return derived.length === 0 ? { ...answer, corroboration, by } : { ...answer, derived, corroboration, by };
}

/** First of some values that a claim of the group has. */
function firstAmong<K extends 'modality' | 'certainty'>(
  values: readonly Claim[K][],
  group: readonly Claim[],
  key: K,
): Claim[K] | undefined {
  return group.length === 1 ? group[0]?.[key] : values.find((value) => group.some((c) => c[key] === value));
}

/** Origins of an answer in the order of the documents, each once, with the voices that conveyed it (rule A2). */
function answerOrigins(group: readonly Reading[], counts: IndependenceCounts, facet: Facet, corpus: Corpus): AnswerOrigin[] {
  const reports = group.map((claim) => ({ claim, root: paraphraseRoot(claim, corpus) }));
  // The counts of one claim say whether its origin is unsourced; those of several are by house.
  const [only] = reports;
  if (only && reports.length === 1) return [answerOrigin(only.root, reports, counts.unsourced > 0, corpus)];
  const unsourced = unsourcedOrigins(
    reports.map(({ root }) => root),
    facet,
    corpus,
  );
  const byOrigin = Map.groupBy(reports, ({ root }) => root.origin);
  return [...byOrigin.values()].flatMap((some) => {
    const [first] = some;
    return first ? [answerOrigin(first.root, some, unsourced.has(first.root.origin), corpus)] : [];
  });
}

/** A claim that gives an answer, and the claim that it retells or itself. */
interface AnswerReport {
  readonly claim: Claim;
  readonly root: Claim;
}

function answerOrigin({ origin, house }: Claim, reports: readonly AnswerReport[], unsourced: boolean, corpus: Corpus): AnswerOrigin {
  const via: Id[] = [];
  const anchors: Anchor[] = [];
  const boilerplate = boilerplatePassages(corpus);
  for (const { claim, root } of reports) {
    const agent = corpus.voices.get(root.voice)?.agent;
    if (agent !== undefined && agent !== root.origin && !via.includes(agent)) via.push(agent);
    for (const anchor of claim.anchors) if (!boilerplate.has(anchor.passage) && !anchors.includes(anchor)) anchors.push(anchor);
  }
  return { origin, house, via, unsourced, anchors };
}

/** Key of an answer: a hash of its first value, polarity and force, so that a link to it survives new claims. */
function answerKey(claim: Reading): string {
  const known = answerKeys.get(claim);
  if (known !== undefined) return known;
  const force = isAtLeastProbable(claim) ? forceOf(claim) : 'hedged';
  const key = sha256Hex(canonicalJson({ value: claim.value, polarity: claim.polarity, force })).slice(0, 12);
  answerKeys.set(claim, key);
  return key;
}

/** Keys by claim: hashing costs more than the rest of a row. */
const answerKeys = new WeakMap<Claim, string>();

/** Position of each claim in the order of documents and lines. */
const claimPositions = perCorpus((corpus): ReadonlyMap<Id, number> => {
  const documents = new Map(corpus.compiled.documents.map((d, i) => [d.id, i]));
  const places = corpus.compiled.claims.map(({ id, anchors: [anchor] }) => ({
    id,
    document: documents.get(anchor?.document ?? '') ?? documents.size,
    line: anchor?.lines[0] ?? 0,
  }));
  places.sort((a, b) => a.document - b.document || a.line - b.line || (a.id < b.id ? -1 : 1));
  return new Map(places.map(({ id }, i) => [id, i]));
});
