import { compare, type Row } from '../../compare/compare.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Id } from '../../text/id.ts';

/** Two or more documents held side by side as wholes (rule Q2). */
export interface Wholes {
  readonly documents: readonly Id[];
  readonly shared: WholesCoverage;
  readonly only: Readonly<Record<Id, WholesCoverage>>;
  /** Questions that more than one of them answers, and what a comparison of these documents alone says there. */
  readonly meeting: readonly SharedQuestion[];
}

interface SharedQuestion {
  readonly about: Id;
  readonly facet: string;
  readonly documents: readonly Id[];
  readonly rows: readonly Pick<Row, 'of' | 'where' | 'verdict' | 'rule'>[];
}

export interface WholesCoverage {
  readonly entities: readonly Id[];
  readonly events: readonly Id[];
  /** Rows (subject and facet) on which there are claims. */
  readonly rows: number;
}

/** What each document speaks of, what all of them do, and what only one does; boilerplate speaks of nothing. */
export function compareWholes(corpus: Corpus, documents: readonly Id[]): Wholes {
  const chosen = [...new Set(documents)].sort();
  const mentions = chosen.map((id) => mentioned(corpus, id));
  const rows = chosen.map((id) => answeredQuestions(corpus, id));
  const inAll = (sets: DocumentSets) => inAny(sets).filter((x) => sets.every((s) => s.has(x)));
  const inOne = (sets: DocumentSets, own: number) => inAny(sets).filter((x) => sets.every((s, i) => s.has(x) === (i === own)));
  return {
    documents: chosen,
    shared: coverageOf(inAll(mentions), inAll(rows), corpus),
    only: Object.fromEntries(chosen.map((id, i) => [id, coverageOf(inOne(mentions, i), inOne(rows, i), corpus)])),
    meeting: sharedQuestions(chosen, rows, corpus),
  };
}

/** What each of the documents has, in their order. */
type DocumentSets = readonly ReadonlySet<string>[];

function inAny(sets: DocumentSets): string[] {
  return [...new Set(sets.flatMap((s) => [...s]))].sort();
}

function mentioned(corpus: Corpus, document: Id): Set<Id> {
  const spoken = corpus.passagesOf(document).filter((p) => p.role !== 'boilerplate');
  return new Set(spoken.flatMap((p) => p.mentions.map((m) => m.entity)));
}

function answeredQuestions(corpus: Corpus, document: Id): Set<string> {
  const claims = corpus.compiled.claims.filter((c) => c.anchors.some((a) => a.document === document));
  return new Set(claims.map((c) => `${c.about} ${c.facet}`));
}

function coverageOf(things: readonly Id[], rows: readonly string[], corpus: Corpus): WholesCoverage {
  return {
    entities: things.filter((id) => corpus.entities.has(id)),
    events: things.filter((id) => corpus.events.has(id)),
    rows: rows.length,
  };
}

function sharedQuestions(documents: readonly Id[], rows: DocumentSets, corpus: Corpus): SharedQuestion[] {
  const accounts = documents.flatMap((d) => corpus.documents.get(d)?.siglum ?? []);
  return inAny(rows).flatMap((row) => {
    const [about = '', facet = ''] = row.split(' ');
    const tellers = documents.filter((_, i) => rows[i]?.has(row));
    if (tellers.length < 2) return [];
    const judged = compare(corpus, { about: [about], facets: [facet], accounts }).rows;
    return [{ about, facet, documents: tellers, rows: judged.map(({ of, where, verdict, rule }) => ({ of, where, verdict, rule })) }];
  });
}
