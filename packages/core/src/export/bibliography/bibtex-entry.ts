/** One BibTeX entry. Fields without a value are left out; values are written as they are, braces included. */
export function bibtexEntry(type: string, key: string, fields: readonly (readonly [field: string, value: string | undefined])[]): string {
  const lines = fields.flatMap(([field, value]) => (value === undefined ? [] : [`  ${field} = ${value}`]));
  return `@${type}{${key},\n${lines.join(',\n')}\n}`;
}

/** Text as the value of a field. */
export function bibtexText(text: string | undefined): string | undefined {
  return text === undefined ? undefined : `{${escapeLatex(text)}}`;
}

export function bibtexUrl(url: string | undefined): string | undefined {
  return url === undefined ? undefined : `{${url.replace(/[{}\\]/g, encodeURIComponent)}}`;
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
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** LaTeX's special characters as text; everything else stays Unicode. */
export function escapeLatex(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').replace(/[\\{}~^&%$#_]/g, (sign) => COMMANDS[sign] ?? `\\${sign}`);
}
