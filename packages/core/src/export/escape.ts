const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for XML and HTML, in elements and attributes; control characters that XML forbids become U+FFFD. */
export function escapeXml(text: string): string {
  let safe = '';
  for (const sign of text) safe += ENTITIES[sign] ?? (allowed(sign.codePointAt(0) ?? 0) ? sign : '\uFFFD');
  return safe;
}

/** The characters of XML 1.0. */
function allowed(code: number): boolean {
  return code >= 0x20 ? code !== 0xfffe && code !== 0xffff : code === 0x09 || code === 0x0a || code === 0x0d;
}

/** Text of the corpus in Markdown: it cannot begin markup of its own. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\r\n]+/g, ' ')
    .replace(/&/g, '&amp;')
    .replace(/[\\`*_[\]<>|#~]/g, '\\$&')
    .replace(/^(\s*)([-+=]|\d+[.)])/, (_, gap: string, mark: string) => `${gap}${mark.slice(0, -1)}\\${mark.slice(-1)}`);
}
