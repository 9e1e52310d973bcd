const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Escapes text for elements and attributes of XML and HTML; characters that XML forbids become U+FFFD. */
export function escapeXml(text: string): string {
  let safe = '';
  for (const character of text) safe += ENTITIES[character] ?? (isXmlCharacter(character.codePointAt(0) ?? 0) ? character : '\uFFFD');
  return safe;
}

/** True for the characters of XML 1.0. */
function isXmlCharacter(code: number): boolean {
  return code >= 0x20 ? code !== 0xfffe && code !== 0xffff : code === 0x09 || code === 0x0a || code === 0x0d;
}

/** Escapes text for Markdown, so that it cannot start markup. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\r\n]+/g, ' ')
    .replace(/&/g, '&amp;')
    .replace(/[\\`*_[\]<>|#~]/g, '\\$&')
    .replace(/^(\s*)([-+=]|\d+[.)])/, (_, gap: string, mark: string) => `${gap}${mark.slice(0, -1)}\\${mark.slice(-1)}`);
}
