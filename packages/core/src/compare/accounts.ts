import type { Corpus } from '../corpus/corpus.ts';
import type { Claim } from '../model/claim.ts';
import type { Document, Passage } from '../model/source.ts';
import type { Bilingual } from '../text/bilingual.ts';
import type { Id } from '../text/id.ts';
import type { Arrangement } from './arrangement.ts';
import type { Question } from './question.ts';

/** What one column of a comparison speaks for. */
export interface Account {
  readonly siglum: string;
  readonly kind: Arrangement;
  /** The documents in which it speaks. */
  readonly documents: readonly Id[];
  readonly agent: Id | null;
  readonly label: Bilingual;
  /** EDTF: when it spoke, at the latest. */
  readonly spoke: string | null;
}

/** Rule C2: the claims that the question leaves in, by accounts and facets. */
export function chosenClaims(corpus: Corpus, question: Question): Claim[] {
  const claims = question.about.flatMap((id) => corpus.claimsAbout(id));
  return claims.filter((claim) => inFacets(claim, question) && inAccounts(claim, corpus, question));
}

function inFacets(claim: Claim, { facets }: Question): boolean {
  return facets === null || facets.includes(claim.facet);
}

/** A claim is heard where its document, its voice or its origin is chosen. */
function inAccounts(claim: Claim, corpus: Corpus, { accounts }: Question): boolean {
  if (accounts === null) return true;
  const document = corpus.documents.get(claim.anchors[0]?.document ?? '');
  return [document?.siglum, claim.voice, originSiglum(corpus, claim.origin)].some((s) => s !== undefined && accounts.includes(s));
}

/** Rule C1: every document; or who has claims here, and one column for each document that has none. */
export function columnsOf(corpus: Corpus, question: Question, claims: readonly Claim[]): Account[] {
  const { by, accounts } = question;
  const heard = new Set(claims.flatMap((c) => c.anchors.map((a) => a.document)));
  const documents = corpus.compiled.documents.filter(
    (d) => accounts === null || heard.has(d.id) || accounts.some((s) => belongs(s, d, corpus)),
  );
  if (by === 'document') return documents.map((d) => documentAccount(d));
  const speaking = by === 'voice' ? voiceAccounts(corpus, claims) : originAccounts(corpus, claims);
  const silent = documents.filter((d) => !heard.has(d.id)).map((d) => documentAccount(d));
  return [...speaking, ...silent].sort((a, b) => placeOf(corpus, a) - placeOf(corpus, b));
}

/** The column that holds a claim. */
export function siglumOf(claim: Claim, by: Arrangement, corpus: Corpus): string {
  if (by === 'voice') return claim.voice;
  if (by === 'origin') return originSiglum(corpus, claim.origin);
  return corpus.documents.get(claim.anchors[0]?.document ?? '')?.siglum ?? '';
}

/** An origin's own siglum; a voice that answers for itself keeps the voice's. */
export function originSiglum(corpus: Corpus, origin: Id): string {
  const own = corpus.entities.get(origin)?.siglum;
  if (own) return own;
  for (const voice of corpus.voices.values()) if (voice.agent === origin) return voice.siglum;
  return origin;
}

/** The passages in which an account speaks: what its silence is judged on. Boilerplate is nobody's. */
export function passagesOf(account: Account, corpus: Corpus): readonly Passage[] {
  const own = account.documents.flatMap((d) => corpus.passagesOf(d)).filter((p) => p.role !== 'boilerplate');
  if (account.kind === 'voice') return own.filter((p) => p.voice === account.siglum);
  if (account.kind === 'document') return own;
  const spoken = new Set(corpus.compiled.claims.filter((c) => c.origin === account.agent).flatMap((c) => c.anchors.map((a) => a.passage)));
  return own.filter((p) => spoken.has(p.id));
}

function belongs(siglum: string, document: Document, corpus: Corpus): boolean {
  return document.siglum === siglum || corpus.voices.get(siglum)?.document === document.id;
}

function documentAccount(document: Document): Account {
  return {
    siglum: document.siglum,
    kind: 'document',
    documents: [document.id],
    agent: null,
    label: document.label,
    spoke: document.issued ?? document.date,
  };
}

function voiceAccounts(corpus: Corpus, claims: readonly Claim[]): Account[] {
  const sigla = new Set(claims.map((c) => c.voice));
  return [...corpus.voices.values()]
    .filter((v) => sigla.has(v.siglum))
    .map((v) => ({
      siglum: v.siglum,
      kind: 'voice',
      documents: [v.document],
      agent: v.agent,
      label: corpus.label(v.agent),
      spoke: latest(corpus, [v.chain.at(-1)?.on, ...corpus.passagesOf(v.document).flatMap((p) => (p.voice === v.siglum ? p.on : []))]),
    }));
}

function originAccounts(corpus: Corpus, claims: readonly Claim[]): Account[] {
  return [...new Set(claims.map((c) => c.origin))].map((agent) => {
    const theirs = corpus.compiled.claims.filter((c) => c.origin === agent);
    return {
      siglum: originSiglum(corpus, agent),
      kind: 'origin',
      documents: [...new Set(theirs.flatMap((c) => c.anchors.map((a) => a.document)))].sort(),
      agent,
      label: corpus.label(agent),
      spoke: latest(
        corpus,
        theirs.map((c) => c.attribution.findLast((h) => h.agent === agent)?.on),
      ),
    };
  });
}

function latest(corpus: Corpus, dates: readonly (string | null | undefined)[]): string | null {
  let best: string | null = null;
  for (const date of dates) {
    if (!date) continue;
    const [a, b] = [corpus.day(date)?.to ?? '9999', best === null ? '' : (corpus.day(best)?.to ?? '9999')];
    if (a > b) best = date;
  }
  return best;
}

function placeOf(corpus: Corpus, account: Account): number {
  const documents = corpus.compiled.documents;
  const document = documents.findIndex((d) => d.id === account.documents[0]);
  const voice = documents[document]?.voices.findIndex((v) => v.siglum === account.siglum) ?? -1;
  return document * 1000 + (voice < 0 ? 900 : voice);
}
