import { AUTHORED_AS, type AuthoredAs, DEFAULT_LANGUAGE_KEY } from '../records/authored-text.ts';
import { byCodePoint } from '../text/canonical-json.ts';
import { canonicalLanguageTag } from '../text/language-tag.ts';
import type { IssueCode } from './checks/issue-codes.ts';
import { tagHint } from './corpus-languages.ts';
import type { Issue } from './issue.ts';

/** A text without some languages of its corpus, which is no error. */
export interface Untranslated {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Path of the text in its file, in words. */
  readonly what: string;
  readonly languages: readonly string[];
}

interface TextsOf {
  readonly file: string;
  at(path: readonly PropertyKey[]): { line: number; column: number };
  label(path: readonly PropertyKey[]): string;
}

interface SettledTexts {
  readonly record: unknown;
  readonly issues: readonly Issue[];
  readonly untranslated: readonly Untranslated[];
}

/**
 * Completes the texts of a record that matched its schema: a plain string gets the default language, tags become canonical, and the
 * default language comes first, the others by tag. `languages` is null where corpus.yaml cannot be read; nothing is checked then.
 */
export function settleTexts(record: unknown, languages: readonly string[] | null, of: TextsOf): SettledTexts {
  const issues: Issue[] = [];
  const untranslated: Untranslated[] = [];
  const [standard = 'en'] = languages ?? [];
  const report = (code: IssueCode, path: readonly PropertyKey[], message: string, hint: string): void => {
    issues.push({ severity: 'error', code, message: `${of.label(path)}: ${message}`, file: of.file, ...of.at(path), hint });
  };

  const settle = (text: Readonly<Record<string, unknown>>, how: AuthoredAs, path: readonly PropertyKey[]): object => {
    const before = issues.length;
    const byTag = new Map<string, unknown>();
    for (const [key, words] of Object.entries(text)) {
      const tag = key === DEFAULT_LANGUAGE_KEY ? standard : canonicalLanguageTag(key);
      const place = key === DEFAULT_LANGUAGE_KEY ? path : [...path, key];
      if (tag === null) report('language-tag', place, `"${key}" is not a language tag`, tagHint(key));
      else if (byTag.has(tag)) report('language-tag', place, `language "${tag}" is there twice`, 'remove one of the two');
      else if (how === 'text' && languages && !languages.includes(tag))
        report('unlisted-language', place, `"${key}" is not a language of this corpus`, unlistedHint(key, tag, languages));
      else byTag.set(tag, words);
    }
    const lacks = how === 'aliases' || issues.length > before ? [] : (languages ?? []).filter((tag) => !byTag.has(tag));
    if (lacks.includes(standard)) report('no-text', path, `the text in ${standard} is missing`, missingHint(standard, [...byTag.keys()]));
    else if (lacks.length > 0) untranslated.push({ file: of.file, ...of.at(path), what: of.label(path), languages: lacks });
    return Object.fromEntries([...byTag].sort(([a], [b]) => Number(b === standard) - Number(a === standard) || byCodePoint(a, b)));
  };

  const walk = (value: unknown, path: readonly PropertyKey[]): unknown => {
    if (Array.isArray(value)) return value.map((item, i) => walk(item, [...path, i]));
    if (typeof value !== 'object' || value === null) return value;
    const how = (value as { readonly [AUTHORED_AS]?: AuthoredAs })[AUTHORED_AS];
    if (how) return settle(value as Readonly<Record<string, unknown>>, how, path);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner, [...path, key])]));
  };
  return { record: walk(record, []), issues, untranslated };
}

function unlistedHint(key: string, tag: string, languages: readonly string[]): string {
  const meant = tagHint(key).match(/did you mean (\S+)\?/)?.[1];
  return meant !== undefined && languages.includes(meant)
    ? `did you mean ${meant}?`
    : `add ${tag} to languages in corpus.yaml, which has ${languages.join(', ')}`;
}

/** The default language of a folder of format 1 may surprise its author. */
function missingHint(standard: string, written: readonly string[]): string {
  const other = written[0] ?? 'en';
  return `add ${standard}: …, the default language; for a corpus in ${other}, corpus.yaml has format: 2 and languages: [${other}]`;
}
