import type { Corpus } from '../corpus/corpus.ts';
import type { Id } from '../text/id.ts';
import type { Text } from '../text/text.ts';
import type { SearchHit } from './reader.ts';
import type { SearchableText } from './text-index.ts';

/** What a search can find, as it shows itself, and the documents in which it stands. */
export interface SearchEntry extends SearchableText, Omit<SearchHit, 'id' | 'score'> {
  readonly documents: readonly Id[];
}

/** Everything of a corpus that can be found: documents, entities, events, claims, and passages that have a gloss. */
export function searchEntries(corpus: Corpus): SearchEntry[] {
  const { documents, entities, events, claims, passages } = corpus.compiled;
  const inEachLanguage = (text: Text | null): string => Object.values(text ?? {}).join(' ');
  const mentionedIn = mentions(corpus);
  const stands = (id: Id) => [...(mentionedIn.get(id) ?? [])];
  return [
    ...documents.map(
      ({ id, label, genre }): SearchEntry => ({
        ...{ id, home: id, type: 'document', label, detail: genre, documents: [id] },
        ...{ names: inEachLanguage(label), text: inEachLanguage(genre) },
      }),
    ),
    ...entities.map(
      ({ id, label, describe, names: { en, ja, ru } }): SearchEntry => ({
        ...{ id, home: id, type: 'entity', label, detail: describe, documents: stands(id) },
        ...{ names: [...en, ...ja, ...ru].join(' '), text: inEachLanguage(describe) },
      }),
    ),
    ...events.map(
      ({ id, label, describe, names: { en, ja, ru } }): SearchEntry => ({
        ...{ id, home: id, type: 'event', label, detail: describe, documents: stands(id) },
        ...{ names: [inEachLanguage(label), ...en, ...ja, ...ru].join(' '), text: inEachLanguage(describe) },
      }),
    ),
    ...claims.map(({ id, about, gloss, anchors }): SearchEntry => {
      const detail = corpus.label(about);
      const shown = { id, home: about, type: 'claim' as const, label: gloss, detail };
      return {
        ...shown,
        documents: [...new Set(anchors.map((a) => a.document))],
        names: '',
        text: `${inEachLanguage(gloss)} ${inEachLanguage(detail)}`,
      };
    }),
    ...passages.flatMap(({ id, document, gloss }): SearchEntry[] => {
      if (!gloss) return [];
      const shown = { id, home: document, type: 'passage' as const, label: gloss, detail: corpus.label(document) };
      return [{ ...shown, documents: [document], names: '', text: inEachLanguage(gloss) }];
    }),
  ];
}

/** In which documents each entity and event is mentioned. */
function mentions(corpus: Corpus): Map<Id, Set<Id>> {
  const found = new Map<Id, Set<Id>>();
  for (const { document, mentions } of corpus.compiled.passages)
    for (const { entity } of mentions) found.set(entity, (found.get(entity) ?? new Set()).add(document));
  return found;
}
