import { DatabaseSync } from 'node:sqlite';
import { indexWords, nameWords, queryWords } from '@synoptic/core/reader/search-words';
import { textIndex } from '@synoptic/core/reader/text-index';
import MiniSearch from 'minisearch';

export interface Paragraph {
  readonly id: number;
  readonly title: string;
  readonly text: string;
}

/** A configured search library: indexes paragraphs and returns a function from a query to ids, best first. */
type SearchPeer = (docs: readonly Paragraph[]) => (q: string) => readonly number[];

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

/** Words by the runtime's `Intl.Segmenter`, without hiragana-only ones. */
function contentWords(text: string): string[] {
  return [...segmenter.segment(text.normalize('NFKC').toLowerCase())]
    .filter(({ segment, isWordLike }) => isWordLike && !/^[\p{Script=Hiragana}ー]+$/u.test(segment))
    .map(({ segment }) => segment);
}

export const SEARCH_PEERS: Readonly<Record<string, SearchPeer>> = {
  Synoptic: (docs) => {
    const find = textIndex(docs.map(({ id, title, text }) => ({ id: String(id), names: title, text })));
    return (q) => find(q).hits.map((h) => Number(h.id));
  },
  'MiniSearch, content words (Intl.Segmenter)': (docs) => miniSearch(docs, contentWords),
  'MiniSearch as it comes': (docs) => miniSearch(docs, undefined),
  "FTS5, Synoptic's words": (docs) =>
    fts5(docs, "tokenize = 'unicode61'", (d) => [...nameWords(d.title), ...indexWords(d.text)].join(' '), queryWords),
  'FTS5, content words': (docs) =>
    fts5(docs, "tokenize = 'unicode61'", (d) => contentWords(`${d.title} ${d.text}`).join(' '), contentWords),
  'FTS5 trigram': (docs) => fts5(docs, "tokenize = 'trigram'", (d) => `${d.title} ${d.text}`.normalize('NFKC').toLowerCase(), trigrams),
};

function miniSearch(docs: readonly Paragraph[], tokenize: ((text: string) => string[]) | undefined) {
  const index = new MiniSearch<Paragraph>({ fields: ['title', 'text'], ...(tokenize && { tokenize }) });
  index.addAll(docs);
  return (q: string) => index.search(q).map((hit) => hit.id as number);
}

function fts5(docs: readonly Paragraph[], how: string, write: (doc: Paragraph) => string, ask: (q: string) => readonly string[]) {
  const db = new DatabaseSync(':memory:');
  db.exec(`CREATE VIRTUAL TABLE paragraph USING fts5(body, ${how})`);
  const insert = db.prepare('INSERT INTO paragraph (rowid, body) VALUES (?, ?)');
  db.exec('BEGIN');
  for (const doc of docs) insert.run(doc.id, write(doc));
  db.exec('COMMIT');
  const select = db.prepare('SELECT rowid AS id FROM paragraph WHERE paragraph MATCH ? ORDER BY bm25(paragraph) LIMIT 10');
  return (q: string) => {
    const words = [...new Set(ask(q))].map((word) => `"${word.replaceAll('"', '""')}"`);
    return words.length === 0 ? [] : select.all(words.join(' OR ')).map((row) => Number(row['id']));
  };
}

function trigrams(q: string): string[] {
  const signs = [...q.normalize('NFKC').toLowerCase()];
  return signs.slice(2).map((_, i) => signs.slice(i, i + 3).join(''));
}
