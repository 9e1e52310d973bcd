import type { Corpus } from '../corpus/corpus.ts';
import { byCodePoint } from '../text/canonical.ts';
import type { Id } from '../text/id.ts';
import { compare, type Row } from './compare.ts';

/** Two or more documents held side by side as wholes (rule Q2). */
export interface Wholes {
  readonly documents: readonly Id[];
  readonly shared: Shares;
  readonly only: Readonly<Record<Id, Shares>>;
  /** Questions that more than one of them answers, and what a comparison of these documents alone says there. */
  readonly meeting: readonly Met[];
}

export interface Met {
  readonly about: Id;
  readonly facet: string;
  readonly documents: readonly Id[];
  readonly rows: readonly Pick<Row, 'of' | 'where' | 'verdict' | 'rule'>[];
}

export interface Shares {
  readonly entities: readonly Id[];
  readonly events: readonly Id[];
  /** Rows (subject and facet) on which there are claims. */
  readonly rows: number;
}

/** What each document speaks of, what all of them do, and what only one does; boilerplate speaks of nothing. */
export function compareWholes(corpus: Corpus, documents: readonly Id[]): Wholes {
  const chosen = [...new Set(documents)].sort();
  const mentions = new Map(chosen.map((id) => [id, mentioned(corpus, id)]));
  const rows = new Map(chosen.map((id) => [id, answered(corpus, id)]));
  const everyone = (sets: ReadonlyMap<Id, ReadonlySet<string>>) =>
    [...(sets.get(chosen[0] ?? '') ?? [])].filter((x) => chosen.every((d) => sets.get(d)?.has(x)));
  const alone = (sets: ReadonlyMap<Id, ReadonlySet<string>>, id: Id) =>
    [...(sets.get(id) ?? [])].filter((x) => chosen.every((d) => d === id || !sets.get(d)?.has(x)));
  return {
    documents: chosen,
    shared: sharesOf(everyone(mentions), everyone(rows), corpus),
    only: Object.fromEntries(chosen.map((id) => [id, sharesOf(alone(mentions, id), alone(rows, id), corpus)])),
    meeting: meeting(chosen, rows, corpus),
  };
}

function mentioned(corpus: Corpus, document: Id): Set<Id> {
  const spoken = corpus.passagesOf(document).filter((p) => p.role !== 'boilerplate');
  return new Set(spoken.flatMap((p) => p.mentions.map((m) => m.entity)));
}

function answered(corpus: Corpus, document: Id): Set<string> {
  const claims = corpus.compiled.claims.filter((c) => c.anchors.some((a) => a.document === document));
  return new Set(claims.map((c) => `${c.about} ${c.facet}`));
}

function sharesOf(things: readonly Id[], rows: readonly string[], corpus: Corpus): Shares {
  const sorted = things.toSorted();
  return {
    entities: sorted.filter((id) => corpus.entities.has(id)),
    events: sorted.filter((id) => corpus.events.has(id)),
    rows: rows.length,
  };
}

function meeting(documents: readonly Id[], rows: ReadonlyMap<Id, ReadonlySet<string>>, corpus: Corpus): Met[] {
  const all = new Set(documents.flatMap((d) => [...(rows.get(d) ?? [])]));
  const accounts = documents.flatMap((d) => corpus.documents.get(d)?.siglum ?? []);
  return [...all].toSorted(byCodePoint).flatMap((row) => {
    const [about = '', facet = ''] = row.split(' ');
    const tellers = documents.filter((d) => rows.get(d)?.has(row));
    if (tellers.length < 2) return [];
    const judged = compare(corpus, { about: [about], facets: [facet], accounts }).rows;
    return [{ about, facet, documents: tellers, rows: judged.map(({ of, where, verdict, rule }) => ({ of, where, verdict, rule })) }];
  });
}
