// @ts-expect-error without types
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { arabicCorpus, frenchCorpus, ukrainianCorpus } from '../node/own-corpora/language-corpora.fixture.ts';
import { memoryReader } from '../reader/memory-reader.ts';
import type { CompiledCorpus } from '../shapes/compiled-corpus.ts';
import { csvFormat } from './csv/csv.ts';
import { ftmFormat } from './ftm/ftm.ts';
import { htmlFormat } from './html/html.ts';
import { jsonldFormat } from './jsonld/jsonld.ts';
import { FORMAT_REGISTRY } from './registry.ts';
import { teiFormat } from './tei/tei.ts';

const SUBJECT = {
  [frenchCorpus.corpus.name]: 'event:crue-2029',
  [arabicCorpus.corpus.name]: 'event:dry-week-2029',
  [ukrainianCorpus.corpus.name]: 'event:pozhezha-2029',
};
const answerOf = (corpus: CompiledCorpus) => memoryReader(corpus).compare({ about: [SUBJECT[corpus.corpus.name] ?? ''] });
const corpora = [frenchCorpus, arabicCorpus, ukrainianCorpus].map((corpus) => [corpus.corpus.languages.join(' and '), corpus] as const);

describe.each(corpora)('exports of a corpus in %s', (_, corpus) => {
  const [language = ''] = corpus.corpus.languages;
  /** Any word in the script of the corpus. */
  const own = { fr: /[a-zé]+/, ar: /\p{Script=Arabic}{3}/u, uk: /\p{Script=Cyrillic}{3}/u }[language] ?? /$^/;

  it.each(FORMAT_REGISTRY.filter(({ binary }) => !binary).map((format) => [format.name, format] as const))(
    '%s',
    async (_name, { writes }) => {
      const written = [writes.corpus?.(corpus, { language: 'ja' }), writes.comparison?.(await answerOf(corpus), { language: 'ja' })].filter(
        (text) => text !== undefined,
      );
      for (const text of written) {
        // BibTeX escapes letters as commands where it must; every other format has them as they are.
        expect(text).toMatch(own);
        expect(text).not.toMatch(/undefined|\[object/);
      }
    },
  );
});

const { window } = new JSDOM('');
const parse = (text = '', type = 'text/html') => new window.DOMParser().parseFromString(text, type) as Document;

describe('the language of a text in an export', () => {
  it('is marked in HTML with its direction, where it is not the page’s', async () => {
    const page = async (language: 'en' | 'ja') => parse(htmlFormat.writes.comparison?.(await answerOf(arabicCorpus), { language }));
    const heading = (await page('ja')).querySelector('h1 > bdi');
    expect([heading?.getAttribute('lang'), heading?.getAttribute('dir'), heading?.textContent]).toEqual([
      'ar',
      'rtl',
      'انقطاع الماء عن الحي',
    ]);
    expect((await page('en')).querySelector('h1')?.innerHTML).toBe('The water cut');
  });

  it('is xml:lang in TEI, for each language that a text has', () => {
    const tei = parse(teiFormat.writes.corpus?.(arabicCorpus, { language: 'ja' }), 'application/xml');
    const glosses = (id: string) =>
      [...tei.querySelectorAll(`annotation[*|id="${id}"] > note[type=gloss]`)].map((n) => n.getAttribute('xml:lang'));
    expect([glosses('claim.a-began-2'), glosses('claim.a-affected-3')]).toEqual([['ar', 'en'], ['ar']]);
    expect(tei.querySelector('titleStmt > title')?.getAttribute('xml:lang')).toBe('ar');
    expect([...tei.querySelectorAll('orgName')].map((n) => n.getAttribute('xml:lang'))).toContain('ar-Latn');
  });

  it('is a language map in JSON-LD', () => {
    const { agents, first } = JSON.parse(jsonldFormat.writes.corpus?.(arabicCorpus, { language: 'en' }) ?? '');
    expect(agents.find((a: { id: string }) => a.id.endsWith(':outlet:marfa')).names).toEqual({ ar: 'صحيفة المرفأ', en: 'Al-Marfa' });
    expect(first.items[0].body.slice(0, 2).map((b: { language: string }) => b.language)).toEqual(['ar', 'en']);
  });

  it('is a column of its own in CSV', () => {
    const [head = '', ...rows] = (csvFormat.writes.corpus?.(arabicCorpus, { language: 'en' }) ?? '').split('\r\n');
    expect(head.split(',').slice(-3)).toEqual(['gloss', 'gloss_ar', 'gloss_en']);
    expect(rows.find((row) => row.startsWith('claim:a-began-2'))).toMatch(/The cut began on 3 August\.,بدأ.*,The cut began on 3 August\.$/);
  });

  it('is an ISO 639-3 code in FollowTheMoney', () => {
    const rows = (corpus: CompiledCorpus) => ftmFormat.writes.corpus?.(corpus, { language: 'en' }) ?? '';
    expect([rows(frenchCorpus), rows(arabicCorpus), rows(ukrainianCorpus)]).toEqual(
      ['fra', 'ara', 'ukr'].map((l) => expect.stringContaining(`,${l},`)),
    );
  });
});
