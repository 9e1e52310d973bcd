// @ts-expect-error without types

import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { memoryReader } from '../../reader/memory-reader.ts';
import type { ComparisonAnswer } from '../../shapes/comparison.ts';
import type { ExportFormat } from '../export-format.ts';
import { HOSTILE, hostileAnswer, shippedAnswer, shippedCompiled } from '../exported.fixture.ts';
import { htmlFormat } from '../html/html.ts';
import { mdFormat } from '../md.ts';
import { teiFormat } from '../tei/tei.ts';
import { txtFormat } from '../txt.ts';
import type { ApparatusOptions } from './apparatus.ts';
import { apparatusHtml } from './apparatus-html.ts';
import { apparatusTei } from './apparatus-tei.ts';
import { apparatusText } from './apparatus-text.ts';

const { window } = new JSDOM('<!doctype html><body></body>');
const request = await memoryReader(shippedCompiled).compare({ about: ['event:kazakhstan-aid-request-2022'], facets: ['date'] });

/** Parses XML; throws if it is not well-formed. */
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
  it('has the lemma before the bracket, then the other readings, then the silent accounts', () => {
    expect(apparatusText(request, { language: 'en', base: 'B2', form: 'positive' })).toBe(
      'Kazakhstan asks the CSTO for aid: Date: 6 January 2022 (inferred) B2 ] January 2022 (inferred) B1; written before it happened A; about something else C; only in passing D\n',
    );
  });
  it('without a base only lists the readings', () => {
    expect(apparatusText(request, { language: 'en', base: null, form: 'positive' })).toContain(
      'January 2022 (inferred) B1; 6 January 2022 (inferred) B2;',
    );
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
      it(`has each account as a witness and refers to no other (${language}, ${form})`, () => {
        const ids = all(parsed, 'listWit > witness').map((e) => e.getAttribute('xml:id') ?? '');
        expect(ids.length).toBe(answer.accounts.length);
        expect(new Set(ids).size).toBe(ids.length);
        const pointers = all(parsed, '[wit]').flatMap((e) => (e.getAttribute('wit') ?? '').split(' '));
        expect(pointers.filter((p) => !ids.includes(p.slice(1)))).toEqual([]);
      });
      it(`has at most one lemma and only readings with text in each entry (${language}, ${form})`, () => {
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

describe('escaping in an apparatus', () => {
  it('preserves any name', () => {
    const parsed = parse(apparatusTei(hostileAnswer, options(hostileAnswer)));
    expect(all(parsed, 'title')[0]?.textContent).toBe(HOSTILE);
    const page = new JSDOM(apparatusHtml(hostileAnswer, options(hostileAnswer))).window.document;
    expect(page.querySelector('li')?.textContent).toContain(HOSTILE);
    expect(page.querySelector('script')).toBeNull();
  });
});

describe.each(ANSWERS)('an apparatus of %s as HTML', (_, answer) => {
  const written = htmlFormat.writes.comparison?.(answer, { language: 'en' }) ?? '';
  it('is in the page of the comparison, with an item for each row', () => {
    const page = new JSDOM(written).window.document;
    expect(all(page, 'ol.apparatus > li').map((li) => li.getAttribute('data-rule'))).toEqual(answer.rows.map((r) => r.rule));
  });
});

describe('the base of the question is the lemma', () => {
  const based = async (base: string, apparatus?: 'negative') => {
    const answer = await memoryReader(shippedCompiled).compare({
      about: ['event:kazakhstan-aid-request-2022'],
      facets: ['date', 'requested-of'],
      base,
    });
    return (format: ExportFormat<string>) => format.writes.comparison?.(answer, { language: 'ja', apparatus }) ?? '';
  };
  it('in the text', async () => {
    const write = await based('B2');
    expect(write(txtFormat)).toContain('2022年1月6日（推定） B2 ] 2022年1月（推定） B1;');
    expect(write(txtFormat)).toContain('B1  NHK');
  });
  it('in TEI', async () => expect((await based('B2'))(teiFormat)).toContain('<lem wit="#wit-B2">2022年1月6日（推定）</lem>'));
  it('a negative apparatus has only readings that differ from it', async () => {
    const [positive, negative] = [(await based('B2'))(txtFormat), (await based('B2', 'negative'))(txtFormat)];
    expect(negative.split('\n').length).toBeLessThan(positive.split('\n').length);
    expect(negative).toContain(' ] 2022年1月（推定） B1');
  });
});

describe('a comparison to read', () => {
  it.each([
    [mdFormat, 'en', 'says less than the base', 'To settle it: '],
    [mdFormat, 'ja', '基準より大まか', '決め手となりうるもの：'],
    [htmlFormat, 'en', 'says less than the base', 'To settle it: '],
    [htmlFormat, 'ja', '基準より大まか', '決め手となりうるもの：'],
  ] as const)('C4 P3 lists how the others relate to the base, and what would settle a row', async (format, language, against, settle) => {
    const answer = await memoryReader(shippedCompiled).compare({
      about: ['event:kazakhstan-aid-request-2022'],
      facets: ['date'],
      base: 'B2',
    });
    const written = format.writes.comparison?.(answer, { language }) ?? '';
    expect(written).toContain(against);
    expect(written).toContain(settle);
  });
  it('R7 includes the count checks of a number', async () => {
    const answer = await memoryReader(shippedCompiled).compare({ about: ['organization:csto'], facets: ['members', 'member-count'] });
    expect(mdFormat.writes.comparison?.(answer, { language: 'en' })).toContain(
      'The list of 6 (Essayist (unnamed)) has as many members as stated',
    );
  });
});
