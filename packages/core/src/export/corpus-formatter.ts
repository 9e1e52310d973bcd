import type { Corpus } from '../corpus/corpus.ts';
import { createValueFormatter } from '../locale/value-formatter.ts';
import { lexiconOf } from '../reader/lexicon.ts';
import type { Lexicon } from '../shapes/lexicon.ts';
import type { InterfaceLanguage } from '../text/interface-languages.ts';
import type { ValueFormatter } from '../values/value-type.ts';

/** Creates a formatter and lexicon for the whole corpus in one language. */
export function corpusFormatter(
  corpus: Corpus,
  language: InterfaceLanguage,
): { readonly speaker: ValueFormatter; readonly lexicon: Lexicon } {
  const { claims, events, documents } = corpus.compiled;
  const entities = corpus.compiled.entities.map((e) => e.id);
  const lexicon = lexiconOf({ claims, events, documents, entities }, corpus);
  return { lexicon, speaker: createValueFormatter(lexicon, language) };
}
