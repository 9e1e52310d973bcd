import { compare } from '../../compare/compare.ts';
import { readRowKey, writeRowKey } from '../../compare/row-key.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { SharedQuestion, Wholes, WholesCoverage } from '../../shapes/wholes.ts';
import type { Id } from '../../text/id.ts';

/**
 * Compares documents as wholes: subjects that all of them mention, those that only one mentions, and rows that they share.
 *
 * Follows rule Q2 of docs/spec/compare.md; boilerplate does not count as a mention. Documents are sorted by id and listed once. Never
 * throws; a reader refuses fewer than two documents and unknown ids.
 *
 * @example
 * ```ts
 * import { compareWholes } from '@synoptic/core/questions/wholes/wholes';
 *
 * const wholes = compareWholes(corpus, ['document:note-2023', 'document:d1021-2022']);
 * wholes.documents; // → ['document:d1021-2022', 'document:note-2023']
 * ```
 */
export function compareWholes(corpus: Corpus, documents: readonly Id[]): Wholes {
  const chosen = [...new Set(documents)].sort();
  const mentions = chosen.map((id) => mentionedThings(corpus, id));
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

/** One set for each document, in the order of the documents. */
type DocumentSets = readonly ReadonlySet<string>[];

function inAny(sets: DocumentSets): string[] {
  return [...new Set(sets.flatMap((s) => [...s]))].sort();
}

function mentionedThings(corpus: Corpus, document: Id): Set<Id> {
  const spoken = corpus.passagesOf(document).filter((p) => p.role !== 'boilerplate');
  return new Set(spoken.flatMap((p) => p.mentions.map((m) => m.entity)));
}

function answeredQuestions(corpus: Corpus, document: Id): Set<string> {
  const claims = corpus.compiled.claims.filter((c) => c.anchors.some((a) => a.document === document));
  return new Set(claims.map(({ about, facet }) => writeRowKey({ about, facet, of: null, where: null })));
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
    const { about, facet } = readRowKey(row);
    const answering = documents.filter((_, i) => rows[i]?.has(row));
    if (answering.length < 2) return [];
    const judged = compare(corpus, { about: [about], facets: [facet], accounts }).rows;
    return [{ about, facet, documents: answering, rows: judged.map(({ of, where, verdict, rule }) => ({ of, where, verdict, rule })) }];
  });
}
