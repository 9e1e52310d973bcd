import type { Corpus } from '../corpus/corpus.ts';
import { perCorpus } from '../corpus/per-corpus.ts';
import type { Claim } from '../shapes/claim.ts';
import type { NamesByLanguage } from '../shapes/entity.ts';
import type { SearchHit } from '../shapes/search.ts';
import type { Id } from '../text/id.ts';
import type { Text } from '../text/text.ts';
import type { SearchableText } from './text-index.ts';

/** Searchable entry with its presentation and its documents. */
export interface SearchEntry extends SearchableText, Omit<SearchHit, 'id' | 'score'> {
  readonly documents: readonly Id[];
}

/** A text in all its languages. */
function allWords(text: Text | null): string {
  return Object.values(text ?? {}).join(' ');
}

/** Entries of a corpus: documents, entities, events, claims, and passages with a gloss. */
export const searchEntries = perCorpus((corpus: Corpus): readonly SearchEntry[] => {
  const { documents, entities, events, claims, passages } = corpus.compiled;
  const allNames = (names: NamesByLanguage): string => Object.values(names).flat().join(' ');
  const mentionedIn = mentions(corpus);
  const documentsOf = (id: Id) => [...(mentionedIn.get(id) ?? [])];
  return [
    ...documents.map(
      ({ id, label, genre }): SearchEntry => ({
        ...{ id, home: id, type: 'document', label, detail: genre, documents: [id], anchors: [] },
        ...{ names: allWords(label), text: allWords(genre) },
      }),
    ),
    ...entities.map(
      ({ id, label, describe, names }): SearchEntry => ({
        ...{ id, home: id, type: 'entity', label, detail: describe, documents: documentsOf(id), anchors: [] },
        ...{ names: allNames(names), text: allWords(describe) },
      }),
    ),
    ...events.map(
      ({ id, label, describe, names }): SearchEntry => ({
        ...{ id, home: id, type: 'event', label, detail: describe, documents: documentsOf(id), anchors: [] },
        ...{ names: `${allWords(label)} ${allNames(names)}`, text: allWords(describe) },
      }),
    ),
    ...claims.map((claim): SearchEntry => {
      const { id, about, gloss, anchors } = claim;
      const detail = corpus.label(about);
      const lines = anchors.map(({ document, lines }) => ({ document, lines }));
      const shown = { id, home: about, type: 'claim' as const, label: gloss, detail, anchors: lines };
      return {
        ...shown,
        documents: [...new Set(anchors.map((a) => a.document))],
        names: '',
        text: `${allWords(gloss)} ${allWords(detail)}`,
        context: [...contextOfClaim(claim, corpus)].join(' '),
      };
    }),
    ...passages.flatMap(({ id, document, lines, gloss, mentions: mentioned }): SearchEntry[] => {
      if (!gloss) return [];
      const anchors = [{ document, lines }];
      const shown = { id, home: document, type: 'passage' as const, label: gloss, detail: corpus.label(document), anchors };
      return [
        {
          ...shown,
          documents: [document],
          names: '',
          text: allWords(gloss),
          context: mentioned.map(({ entity }) => allWords(corpus.label(entity))).join(' '),
        },
      ];
    }),
  ];
});

/** Words by which a claim is asked for: the question it answers, with its cues, who says it, and whom its value names. */
function* contextOfClaim({ facet, attribution, value }: Claim, corpus: Corpus): Generator<string> {
  const asked = corpus.facets.get(facet);
  if (asked) yield* [allWords(asked.label), allWords(asked.question), ...Object.values(asked.cues ?? {}).flat()];
  for (const { agent } of attribution) yield allWords(corpus.label(agent));
  if ('entities' in value) for (const entity of value.entities) yield allWords(corpus.label(entity));
}

/** Documents in which each entity and event is mentioned. */
function mentions(corpus: Corpus): Map<Id, Set<Id>> {
  const found = new Map<Id, Set<Id>>();
  for (const { document, mentions } of corpus.compiled.passages)
    for (const { entity } of mentions) found.set(entity, (found.get(entity) ?? new Set()).add(document));
  return found;
}
