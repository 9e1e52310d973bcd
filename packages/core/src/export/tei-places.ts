import type { Anchor } from '../model/claim.ts';
import type { CompiledCorpus } from '../model/corpus.ts';
import type { Passage } from '../model/source.ts';
import { LANGUAGES } from '../text/bilingual.ts';
import { writeLocator } from '../text/locator.ts';
import { pointer, xmlId } from './tei-name.ts';
import { element, textElement } from './xml.ts';

type Place = Pick<Anchor, 'document' | 'lines' | 'start' | 'end' | 'digest'>;

/** The id of a stretch of a document: `document.x.13-14`. */
export function placeId({ document, lines: [from, to] }: Pick<Anchor, 'document' | 'lines'>): string {
  return `${xmlId(document)}.${from}-${to}`;
}

/**
 * Each passage, and each shorter or longer stretch on which a claim stands, as a reference into a text that is not here:
 * lines, code points and digest.
 */
export function placeList({ passages, claims }: CompiledCorpus): string {
  const whole = new Map(passages.map((p) => [placeId(p), p]));
  const others = new Map(claims.flatMap((c) => c.anchors.flatMap((a) => (whole.has(placeId(a)) ? [] : [[placeId(a), a] as const]))));
  const items = [...[...whole.values()].map(passage), ...[...others.values()].map((a) => place(a))];
  return items.length === 0 ? '' : element('listBibl', { type: 'places' }, ...items);
}

function passage(of: Passage): string {
  const glosses = LANGUAGES.flatMap((l) => (of.gloss ? [textElement('note', { type: 'gloss', 'xml:lang': l }, of.gloss[l])] : []));
  const mentions = of.mentions.map((m) => element('ptr', { type: 'mention', target: pointer(m.entity) }));
  return place(of, { subtype: of.role, n: of.voice }, [...glosses, ...mentions]);
}

function place(at: Place, attributes: Readonly<Record<string, string | null>> = {}, more: readonly string[] = []): string {
  const { lines, start, end, digest } = at;
  const [from, to] = lines;
  const points =
    start === null || end === null ? '' : textElement('citedRange', { unit: 'codepoint', from: start, to: end }, `${start}-${end}`);
  return `\n${element(
    'bibl',
    { 'xml:id': placeId(at), type: 'place', ...attributes },
    element('ptr', { type: 'document', target: pointer(at.document) }),
    textElement('citedRange', { unit: 'line', from, to }, writeLocator(lines)),
    points,
    digest === null ? '' : textElement('idno', { type: 'sha256-128' }, digest),
    ...more,
  )}`;
}
