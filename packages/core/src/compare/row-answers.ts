import type { Corpus } from '../corpus/corpus.ts';
import { perCorpus } from '../corpus/per-corpus.ts';
import type { Anchor, Claim } from '../shapes/claim.ts';
import type { Facet } from '../shapes/facet.ts';
import type { AnswerOrigin, DerivedEntry, IndependenceCounts, RowAnswer } from '../shapes/row.ts';
import { canonicalJson } from '../text/canonical-json.ts';
import { sha256Hex } from '../text/digest.ts';
import type { Id } from '../text/id.ts';
import type { AttributedClaim } from './attributed-claim.ts';
import { type CountedValue, unsourcedOrigins } from './independence.ts';
import { forceOf, isAtLeastProbable, MODALITIES } from './rivals.ts';
import type { RowClaim } from './row-claim.ts';

/** Distinct answers of a row (rule A1): equal values together, most origins first, then in the order of the documents. Boilerplate answers nothing (I6). */
export function rowAnswers(values: readonly CountedValue[], facet: Facet, corpus: Corpus): RowAnswer[] {
  const positions = claimPositions(corpus);
  const byPosition = (a: AttributedClaim, b: AttributedClaim) => (positions.get(a.claim.id) ?? 0) - (positions.get(b.claim.id) ?? 0);
  const answers: AttestedAnswer[] = [];
  for (const { claims, counts } of values) {
    const attested = claims.filter(({ anchors }) => anchors.length > 0);
    if (attested.length > 1) attested.sort(byPosition);
    const [first] = attested;
    if (first) answers.push({ first, claims: attested, counts });
  }
  if (answers.length > 1) answers.sort((a, b) => b.counts.origins - a.counts.origins || byPosition(a.first, b.first));
  return answers.map((answer) => answerOf(answer, facet, corpus));
}

/** A value with its attested claims in the order of the documents. */
interface AttestedAnswer extends CountedValue {
  readonly first: AttributedClaim;
}

/** Entries of the readings that come from an inverse facet. */
export function derivedEntries(readings: readonly RowClaim[]): readonly DerivedEntry[] {
  if (!readings.some((r) => r.derived)) return NO_ENTRIES;
  return readings.flatMap(({ id, derived }) => (derived ? [{ claim: id, derived }] : []));
}

const NO_ENTRIES: readonly DerivedEntry[] = [];

const CERTAINTIES = ['certain', 'probable', 'possible', 'unknown'] as const;

function answerOf(
  { first: { claim: first }, claims: group, counts: corroboration }: AttestedAnswer,
  facet: Facet,
  corpus: Corpus,
): RowAnswer {
  const claims = group.map(({ claim }) => claim);
  const derived = derivedEntries(claims);
  const key = answerKey(first);
  const { value, polarity } = first;
  const modality = firstAmong(MODALITIES, claims, 'modality') ?? first.modality;
  const certainty = firstAmong(CERTAINTIES, claims, 'certainty') ?? first.certainty;
  const ids = claims.map((c) => c.id);
  const by = answerOrigins(group, corroboration, facet, corpus);
  // Two literals: spreading an optional part into each of thousands is slow.
  if (derived.length === 0) return { key, value, polarity, modality, certainty, claims: ids, corroboration, by };
  return { key, value, polarity, modality, certainty, claims: ids, derived, corroboration, by };
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
function answerOrigins(group: readonly AttributedClaim[], counts: IndependenceCounts, facet: Facet, corpus: Corpus): AnswerOrigin[] {
  // The counts of one claim say whether its origin is unsourced; those of several are by house.
  const [only] = group;
  if (only && group.length === 1) return [answerOrigin(only, group, counts.unsourced > 0)];
  const unsourced = unsourcedOrigins(group, facet, corpus);
  return [...Map.groupBy(group, ({ root }) => root.origin).values()].flatMap((some) => {
    const [first] = some;
    return first ? [answerOrigin(first, some, unsourced.has(first.root.origin))] : [];
  });
}

function answerOrigin({ root: { origin, house } }: AttributedClaim, group: readonly AttributedClaim[], unsourced: boolean): AnswerOrigin {
  const via: Id[] = [];
  const anchors: Anchor[] = [];
  for (const { voice, anchors: own } of group) {
    const agent = voice?.agent;
    if (agent !== undefined && agent !== origin && !via.includes(agent)) via.push(agent);
    for (const anchor of own) if (!anchors.includes(anchor)) anchors.push(anchor);
  }
  return { origin, house, via, unsourced, anchors };
}

/** Key of an answer: a hash of its first value, polarity and force, so that a link to it survives new claims. */
function answerKey(claim: RowClaim): string {
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
