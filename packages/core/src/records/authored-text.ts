import { z } from 'zod';
import { pluralFormsSchema } from '../shapes/facet.ts';
import type { Text } from '../text/text.ts';

/**
 * Form in which a text of a record was written: `text` in languages of the corpus, `name` in any language (labels, of which each reader sees
 * one), `names` in lists, `aliases` in lists that need no language. The schema alone cannot know the languages of the corpus, so it marks texts with this key and
 * `settleTexts` completes them.
 */
export const AUTHORED_AS = Symbol('authored as');
export type AuthoredAs = 'text' | 'name' | 'names' | 'aliases';

/** Key of a text that was written as a plain string: the corpus's default language. No tag looks like that. */
export const DEFAULT_LANGUAGE_KEY = '*';

type Names = Readonly<Record<string, readonly string[]>>;

function mark<T extends object>(how: AuthoredAs, value: T): T {
  return Object.defineProperty(value, AUTHORED_AS, { value: how });
}

function textWith(line: z.ZodString, how: AuthoredAs, describe: string): z.ZodType<Text, string | Text> {
  return z
    .union([line, z.record(z.string(), line)])
    .transform((written): Text => mark(how, typeof written === 'string' ? { [DEFAULT_LANGUAGE_KEY]: written } : { ...written }))
    .describe(describe);
}

const line = z.string().min(1);

/** A text as people write it. */
export const authoredText = textWith(line, 'text', 'a text in the default language of the corpus, or a map from language to text');

/** A label, which may be in any language. */
export const authoredLabel = textWith(line, 'name', 'a name in the default language of the corpus, or a map from language to name');

/** Longest gloss. A Han, kana or Hangul character says as much as two letters and counts as two. */
const MAX_GLOSS = 240;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

const glossLine = line.superRefine((gloss, { addIssue }) => {
  const length = [...gloss].length + (gloss.match(WIDE)?.length ?? 0);
  const message = `the gloss is too long: ${length} of ${MAX_GLOSS} (a Han, kana or Hangul character counts as two)`;
  if (length > MAX_GLOSS) addIssue({ code: 'too_big', origin: 'string', maximum: MAX_GLOSS, inclusive: true, input: gloss, message });
});

/** Assertion in our own words. */
export const authoredGloss = textWith(
  glossLine,
  'text',
  'what is asserted, in our own words: at most 240 characters, or 120 of Chinese, Japanese or Korean',
);

const oneOrMore = z.union([line, z.array(line).min(1)]);

function namesWith(how: AuthoredAs, describe: string): z.ZodType<Names, string | string[] | Record<string, string | string[]>> {
  return z
    .union([oneOrMore, z.record(z.string(), oneOrMore)])
    .transform((written) => {
      const byLanguage = typeof written === 'string' || Array.isArray(written) ? { [DEFAULT_LANGUAGE_KEY]: written } : written;
      return mark(how, Object.fromEntries(Object.entries(byLanguage).map(([tag, names]) => [tag, [names].flat()])));
    })
    .describe(describe);
}

/** Names by language, each one or a list. A name or list alone is in the default language. */
export const authoredNames = namesWith(
  'names',
  'by language (BCP 47), the first of each is the label; forms as printed and titled forms follow',
);

/** Names besides a label, in whatever languages there are. */
export const authoredAliases = namesWith('aliases', 'other names, by language (BCP 47)');

const unitWord = z.union([line, pluralFormsSchema]);
type UnitWord = z.infer<typeof unitWord>;

/** The word for a unit, with plural forms: a word, its forms `{one, other}`, or either by language. */
export const authoredUnitLabel: z.ZodType<Record<string, UnitWord>, UnitWord | Record<string, UnitWord>> = z
  .union([unitWord, z.record(z.string(), unitWord)])
  .transform((written) => {
    const alone = unitWord.safeParse(written);
    return mark('text', alone.success ? { [DEFAULT_LANGUAGE_KEY]: alone.data } : { ...(written as Record<string, UnitWord>) });
  })
  .describe('a word, its plural forms {one, other}, or a map from language to either');
