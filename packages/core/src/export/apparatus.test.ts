import { HtmlValidate } from 'html-validate';
// @ts-expect-error without types
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { ApparatusOptions } from '../locale/apparatus.ts';
import { memoryReader } from '../reader/memory.ts';
import type { ComparisonAnswer } from '../reader/reader.ts';
import { apparatusHtml } from './apparatus-html.ts';
import { apparatusTei } from './apparatus-tei.ts';
import { apparatusText } from './apparatus-text.ts';
import { HOSTILE, hostileAnswer, shipped, shippedAnswer } from './exported.fixture.ts';

const { window } = new JSDOM('<!doctype html><body></body>');
const request = await memoryReader(shipped).compare({ about: ['event:kazakhstan-aid-request-2022'], facets: ['date'] });

/** Parsed by a parser of its own; not well-formed is an exception. */
function parse(text: string): Document {
  const parsed = new window.DOMParser().parseFromString(text, 'application/xml');
  const fault = parsed.querySelector('parsererror');
  if (fault) throw new Error(fault.textContent ?? '');
  return parsed;
}

const all = (root: ParentNode, selector: string): Element[] => [...root.querySelectorAll(selector)];
const ANSWERS: [string, ComparisonAnswer][] = [
  ['a comparison', shippedAnswer],
  ['a hostile comparison', hostileAnswer],
];
const options = (answer: ComparisonAnswer, more: Partial<ApparatusOptions> = {}): ApparatusOptions => ({
  language: 'en',
  base: answer.rows[0]?.cells.find((c) => c.claims.length > 0)?.account ?? null,
  form: 'positive',
  ...more,
});

describe('an apparatus as text', () => {
  it('has the lemma before the bracket, the other readings after it, and the silent ones by how they are silent', () => {
    expect(apparatusText(request, { language: 'en', base: 'B2', form: 'positive' })).toBe(
      'Kazakhstan asks the CSTO for aid: Date: 6 January 2022 B2 ] January 2022 B1; before the event A; another subject C; silent D\n',
    );
  });
  it('without a base only sets the readings side by side', () => {
    expect(apparatusText(request, { language: 'en', base: null, form: 'positive' })).toContain('January 2022 B1; 6 January 2022 B2;');
  });
  it.each(ANSWERS)('of %s has a line for each row', (_, answer) => {
    const lines = apparatusText(answer, options(answer)).trimEnd().split('\n');
    expect(lines.length).toBe(answer.rows.length);
  });
});

describe.each(ANSWERS)('an apparatus of %s as TEI', (_, answer) => {
  for (const language of ['en', 'ja'] as const)
    for (const form of ['positive', 'negative'] as const) {
      const parsed = parse(apparatusTei(answer, options(answer, { language, form })));

      it(`is well-formed, in the namespace of TEI (${language}, ${form})`, () => {
        expect(parsed.documentElement.namespaceURI).toBe('http://www.tei-c.org/ns/1.0');
        expect(parsed.documentElement.getAttribute('xml:lang')).toBe(language);
      });
      it(`names each account as a witness, once, and points only at those (${language}, ${form})`, () => {
        const ids = all(parsed, 'listWit > witness').map((e) => e.getAttribute('xml:id') ?? '');
        expect(ids.length).toBe(answer.accounts.length);
        expect(new Set(ids).size).toBe(ids.length);
        const pointers = all(parsed, '[wit]').flatMap((e) => (e.getAttribute('wit') ?? '').split(' '));
        expect(pointers.filter((p) => !ids.includes(p.slice(1)))).toEqual([]);
      });
      it(`has one lemma at most and readings with text in each entry (${language}, ${form})`, () => {
        for (const app of all(parsed, 'listApp > app')) {
          expect(all(app, 'lem').length).toBeLessThanOrEqual(1);
          expect(all(app, 'lem, rdg').every((r) => r.textContent?.trim())).toBe(true);
        }
      });
    }
  it('has an entry for each row, typed by its verdict, with the rule', () => {
    const apps = all(parse(apparatusTei(answer, options(answer))), 'listApp > app');
    expect(apps.map((a) => [a.getAttribute('type'), a.getAttribute('n')])).toEqual(answer.rows.map((r) => [r.verdict, r.rule]));
  });
});

describe('what an apparatus holds', () => {
  it('keeps a name as it is, whatever it holds', () => {
    const parsed = parse(apparatusTei(hostileAnswer, options(hostileAnswer)));
    expect(all(parsed, 'title')[0]?.textContent).toBe(HOSTILE);
    const page = new JSDOM(apparatusHtml(hostileAnswer, options(hostileAnswer))).window.document;
    expect(page.querySelector('h1')?.textContent).toBe(HOSTILE);
    expect(page.querySelector('script')).toBeNull();
  });
});

describe.each(ANSWERS)('an apparatus of %s as HTML', (_, answer) => {
  const html = apparatusHtml(answer, options(answer));
  it('is a valid page with an item for each row', async () => {
    const report = await new HtmlValidate({ extends: ['html-validate:standard'] }).validateString(html);
    expect(report.results.flatMap((r) => r.messages.map((m) => m.ruleId))).toEqual([]);
    const page = new JSDOM(html).window.document;
    expect(all(page, 'ol > li').map((li) => li.getAttribute('data-rule'))).toEqual(answer.rows.map((r) => r.rule));
    expect(page.documentElement.lang).toBe('en');
  });
});
