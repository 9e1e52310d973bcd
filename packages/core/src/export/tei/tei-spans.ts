import type { Anchor } from '../../shapes/claim.ts';
import type { CompiledCorpus } from '../../shapes/compiled-corpus.ts';
import type { Passage } from '../../shapes/document.ts';
import { writeLocator } from '../../text/locator.ts';
import { xmlElement, xmlTextElement, xmlTextElements } from '../xml.ts';
import { teiPointer, teiXmlId } from './tei-name.ts';

type TeiSpan = Pick<Anchor, 'document' | 'lines' | 'start' | 'end' | 'digest'>;

/** XML id of a span of a document: `document.x.13-14`. */
export function teiSpanId({ document, lines: [from, to] }: Pick<Anchor, 'document' | 'lines'>): string {
  return `${teiXmlId(document)}.${from}-${to}`;
}

/** Passages and anchored spans as references into texts that are not included: lines, code points and digest. */
export function teiSpanList({ passages, claims }: CompiledCorpus): string {
  const whole = new Map(passages.map((p) => [teiSpanId(p), p]));
  const others = new Map(claims.flatMap((c) => c.anchors.flatMap((a) => (whole.has(teiSpanId(a)) ? [] : [[teiSpanId(a), a] as const]))));
  const items = [...[...whole.values()].map(passage), ...[...others.values()].map((a) => teiSpanElement(a))];
  return items.length === 0 ? '' : xmlElement('listBibl', { type: 'places' }, ...items);
}

function passage(record: Passage): string {
  const glosses = xmlTextElements('note', { type: 'gloss' }, record.gloss);
  const mentions = record.mentions.map((m) => xmlElement('ptr', { type: 'mention', target: teiPointer(m.entity) }));
  return teiSpanElement(record, { subtype: record.role, n: record.voice }, [...glosses, ...mentions]);
}

function teiSpanElement(at: TeiSpan, attributes: Readonly<Record<string, string | null>> = {}, more: readonly string[] = []): string {
  const { lines, start, end, digest } = at;
  const [from, to] = lines;
  const points =
    start === null || end === null ? '' : xmlTextElement('citedRange', { unit: 'codepoint', from: start, to: end }, `${start}-${end}`);
  return `\n${xmlElement(
    'bibl',
    { 'xml:id': teiSpanId(at), type: 'place', ...attributes },
    xmlElement('ptr', { type: 'document', target: teiPointer(at.document) }),
    xmlTextElement('citedRange', { unit: 'line', from, to }, writeLocator(lines)),
    points,
    digest === null ? '' : xmlTextElement('idno', { type: 'sha256-128' }, digest),
    ...more,
  )}`;
}
