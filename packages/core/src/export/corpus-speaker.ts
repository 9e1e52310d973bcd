import type { Corpus } from '../corpus/corpus.ts';
import { speakerOf } from '../locale/speaker.ts';
import { type Lexicon, lexiconOf } from '../reader/lexicon.ts';
import type { Language } from '../text/bilingual.ts';
import type { Speaker } from '../values/value-type.ts';

/** Tells any value, name or date of a corpus in one language. */
export function corpusSpeaker(corpus: Corpus, language: Language): { readonly speaker: Speaker; readonly lexicon: Lexicon } {
  const { claims, events, documents } = corpus.compiled;
  const entities = corpus.compiled.entities.map((e) => e.id);
  const lexicon = lexiconOf({ claims, events, documents, entities }, corpus);
  return { lexicon, speaker: speakerOf(lexicon, language) };
}
