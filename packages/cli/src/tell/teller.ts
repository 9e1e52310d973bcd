import { say, speakerOf } from '@synoptic/core/locale/speaker';
import type { WordKey } from '@synoptic/core/locale/words.en';
import type { Lexicon } from '@synoptic/core/reader/lexicon';
import type { Language } from '@synoptic/core/text/bilingual';
import type { Speaker } from '@synoptic/core/values/value-type';
import { type CliWord, tell } from '../locale/tell.ts';

/** An answer's lexicon in one language: what is needed to tell anything of that answer. */
export interface Teller {
  readonly language: Language;
  readonly lexicon: Lexicon;
  readonly speaker: Speaker;
  /** A word that all clients share. */
  shared(key: WordKey, parts?: Readonly<Record<string, string | number>>): string;
  /** A word of the terminal's own. */
  own(key: CliWord, parts?: Readonly<Record<string, string | number>>): string;
}

export function tellerOf(lexicon: Lexicon, language: Language): Teller {
  return {
    language,
    lexicon,
    speaker: speakerOf(lexicon, language),
    shared: (key, parts) => say(language, key, parts),
    own: (key, parts) => tell(language, key, parts),
  };
}
