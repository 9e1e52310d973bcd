import type { Corpus } from '../corpus/corpus.ts';
import { perCorpus } from '../corpus/per-corpus.ts';
import type { Claim } from '../shapes/claim.ts';
import type { Account } from '../shapes/comparison.ts';
import type { Document } from '../shapes/document.ts';
import type { Arrangement } from '../text/arrangements.ts';
import type { Id } from '../text/id.ts';
import { documentAccounts, originAccounts, originSiglum, voiceAccounts } from './accounts.ts';
import { readingsAbout } from './derived-readings.ts';
import type { Question } from './question.ts';
import { type RowClaim, sortedRowClaims } from './row-claim.ts';
import { voicesMentioning } from './silence.ts';

/** Claims about the subjects of a question by id, in its accounts and facets (rule C2), those on an inverse facet among them (rule R8). */
export function chosenClaims(corpus: Corpus, question: Question): readonly RowClaim[] {
  const [only, ...others] = question.about;
  const claims =
    only !== undefined && others.length === 0
      ? readingsAbout(only, corpus)
      : sortedRowClaims(question.about.flatMap((id) => readingsAbout(id, corpus)));
  if (question.facets === null && question.accounts === null) return claims;
  return claims.filter((claim) => isInFacets(claim, question) && isInAccounts(claim, corpus, question));
}

/**
 * Columns of a comparison (rule C1): every document; or the voices with claims and those that mention a subject; or the origins
 * with claims; and each document that has none of these.
 */
export function comparisonColumns(
  corpus: Corpus,
  { about, by, accounts }: Pick<Question, 'about' | 'by' | 'accounts'>,
  claims: readonly Claim[],
): Account[] {
  const withClaims = new Set<Id>();
  for (const { anchors } of claims) for (const { document } of anchors) withClaims.add(document);
  const { documents: all } = corpus.compiled;
  const documents = accounts === null ? all : all.filter((d) => withClaims.has(d.id) || accounts.some((s) => isOfDocument(s, d, corpus)));
  const columnsFor = (some: readonly Document[]) => some.flatMap((d) => documentAccounts(corpus).get(d.id) ?? []);
  if (by === 'document') return columnsFor(documents);
  if (by === 'origin') {
    const origins = [...new Set(claims.map((c) => c.origin))].flatMap((agent) => originAccounts(corpus).get(agent) ?? []);
    return sortAccounts([...origins, ...columnsFor(documents.filter((d) => !withClaims.has(d.id)))], corpus);
  }
  const speaking = new Set<string>();
  for (const { voice } of claims) speaking.add(voice);
  for (const id of about)
    for (const siglum of voicesMentioning(corpus).get(id) ?? []) if (isChosenVoice(siglum, accounts, corpus)) speaking.add(siglum);
  const columns: Account[] = [];
  for (const { id, voices } of documents) {
    const before = columns.length;
    for (const { siglum } of voices) {
      const account = speaking.has(siglum) ? voiceAccounts(corpus).get(siglum) : undefined;
      if (account) columns.push(account);
    }
    const whole = columns.length === before ? documentAccounts(corpus).get(id) : undefined;
    if (whole) columns.push(whole);
  }
  return columns;
}

/** True if a voice or its document is among the accounts to include; null includes all. */
function isChosenVoice(siglum: string, accounts: Question['accounts'], corpus: Corpus): boolean {
  if (accounts === null || accounts.includes(siglum)) return true;
  const document = corpus.documents.get(corpus.voices.get(siglum)?.document ?? '');
  return document !== undefined && accounts.includes(document.siglum);
}

/** Sigla of the voices of claims, by document and then in the document's order. */
export function voicesInOrder(claims: readonly Claim[], corpus: Corpus): string[] {
  const [first, ...others] = claims;
  // Fast path: many rows have one voice.
  if (first && others.every((c) => c.voice === first.voice)) return [first.voice];
  const positions = voicePositions(corpus);
  return [...new Set(claims.map((c) => c.voice))].sort((a, b) => (positions.get(a) ?? 0) - (positions.get(b) ?? 0));
}

const voicePositions = perCorpus(
  (corpus): ReadonlyMap<string, number> => new Map([...corpus.voices.keys()].map((siglum, i) => [siglum, i])),
);

/** Siglum of the column that a claim is in. */
export function siglumOf(claim: Claim, by: Arrangement, corpus: Corpus): string {
  if (by === 'voice') return claim.voice;
  if (by === 'origin') return originSiglum(corpus, claim.origin);
  return corpus.documents.get(claim.anchors[0]?.document ?? '')?.siglum ?? '';
}

function isInFacets(claim: Claim, { facets }: Question): boolean {
  return facets === null || facets.includes(claim.facet);
}

/** A claim is included where its document, its voice or its origin is chosen. */
export function isInAccounts(claim: Claim, corpus: Corpus, { accounts }: Pick<Question, 'accounts'>): boolean {
  if (accounts === null) return true;
  const sigla = [siglumOf(claim, 'document', corpus), claim.voice, originSiglum(corpus, claim.origin)];
  return sigla.some((s) => accounts.includes(s));
}

/** True if a siglum is a document's own or that of one of its voices. */
function isOfDocument(siglum: string, document: Document, corpus: Corpus): boolean {
  return document.siglum === siglum || corpus.voices.get(siglum)?.document === document.id;
}

/** Sorts by document, then by voice; accounts that are not voices of the document come after those that are. */
function sortAccounts(accounts: readonly Account[], corpus: Corpus): Account[] {
  const positions = columnPositions(corpus);
  const position = ({ documents, siglum }: Account) => {
    const ofDocument = positions.get(documents[0] ?? '');
    return ofDocument ? ofDocument.first + (ofDocument.voices.get(siglum) ?? ofDocument.voices.size) : 0;
  };
  return accounts.toSorted((a, b) => position(a) - position(b));
}

/** Position of the first column of each document, and those of its voices after it. */
const columnPositions = perCorpus((corpus): ReadonlyMap<Id, { readonly first: number; readonly voices: ReadonlyMap<string, number> }> => {
  let first = 0;
  return new Map(
    corpus.compiled.documents.map(({ id, voices }) => {
      const positions = { first, voices: new Map(voices.map((v, j) => [v.siglum, j])) };
      first += voices.length + 1;
      return [id, positions];
    }),
  );
});
