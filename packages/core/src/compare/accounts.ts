import { type Corpus, groupBy } from '../corpus/corpus.ts';
import { perCorpus } from '../corpus/per-corpus.ts';
import type { Claim } from '../model/claim.ts';
import type { Document, Passage, Voice } from '../model/source.ts';
import type { Id } from '../text/id.ts';
import type { Text } from '../text/text.ts';
import type { Arrangement } from './arrangement.ts';
import { originSpeechDate } from './speech-dates.ts';

/** What one column of a comparison speaks for. */
export interface Account {
  readonly siglum: string;
  readonly kind: Arrangement;
  /** The documents in which it speaks, by id. */
  readonly documents: readonly Id[];
  readonly agent: Id | null;
  readonly label: Text;
  /** EDTF: when it spoke, at the latest. */
  readonly spoke: string | null;
}

/** The account of each document, by id. */
export const documentAccounts = perCorpus(
  (corpus): ReadonlyMap<Id, Account> => new Map(corpus.compiled.documents.map((d) => [d.id, documentAccount(d)])),
);

/** The account of each voice, by siglum, in the order of documents and voices. */
export const voiceAccounts = perCorpus(
  (corpus): ReadonlyMap<string, Account> => new Map([...corpus.voices].map(([siglum, voice]) => [siglum, voiceAccount(voice, corpus)])),
);

/** The account of each origin of claims, by agent. */
export const originAccounts = perCorpus(
  (corpus): ReadonlyMap<Id, Account> =>
    new Map([...claimsOfOrigin(corpus)].map(([agent, theirs]) => [agent, originAccount(agent, theirs, corpus)])),
);

/** An origin's own siglum; a voice that answers for itself keeps the voice's. */
export function originSiglum(corpus: Corpus, origin: Id): string {
  return corpus.entities.get(origin)?.siglum ?? voiceOf(corpus).get(origin)?.siglum ?? origin;
}

/** The passages in which an account speaks: what its silence is judged on. Boilerplate is nobody's. */
export function accountPassages(account: Account, corpus: Corpus): readonly Passage[] {
  const own = account.documents.flatMap((d) => corpus.passagesOf(d)).filter((p) => p.role !== 'boilerplate');
  if (account.kind === 'voice') return own.filter((p) => p.voice === account.siglum);
  if (account.agent === null) return own;
  const theirs = claimsOfOrigin(corpus).get(account.agent) ?? [];
  const spoken = new Set(theirs.flatMap((c) => c.anchors.map((a) => a.passage)));
  return own.filter((p) => spoken.has(p.id));
}

const claimsOfOrigin = perCorpus((corpus) => groupBy(corpus.compiled.claims, (c) => c.origin));

/** The first voice in which an agent speaks. */
const voiceOf = perCorpus((corpus) => new Map([...corpus.voices.values()].reverse().map((v) => [v.agent, v])));

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

function voiceAccount(voice: Voice, corpus: Corpus): Account {
  const passages = corpus.passagesOf(voice.document).filter((p) => p.voice === voice.siglum);
  return {
    siglum: voice.siglum,
    kind: 'voice',
    documents: [voice.document],
    agent: voice.agent,
    label: corpus.label(voice.agent),
    spoke: latestDate(corpus, [voice.chain.at(-1)?.on, ...passages.map((p) => p.on)]),
  };
}

function originAccount(agent: Id, theirs: readonly Claim[], corpus: Corpus): Account {
  return {
    siglum: originSiglum(corpus, agent),
    kind: 'origin',
    documents: [...new Set(theirs.flatMap((c) => c.anchors.map((a) => a.document)))].sort(),
    agent,
    label: corpus.label(agent),
    spoke: latestDate(corpus, theirs.map(originSpeechDate)),
  };
}

/** The date that may end last; an open end is later than any day. */
function latestDate(corpus: Corpus, dates: readonly (string | null | undefined)[]): string | null {
  let best: string | null = null;
  for (const date of dates) {
    if (!date) continue;
    const [a, b] = [corpus.day(date)?.to ?? '9999', best === null ? '' : (corpus.day(best)?.to ?? '9999')];
    if (a > b) best = date;
  }
  return best;
}
