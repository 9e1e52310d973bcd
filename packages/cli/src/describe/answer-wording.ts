import { createValueFormatter, translate, type WordKey } from '@synoptic/core/locale/value-formatter';
import type { Lexicon } from '@synoptic/core/shapes/lexicon';
import type { InterfaceLanguage } from '@synoptic/core/text/interface-languages';
import type { ValueFormatter } from '@synoptic/core/values/value-type';
import { type CliWord, cliText } from '../locale/cli-text.ts';

/** An answer's lexicon in one language, with the words to describe anything in that answer. */
export interface AnswerWording {
  readonly language: InterfaceLanguage;
  readonly lexicon: Lexicon;
  readonly speaker: ValueFormatter;
  /** True for a draft comparison: each value is marked as not reviewed. */
  readonly draft?: boolean;
  /** A word that all clients share. */
  shared(key: WordKey, parts?: Readonly<Record<string, string | number>>): string;
  /** A word of the terminal's own. */
  own(key: CliWord, parts?: Readonly<Record<string, string | number>>): string;
}

export function answerWording(lexicon: Lexicon, language: InterfaceLanguage, draft = false): AnswerWording {
  return {
    language,
    lexicon,
    speaker: createValueFormatter(lexicon, language),
    draft,
    shared: (key, parts) => translate(language, key, parts),
    own: (key, parts) => cliText(language, key, parts),
  };
}
