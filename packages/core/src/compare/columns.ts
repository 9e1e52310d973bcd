import type { Corpus } from '../corpus/corpus.ts';
import { perCorpus } from '../corpus/per-corpus.ts';
import type { Claim } from '../shapes/claim.ts';
import type { Account } from '../shapes/comparison.ts';
import type { Document } from '../shapes/document.ts';
import type { Arrangement } from '../text/arrangements.ts';
import type { Id } from '../text/id.ts';
import { documentAccounts, originAccounts, originSiglum, voiceAccounts } from './accounts.ts';
import type { Question } from './question.ts';

/** Rule C2: the claims that the question leaves in, by accounts and facets. */
export function chosenClaims(corpus: Corpus, question: Question): Claim[] {
  const claims = question.about.flatMap((id) => corpus.claimsAbout(id));
  return claims.filter((claim) => inFacets(claim, question) && inAccounts(claim, corpus, question));
}

/** Rule C1: every document; or who has claims here, and one column for each document that has none. */
export function comparisonColumns(
  corpus: Corpus,
  { by, accounts }: Pick<Question, 'by' | 'accounts'>,
  claims: readonly Claim[],
): Account[] {
  const heard = new Set(claims.flatMap((c) => c.anchors.map((a) => a.document)));
  const documents = corpus.compiled.documents.filter(
    (d) => accounts === null || heard.has(d.id) || accounts.some((s) => belongs(s, d, corpus)),
  );
  const columnsFor = (some: readonly Document[]) => some.flatMap((d) => documentAccounts(corpus).get(d.id) ?? []);
  if (by === 'document') return columnsFor(documents);
  const speaking =
    by === 'voice'
      ? [...new Set(claims.map((c) => c.voice))].flatMap((siglum) => voiceAccounts(corpus).get(siglum) ?? [])
      : [...new Set(claims.map((c) => c.origin))].flatMap((agent) => originAccounts(corpus).get(agent) ?? []);
  return inOrder([...speaking, ...columnsFor(documents.filter((d) => !heard.has(d.id)))], corpus);
}

/** The voices of claims, by document and then as the document lists them. */
export function voicesInOrder(claims: readonly Claim[], corpus: Corpus): string[] {
  const places = voicePlaces(corpus);
  return [...new Set(claims.map((c) => c.voice))].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
}

const voicePlaces = perCorpus((corpus): ReadonlyMap<string, number> => new Map([...corpus.voices.keys()].map((siglum, i) => [siglum, i])));

/** The column that holds a claim. */
export function siglumOf(claim: Claim, by: Arrangement, corpus: Corpus): string {
  if (by === 'voice') return claim.voice;
  if (by === 'origin') return originSiglum(corpus, claim.origin);
  return corpus.documents.get(claim.anchors[0]?.document ?? '')?.siglum ?? '';
}

function inFacets(claim: Claim, { facets }: Question): boolean {
  return facets === null || facets.includes(claim.facet);
}

/** A claim is heard where its document, its voice or its origin is chosen. */
function inAccounts(claim: Claim, corpus: Corpus, { accounts }: Question): boolean {
  if (accounts === null) return true;
  const sigla = [siglumOf(claim, 'document', corpus), claim.voice, originSiglum(corpus, claim.origin)];
  return sigla.some((s) => accounts.includes(s));
}

function belongs(siglum: string, document: Document, corpus: Corpus): boolean {
  return document.siglum === siglum || corpus.voices.get(siglum)?.document === document.id;
}

/** By document, then by voice; an account that is no voice of its document comes after those that are. */
function inOrder(accounts: readonly Account[], corpus: Corpus): Account[] {
  const places = placesOf(corpus);
  const place = ({ documents, siglum }: Account) => {
    const [document = 0, voices] = places.get(documents[0] ?? '') ?? [];
    return [document, voices?.get(siglum) ?? Number.MAX_SAFE_INTEGER] as const;
  };
  return accounts.toSorted((a, b) => {
    const [[d, v], [e, w]] = [place(a), place(b)];
    return d - e || v - w;
  });
}

const placesOf = perCorpus(
  (corpus): ReadonlyMap<Id, readonly [number, ReadonlyMap<string, number>]> =>
    new Map(corpus.compiled.documents.map((d, i) => [d.id, [i, new Map(d.voices.map((v, j) => [v.siglum, j]))]])),
);
