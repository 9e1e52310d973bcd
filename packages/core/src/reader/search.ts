import MiniSearch from 'minisearch';
import type { Corpus } from '../corpus/corpus.ts';
import type { Bilingual } from '../text/bilingual.ts';
import type { Hit, SearchAnswer } from './reader.ts';
import { fold, wordsOf } from './words.ts';

interface Entry {
  readonly id: string;
  readonly home: string;
  readonly type: Hit['type'];
  readonly label: Bilingual;
  readonly detail: Bilingual | null;
  readonly names: string;
  readonly text: string;
}

/** An index over entities, events, documents, claims and passages: their names, labels and glosses, in all languages. */
export function buildSearch(corpus: Corpus): (q: string, limit: number) => SearchAnswer {
  const entries = new Map(entriesOf(corpus).map((e) => [e.id, e]));
  const index = new MiniSearch<Entry>({
    fields: ['names', 'text'],
    tokenize: wordsOf,
    processTerm: (term) => term,
    searchOptions: {
      boost: { names: 4 },
      prefix: (term) => term.length > 1,
      combineWith: 'AND',
      tokenize: (q) => queryWords(q),
      processTerm: fold,
    },
  });
  index.addAll([...entries.values()]);
  const named = namedBy(corpus);
  return (q, limit) => {
    const hits = index.search(q);
    const [best, exact] = [hits[0]?.score ?? 0, named.get(fold(q.trim()))];
    const found = exact
      ? hits.map((h) => ({ ...h, score: exact.has(h.id) ? h.score + best : h.score })).sort((a, b) => b.score - a.score)
      : hits;
    const items = found.slice(0, limit).flatMap(({ id, score }) => {
      const entry = entries.get(String(id));
      return entry
        ? [
            {
              id: entry.id,
              home: entry.home,
              type: entry.type,
              label: entry.label,
              detail: entry.detail,
              score: Math.round(score * 1000) / 1000,
            },
          ]
        : [];
    });
    return { q, items, total: found.length };
  };
}

/** Who bears a name as a whole: these come before those whose names only hold it. */
function namedBy(corpus: Corpus): Map<string, Set<string>> {
  const bearers = new Map<string, Set<string>>();
  for (const { id, label, names } of [...corpus.compiled.entities, ...corpus.compiled.events])
    for (const name of [label.en, label.ja, ...names.en, ...names.ja, ...names.ru]) {
      const ids = bearers.get(fold(name)) ?? new Set();
      bearers.set(fold(name), ids.add(id));
    }
  return bearers;
}

/** A query is asked by its longest words: the single signs of a longer Han word add nothing but noise. */
function queryWords(q: string): string[] {
  const words = wordsOf(q);
  const longer = words.filter((w) => [...w].length > 1);
  return longer.length > 0 ? words.filter((w) => [...w].length > 1 || !longer.some((l) => l.includes(w))) : words;
}

function entriesOf(corpus: Corpus): Entry[] {
  const { documents, entities, events, claims, passages } = corpus.compiled;
  const both = (b: Bilingual | null): string => (b ? `${b.en} ${b.ja}` : '');
  return [
    ...documents.map(
      (d): Entry => ({
        id: d.id,
        home: d.id,
        type: 'document',
        label: d.label,
        detail: d.genre,
        names: both(d.label),
        text: both(d.genre),
      }),
    ),
    ...entities.map(
      (e): Entry => ({
        id: e.id,
        home: e.id,
        type: 'entity',
        label: e.label,
        detail: e.describe,
        names: [...e.names.en, ...e.names.ja, ...e.names.ru].join(' '),
        text: both(e.describe),
      }),
    ),
    ...events.map(
      (e): Entry => ({
        id: e.id,
        home: e.id,
        type: 'event',
        label: e.label,
        detail: e.describe,
        names: [both(e.label), ...e.names.en, ...e.names.ja].join(' '),
        text: both(e.describe),
      }),
    ),
    ...claims.map(
      (c): Entry => ({
        id: c.id,
        home: c.about,
        type: 'claim',
        label: c.gloss,
        detail: corpus.label(c.about),
        names: '',
        text: `${both(c.gloss)} ${both(corpus.label(c.about))}`,
      }),
    ),
    ...passages.flatMap((p): Entry[] =>
      p.gloss
        ? [
            {
              id: p.id,
              home: p.document,
              type: 'passage',
              label: p.gloss,
              detail: corpus.label(p.document),
              names: '',
              text: both(p.gloss),
            },
          ]
        : [],
    ),
  ];
}
