import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
// @ts-expect-error without types
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { check as checkGeojson } from '@placemarkio/check-geojson';
import { parse as parseCsv } from 'csv-parse/sync';
// @ts-expect-error without types
import { JSDOM } from 'jsdom';
import { RelaxNGValidator, XmlDocument, type XmlElement } from 'libxml2-wasm';
import { marked } from 'marked';

/** Reference as Citation.js reads it. */
interface ReadReference {
  readonly title?: string;
  readonly author?: readonly { readonly family?: string; readonly given?: string; readonly literal?: string; readonly name?: string }[];
  readonly publisher?: string;
  readonly URL?: string;
}

/**
 * The form in which `readXml` returns a text: characters that XML cannot hold are U+FFFD, and a byte order mark at its start, which XML can hold,
 * is dropped by the binding of libxml2, which decodes each text as if it were a file.
 */
export const asXmlHolds = (text: string): string =>
  text.replace(/^\uFEFF/, '').replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD');

/** Parses XML with libxml2; throws if it is not well-formed. Returns the texts of the elements of a name, in any namespace. */
export function readXml(xml: string, ...names: readonly string[]): string[] {
  const document = XmlDocument.fromString(xml);
  try {
    const path = names.map((name) => `//*[local-name()='${name}']`).join('|');
    return path === '' ? [] : document.find(path).map((node) => node.content);
  } finally {
    document.dispose();
  }
}

/** Validates against a RELAX NG grammar; throws with the first violations. */
export function validateXml(xml: string, grammar: string): void {
  const document = XmlDocument.fromString(xml);
  try {
    validatorOf(grammar).validate(document);
  } finally {
    document.dispose();
  }
}

/** Validators by the file of their grammar: to compile one takes longer than to use it. They live as long as the process of the tests. */
const validators = new Map<string, RelaxNGValidator>();

function validatorOf(grammar: string): RelaxNGValidator {
  const known = validators.get(grammar);
  if (known) return known;
  const compiled = RelaxNGValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(grammar)));
  validators.set(grammar, compiled);
  return compiled;
}

/** Elements of TEI P5 with the elements and attributes that each may have, from tools/: Jinn's table of tei_all. Null if it is not installed. */
function teiElements(): ReadonlyMap<string, TeiElement> | null {
  try {
    const tools = createRequire(new URL('../../../../tools/package.json', import.meta.url));
    const { elements } = tools('@jinntec/jinn-codemirror/dist/tei.json') as {
      elements: { name: string; children: string[]; attributes: { name: string }[] }[];
    };
    return new Map(
      elements.map(({ name, children, attributes }) => [
        name,
        { children: new Set(children), attributes: new Set(attributes.map((attribute) => attribute.name)) },
      ]),
    );
  } catch {
    return null;
  }
}

interface TeiElement {
  readonly children: ReadonlySet<string>;
  readonly attributes: ReadonlySet<string>;
}

/** The table of tei_all; null without tools/. */
export const TEI_ELEMENTS = teiElements();

/** Elements and attributes of a TEI document that tei_all does not have, or not there: `app > foo`, `app @bar`. */
export function notInTei(xml: string): string[] {
  const document = XmlDocument.fromString(xml);
  const found = new Set<string>();
  try {
    for (const node of document.find('//*')) {
      const { name, attrs, parent } = node as XmlElement;
      const known = TEI_ELEMENTS?.get(name);
      const within = parent?.name ?? null;
      if (!known || (within !== null && !TEI_ELEMENTS?.get(within)?.children.has(name))) found.add(`${within} > ${name}`);
      for (const { prefix, name: attribute } of attrs) {
        const full = prefix === '' ? attribute : `${prefix}:${attribute}`;
        if (known && !known.attributes.has(full)) found.add(`${name} @${full}`);
      }
    }
    return [...found];
  } finally {
    document.dispose();
  }
}

/** The parser of one window for all pages: a window for each takes a hundred times as long. It runs no scripts, like a window of JSDOM. */
const pageParser = new new JSDOM('').window.DOMParser();
const parsePage = (html: string): Document => pageParser.parseFromString(html, 'text/html');

/** Everything in a page that could run or fetch: scripts, handlers, frames, images, and addresses but those of the web. */
export function activeParts(html: string): string[] {
  const elements = [...parsePage(html).querySelectorAll('*')];
  return elements.flatMap((element) => [
    ...(/^(script|iframe|object|embed|img|svg|link|base|form|audio|video|source)$/.test(element.localName) ? [element.localName] : []),
    ...[...element.attributes].flatMap(({ name, value }) =>
      name.startsWith('on') || (/^(href|src|action|srcdoc)$/.test(name) && !/^https?:/.test(value)) ? [`${element.localName} ${name}`] : [],
    ),
  ]);
}

/** Text of a page as a reader sees it. */
export function pageText(html: string): string {
  return parsePage(html).body?.textContent ?? '';
}

export const readMarkdown = (text: string): string => marked.parse(text, { async: false });
export const readCsv = (text: string): Record<string, string>[] => parseCsv(text, { columns: true, relax_column_count: false, bom: true });
export const readCsvCells = (text: string): string[] => (parseCsv(text) as string[][]).flat();
/** The format is named, because Citation.js would guess it from any part of the text. */
export const readReferences = (text: string, format: '@bibtex/text' | '@ris/file' | '@csl/list+object'): ReadReference[] =>
  new Cite(format === '@csl/list+object' ? JSON.parse(text) : text, { forceType: format }).data as ReadReference[];
export const readGeojson = (text: string): unknown => checkGeojson(text);

/** A second reader of BibTeX, from tools/; null if it is not installed. */
export function secondBibtexReader(): ((text: string) => { readonly keys: readonly string[]; readonly errors: readonly unknown[] }) | null {
  try {
    const tools = createRequire(new URL('../../../../tools/package.json', import.meta.url));
    const { parse } = tools('@retorquere/bibtex-parser') as {
      parse(text: string): { entries: { key: string }[]; errors: unknown[] };
    };
    return (text) => {
      const { entries, errors } = parse(text);
      return { keys: entries.map((e) => e.key), errors };
    };
  } catch {
    return null;
  }
}
