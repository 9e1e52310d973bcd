import { escapeXml } from './escape.ts';

type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** XML element; attributes without a value are omitted, `content` must be markup. */
export function xmlElement(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const pairs = Object.entries(attributes).flatMap(([key, value]) =>
    value === null || value === undefined ? [] : [` ${key}="${escapeXml(String(value))}"`],
  );
  const inner = content.join('');
  return inner === '' ? `<${name}${pairs.join('')}/>` : `<${name}${pairs.join('')}>${inner}</${name}>`;
}

/** XML element with text content. */
export function xmlTextElement(name: string, attributes: Attributes, text: string): string {
  return xmlElement(name, attributes, escapeXml(text));
}
