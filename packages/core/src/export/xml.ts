import { shownText, type Text } from '../text/text.ts';
import { escapeXml } from './escape.ts';

type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** XML element; attributes without a value are omitted, `content` must be markup. */
export function xmlElement(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const pairs = Object.entries(attributes).flatMap(([key, value]) =>
    value === null || value === undefined ? [] : [` ${key}="${keepWhiteSpace(escapeXml(String(value)), /[\t\n\r]/g)}"`],
  );
  const inner = content.join('');
  return inner === '' ? `<${name}${pairs.join('')}/>` : `<${name}${pairs.join('')}>${inner}</${name}>`;
}

/** XML element with text content. */
export function xmlTextElement(name: string, attributes: Attributes, text: string): string {
  return xmlElement(name, attributes, keepWhiteSpace(escapeXml(text), /\r/g));
}

/** White space that a parser would normalize, as character references: line ends in text, and tabs too in attributes. */
function keepWhiteSpace(escaped: string, normalized: RegExp): string {
  return escaped.replace(normalized, (space) => `&#${space.charCodeAt(0)};`);
}

/** A text in each of its languages, as elements with `xml:lang`. */
export function xmlTextElements(name: string, attributes: Attributes, text: Text | null): string[] {
  return Object.entries(text ?? {}).map(([lang, words]) => xmlTextElement(name, { ...attributes, 'xml:lang': lang }, words));
}

/** A text in the language that suits a reader, with `xml:lang` where that is not the language asked for. */
export function xmlShownText(name: string, attributes: Attributes, of: Text, language: string): string {
  const { text, lang } = shownText(of, language);
  return xmlTextElement(name, { ...attributes, 'xml:lang': lang === language ? null : lang }, text);
}
