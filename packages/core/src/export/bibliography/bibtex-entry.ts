import { escapeUri, oneLine } from '../escape.ts';

/** One BibTeX entry. Fields without a value are left out; values are written as they are, braces included. */
export function bibtexEntry(type: string, key: string, fields: readonly (readonly [field: string, value: string | undefined])[]): string {
  const lines = fields.flatMap(([field, value]) => (value === undefined ? [] : [`  ${field} = ${value}`]));
  return `@${type}{${key},\n${lines.join(',\n')}\n}`;
}

/** Text as the value of a field. */
export function bibtexText(text: string | undefined): string | undefined {
  return text === undefined ? undefined : `{${escapeLatex(text)}}`;
}

/** Address as the value of a field; a dollar sign would begin mathematics. */
export function bibtexUrl(url: string | undefined): string | undefined {
  return url === undefined ? undefined : `{${escapeUri(url).replaceAll('$', '%24')}}`;
}

interface CitedComparison {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly url: string;
  readonly year: number;
}

/** A comparison as an entry for a list of references. */
export function comparisonBibtex({ id, title, note, url, year }: CitedComparison): string {
  return bibtexEntry('misc', `synoptic-${id}`, [
    // Double braces keep the capitals of a title.
    ['title', `{{${escapeLatex(title)}}}`],
    ['year', `{${year}}`],
    ['howpublished', '{Synoptic}'],
    ['url', bibtexUrl(url)],
    ['note', bibtexText(note)],
  ]);
}

const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts braces, escaped ones too: an odd one would swallow the entries that follow.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** LaTeX's special characters as text; everything else stays Unicode. Control characters and line ends become spaces. */
export function escapeLatex(text: string): string {
  return oneLine(text).replace(/[\\{}~^&%$#_]/g, (sign) => COMMANDS[sign] ?? `\\${sign}`);
}
