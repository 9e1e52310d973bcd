import type { Hydration } from '@synoptic/core/hydrate/hydrate';
import type { CompiledCorpus } from '@synoptic/core/shapes/compiled-corpus';
import type { Passage } from '@synoptic/core/shapes/document';
import type { Id } from '@synoptic/core/text/id';
import { CorpusProblem } from '../command-line/corpus-problem.ts';
import { suggestNearest } from '../command-line/suggestion.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { OpenedText } from './open-texts.ts';
import { type OpenedSpan, openSpans } from './opened-span.ts';

/** Span of a claim or passage in one of the reader's copies. */
interface FoundSpan {
  readonly file: string;
  readonly text: Hydration;
  readonly span: OpenedSpan;
}

/** Spans of a claim, passage, document or voice in the reader's copies of its document; throws if there is no copy. */
export function findSpans(id: Id, texts: readonly OpenedText[], corpus: CompiledCorpus, { word }: Terminal): FoundSpan[] {
  const passages = passagesOf(id, corpus);
  const claims = corpus.claims.filter((c) => c.id === id);
  const documents = new Set([...passages.map((p) => p.document), ...claims.flatMap((c) => c.anchors.map((a) => a.document))]);
  if (documents.size === 0) {
    const known = [...corpus.passages, ...corpus.claims, ...corpus.documents].map((record) => record.id);
    throw new CorpusProblem(word('problem.unknown-id', { id }), suggestNearest(id, known, word, word('problem.find-id')));
  }
  const found = texts.flatMap(({ file, text }) => {
    if (text.document === null) return [];
    const spans = openSpans(text, { passages, claims });
    return [...spans.passages, ...spans.anchors].map((span) => ({ file, text, span }));
  });
  if (found.length === 0) throw new CorpusProblem(word('hydrate.no-copy', { document: [...documents].join(', ') }));
  return found;
}

/** The passage with an id, else those of the document with this id, siglum or number, else those of the voice with this siglum. */
function passagesOf(key: string, { passages, documents }: CompiledCorpus): Passage[] {
  const one = passages.filter((p) => p.id === key);
  if (one.length > 0) return one;
  const document = documents.find(({ id, siglum, seq }) => [id, siglum, seq].includes(key))?.id;
  return passages.filter((p) => (document === undefined ? p.voice === key : p.document === document));
}
