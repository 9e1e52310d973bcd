import { FORMAT_1_LANGUAGES } from '../corpus/default-language.ts';
import type { ManifestRecord } from '../records/manifest.ts';
import { canonicalLanguageTag } from '../text/language-tag.ts';
import type { IssueCode } from './checks/issue-codes.ts';
import type { Issue } from './issue.ts';
import type { ParsedYaml } from './parse-yaml.ts';

/** Country codes and old codes that are written for a language. */
const MISTAKEN_TAGS: Readonly<Record<string, string>> = {
  ...{ cn: 'zh', cz: 'cs', dk: 'da', gr: 'el', jp: 'ja', kr: 'ko', ua: 'uk', vn: 'vi', kz: 'kk', rs: 'sr', il: 'he' },
  ...{ arabic: 'ar', chinese: 'zh', english: 'en', french: 'fr', german: 'de', japanese: 'ja', korean: 'ko', persian: 'fa' },
  ...{ portuguese: 'pt', russian: 'ru', spanish: 'es', turkish: 'tr', ukrainian: 'uk' },
};

/** Names of languages; without the data of one, `of` gives undefined. */
const NAMED = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** Canonical languages of a corpus, the default first; null where corpus.yaml names none that can be read. */
export function languagesOfManifest(record: Partial<ManifestRecord> | null): readonly string[] | null {
  if (!record) return null;
  if (!Array.isArray(record.languages)) return record.format === 2 ? null : FORMAT_1_LANGUAGES;
  const tags = record.languages.flatMap((tag) => canonicalLanguageTag(String(tag)) ?? []);
  return tags.length > 0 ? [...new Set(tags)] : null;
}

/** Issues of `format`, `language` and `languages` in corpus.yaml. */
export function manifestLanguageIssues({
  file,
  record,
  at,
}: Pick<ParsedYaml, 'file' | 'at'> & { readonly record: ManifestRecord }): Issue[] {
  const issue = (code: IssueCode, path: readonly PropertyKey[], message: string, hint: string): Issue[] => [
    { severity: 'error', code, message, file, ...at(path), hint },
  ];
  const { format, language, languages } = record;
  if (format === 1 && languages)
    return issue('format', ['languages'], 'languages needs format: 2', 'add format: 2 and leave out language, or leave out languages');
  if (format === 1) return [];
  if (!languages)
    return issue('format', [], 'languages is missing', 'add languages: [en], or the BCP 47 tags of your texts, the default first');
  const canonical = languages.map((tag) => canonicalLanguageTag(tag));
  return [
    ...(language === undefined
      ? []
      : issue('format', ['language'], 'format 2 has languages instead of language', 'leave it out: the first of languages is the default')),
    ...languages.flatMap((tag, i) => {
      if (canonical[i] === null) return issue('language-tag', ['languages', i], `"${tag}" is not a language tag`, tagHint(tag));
      const first = canonical.indexOf(canonical[i] ?? null);
      return first < i ? issue('language-tag', ['languages', i], `language "${tag}" is named twice`, 'leave one of the two out') : [];
    }),
    ...languages.flatMap((tag, i) => unknownLanguage(tag, file, at(['languages', i]))),
  ];
}

/** Warning of a tag in the right form that names no known language, such as `jp`. */
function unknownLanguage(tag: string, file: string, position: Pick<Issue, 'line' | 'column'>): Issue[] {
  const [language = tag] = (canonicalLanguageTag(tag) ?? '').split('-');
  if (language === '' || isKnownLanguage(language)) return [];
  const message = `no language with the tag "${tag}" is known`;
  return [{ severity: 'warning', code: 'language-tag', message, file, ...position, hint: tagHint(tag) }];
}

/** True if a primary subtag names a language; also without the data on languages, which small builds of a runtime lack. */
export function isKnownLanguage(language: string): boolean {
  return NAMED.of('en') === undefined || NAMED.of(language) !== undefined;
}

/** Hint for a wrong tag, with the language that may be meant. */
export function tagHint(tag: string): string {
  const meant = MISTAKEN_TAGS[tag.toLowerCase()] ?? canonicalLanguageTag(tag.replaceAll('_', '-'));
  const rule = 'write a BCP 47 tag: en, uk, zh-Hans, ja-Latn';
  return meant !== null && meant !== tag ? `did you mean ${meant}? ${rule}` : rule;
}
