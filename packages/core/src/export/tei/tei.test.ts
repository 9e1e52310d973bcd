// @ts-expect-error without types
import CETEI from 'CETEIcean';
// @ts-expect-error without types
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { HOSTILE, hostileAnswer, hostileCompiled, shippedAnswer, shippedCompiled } from '../exported.fixture.ts';
import { teiFormat } from './tei.ts';

const en = { language: 'en' } as const;
const { window } = new JSDOM('<!doctype html><body></body>');

/** Parses XML; throws if it is not well-formed. */
function parse(text = ''): Document {
  const parsed = new window.DOMParser().parseFromString(text, 'application/xml');
  const fault = parsed.querySelector('parsererror');
  if (fault) throw new Error(fault.textContent ?? '');
  return parsed;
}

const all = (root: ParentNode, selector: string): Element[] => [...root.querySelectorAll(selector)];

describe.each([
  ['the shipped corpus', teiFormat.writes.corpus?.(shippedCompiled, en)],
  ['a hostile corpus', teiFormat.writes.corpus?.(hostileCompiled, en)],
  ['a comparison', teiFormat.writes.comparison?.(shippedAnswer, en)],
  ['a hostile comparison', teiFormat.writes.comparison?.(hostileAnswer, en)],
])('TEI of %s', (_, text) => {
  const parsed = parse(text);

  it('is well-formed XML in the namespace of TEI', () => expect(parsed.documentElement.namespaceURI).toBe('http://www.tei-c.org/ns/1.0'));

  it('has unique ids and no dangling reference', () => {
    const ids = all(parsed, '[*|id]').map((e) => e.getAttribute('xml:id') ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[\p{L}_][\p{L}\p{N}._-]*$/u);
    const pointers = all(parsed, '[target], [ref], [wit], [where]').flatMap((e) =>
      ['target', 'ref', 'wit', 'where'].flatMap((name) => e.getAttribute(name)?.split(' ') ?? []),
    );
    const known = new Set(ids);
    expect(pointers.filter((p) => p.startsWith('#') && !known.has(p.slice(1)))).toEqual([]);
  });

  it('is read by CETEIcean', () => {
    const part = parsed.cloneNode(true) as Document;
    // Every tenth annotation: CETEIcean walks all of them in jsdom, which takes ten seconds.
    for (const [i, annotation] of all(part, 'annotation').entries()) if (i % 10 > 0) annotation.remove();
    const reader = new CETEI({ documentObject: window.document });
    const shown = reader.domToHTML5(part);
    expect(all(shown, '*').length).toBeGreaterThanOrEqual(all(part.documentElement, '*').length);
    expect(shown.querySelector('tei-teiHeader')).not.toBeNull();
  });
});

describe('the stand-off annotation', () => {
  const parsed = parse(teiFormat.writes.corpus?.(shippedCompiled, en));

  it('has the TEI elements for stand-off annotation, and no text', () => {
    expect([...parsed.documentElement.children].map((e) => e.localName)).toEqual(['teiHeader', 'standOff']);
    const standOff = parsed.querySelector('standOff');
    const lists = new Set([...(standOff?.children ?? [])].map((e) => e.localName));
    expect(lists).toEqual(new Set(['listBibl', 'listPerson', 'listPlace', 'listOrg', 'list', 'listEvent', 'listAnnotation']));
  });

  it('annotates the lines, code points and digest of the anchors of each claim', () => {
    expect(all(parsed, 'annotation').length).toBe(shippedCompiled.claims.length);
    const claim = shippedCompiled.claims.find((c) => c.anchors[0]?.start !== null);
    const anchor = claim?.anchors[0];
    const annotation = all(parsed, 'annotation').find((e) => e.getAttribute('xml:id') === claim?.id.replace(':', '.'));
    const [target = ''] = annotation?.getAttribute('target')?.slice(1).split(' ') ?? [];
    const place = all(parsed, 'bibl').find((e) => e.getAttribute('xml:id') === target);
    expect(place?.querySelector('citedRange[unit=line]')?.getAttribute('from')).toBe(String(anchor?.lines[0]));
    expect(place?.querySelector('citedRange[unit=codepoint]')?.getAttribute('to')).toBe(String(anchor?.end));
    expect(place?.querySelector('idno[type=sha256-128]')?.textContent).toBe(anchor?.digest);
  });

  it('has the hops of a chain as responsible agents, outermost first', () => {
    const claim = shippedCompiled.claims.find((c) => c.attribution.length > 2);
    const annotation = all(parsed, 'annotation').find((e) => e.getAttribute('xml:id') === claim?.id.replace(':', '.'));
    const names = all(annotation ?? parsed, 'respStmt > name').map((e) => e.getAttribute('ref')?.slice(1).replace('.', ':'));
    expect(names).toEqual(claim?.attribution.map((h) => h.agent));
  });

  it('has TEI dates', () => {
    const exact = shippedCompiled.events.find((e) => /^\d{4}-\d\d-\d\d$/.test(e.date?.edtf ?? ''));
    const event = all(parsed, 'event').find((e) => e.getAttribute('xml:id') === exact?.id.replace(':', '.'));
    expect(event?.getAttribute('when')).toBe(exact?.date?.edtf);
  });

  it('preserves any label', () => {
    const labels = all(parse(teiFormat.writes.corpus?.(hostileCompiled, en)), 'event > label').map((e) => e.textContent);
    expect(labels).toContain(HOSTILE);
  });
});
