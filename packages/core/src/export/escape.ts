const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Escapes text for elements and attributes of XML and HTML; characters that XML forbids become U+FFFD. */
export function escapeXml(text: string): string {
  return toXmlCharacters(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** Everything but the characters of XML 1.0: most controls, unpaired surrogates, two noncharacters. */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Text that XML can hold: characters that it forbids become U+FFFD. */
export function toXmlCharacters(text: string): string {
  return text.replace(NOT_XML, '\uFFFD');
}

/**
 * Text as one line without control characters, for formats that people print in terminals or that end a record at a line end.
 * Unpaired surrogates and noncharacters become U+FFFD: biber refuses a file that holds one.
 */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\p{Noncharacter_Code_Point}/gu, '\uFFFD');
}

/** Characters that no path, query or fragment contains. Letters of other scripts are kept: an IRI may hold them. */
const NOT_URI = /[\s\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}"<>[\\\]^`{|}]|%(?![\dA-Fa-f]{2})|(?<=#.*)#/gsu;

/** Address with the characters that no URI may hold percent-encoded: white space, controls, quotes, brackets but those of an IPv6 host. */
export function escapeUri(address: string): string {
  const host = /^\w+:\/\/\[[\dA-Fa-f:.]+\]/.exec(address)?.[0] ?? '';
  return host + address.slice(host.length).replace(NOT_URI, (sign) => encodeURIComponent(sign.toWellFormed()));
}

/** Escapes text for Markdown, so that it cannot start markup, nor become a link where GFM sees an address. */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/&/g, '&amp;')
    .replace(/[\\`*_[\]<>|#~]/g, '\\$&')
    .replace(/:(?=\/\/)|@|(?<=www)\./gi, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/^(\s*)([-+=]|\d+[.)])/, (_, gap: string, mark: string) => `${gap}${mark.slice(0, -1)}\\${mark.slice(-1)}`);
}
