import { escapeXml } from './escape.ts';

type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** An element of XML; attributes without a value are left out, `content` is markup already. */
export function xmlElement(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const pairs = Object.entries(attributes).flatMap(([key, value]) =>
    value === null || value === undefined ? [] : [` ${key}="${escapeXml(String(value))}"`],
  );
  const inner = content.join('');
  return inner === '' ? `<${name}${pairs.join('')}/>` : `<${name}${pairs.join('')}>${inner}</${name}>`;
}

/** An element that holds text. */
export function xmlTextElement(name: string, attributes: Attributes, text: string): string {
  return xmlElement(name, attributes, escapeXml(text));
}
