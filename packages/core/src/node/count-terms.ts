import type { DocumentRecords } from '../compile/record-index.ts';
import { MIN_COUNTED_WORDS, type TermsRecord } from '../records/terms.ts';
import type { WordCounts } from '../shapes/document.ts';
import { byCodePoint } from '../text/canonical-json.ts';
import { contentWords } from '../text/content-words.ts';
import { nonBlankLines, prepareText } from '../text/lines.ts';
import { readLocator, writeLocator } from '../text/locator.ts';

/** Counts the content words of a document's passages; short passages are pooled (see `termsRecord`). */
export function countTerms(source: DocumentRecords, raw: string, stopWords?: ReadonlySet<string>): TermsRecord {
  const lines = nonBlankLines(prepareText(raw));
  const passages: Record<string, WordCounts> = {};
  const pooled: { readonly siglum: string; readonly words: readonly string[] }[] = [];
  for (const { record } of source.passages) {
    const range = readLocator(record.lines);
    if (!range || record.role === 'boilerplate' || record.voice === undefined) continue;
    // Hard-wrapped lines split words, so they are joined first, with a space unless the script has none.
    const words = contentWords(joinWrappedLines(lines.slice(range[0] - 1, range[1]).map((l) => l.text)), stopWords);
    if (words.length >= MIN_COUNTED_WORDS) passages[writeLocator(range)] = countWords(words);
    // The words of a reprint are in the pool already.
    else if (record.reprints === undefined) pooled.push({ siglum: record.voice, words });
  }
  const pools = [...Map.groupBy(pooled, (p) => p.siglum)].map(([siglum, parts]) => [siglum, parts.flatMap((p) => p.words)] as const);
  const shown = pools.filter(([, words]) => words.length >= MIN_COUNTED_WORDS);
  const rest = pools.filter(([, words]) => words.length < MIN_COUNTED_WORDS).flatMap(([, words]) => words);
  return {
    icu: String(process.versions['icu']),
    passages,
    voices: Object.fromEntries(shown.sort(([a], [b]) => byCodePoint(a, b)).map(([siglum, words]) => [siglum, countWords(words)])),
    ...(rest.length >= MIN_COUNTED_WORDS && { rest: countWords(rest) }),
  };
}

/** Text of terms.lock.yaml, with one line per passage or pool. */
export function writeTerms({ icu, passages, voices, rest }: TermsRecord): string {
  const row = (counts: WordCounts): string =>
    `{${Object.entries(counts)
      .map(([word, n]) => `${JSON.stringify(word)}: ${n}`)
      .join(', ')}}`;
  const block = (name: string, entries: Readonly<Record<string, WordCounts>>): string[] => {
    const rows = Object.entries(entries).map(([key, counts]) => `  '${key}': ${row(counts)}`);
    return rows.length > 0 ? [`${name}:`, ...rows] : [`${name}: {}`];
  };
  return [
    '# written by `synoptic seal`: count of each content word; no order, no text',
    `icu: '${icu}'`,
    ...block('passages', passages),
    ...block('voices', voices),
    ...(rest ? [`rest: ${row(rest)}`] : []),
    '',
  ].join('\n');
}

/** End of a line after which a space is left out in scripts that have none between words. */
const SPACED =
  /[[\p{L}\p{M}\p{P}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]]$/v;

function joinWrappedLines(lines: readonly string[]): string {
  return lines.reduce((text, line) => (SPACED.test(text) ? `${text} ${line}` : text + line), '');
}

function countWords(words: readonly string[]): WordCounts {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => byCodePoint(a, b)));
}
