import { arabicCorpus, frenchCorpus } from '@synoptic/core/node/own-corpora/language-corpora.fixture';
import type { CompiledCorpus } from '@synoptic/core/shapes/compiled-corpus';
import { expect, it } from 'vitest';
import { describeViewer, type TestTab } from './browser.fixture.ts';

/** Language, direction and words of the first element that a selector finds. */
const marked = (tab: TestTab, selector: string) =>
  tab.evaluate<(string | null)[]>(
    `(({ lang, dir, textContent }) => [lang, dir, textContent])(document.querySelector(${JSON.stringify(selector)}))`,
  );

describeViewer('a corpus in Arabic and English', { corpus: () => arabicCorpus }, ({ at }) => {
  it('shows an English reader the English texts, and marks the others', () =>
    at('/events/event:dry-week-2029', async (tab) => {
      await tab.waitForSelector('.row-question');
      expect(await tab.textContent('h1')).toContain('The water cut');
      expect(await marked(tab, '.describe bdi')).toEqual(['ar', 'rtl', 'بقي الحي بلا ماء.']);
    }));

  it('shows a Japanese reader the default language, right to left within the page', () =>
    at('/events/event:dry-week-2029?lang=ja', async (tab) => {
      expect(await marked(tab, 'h1 bdi')).toEqual(['ar', 'rtl', 'انقطاع الماء عن الحي']);
      expect(await tab.evaluate('document.documentElement.lang')).toBe('ja');
      expect(await tab.evaluate('getComputedStyle(document.querySelector("h1 bdi")).direction')).toBe('rtl');
    }));

  it('shows a reader of Arabic the Arabic texts in an interface in another language', () =>
    at('/events/event:dry-week-2029', async (tab) => expect(await marked(tab, 'h1 bdi')).toEqual(['ar', 'rtl', 'انقطاع الماء عن الحي']), {
      locale: 'ar',
    }));

  it('names the language of each name of an entity', () =>
    at('/entities/outlet:marfa', async (tab) => {
      expect(await marked(tab, '.facts span[lang="ar"]')).toEqual(['ar', 'rtl', 'صحيفة المرفأ']);
      expect(await marked(tab, '.facts span[lang="ar-Latn"]')).toEqual(['ar-Latn', 'ltr', 'Ṣaḥīfat al-Marfaʾ']);
    }));
});

/** The same with a source that a text does not name, conveyed by a newspaper that has no name but its Arabic one. */
function withUnnamedSource(): CompiledCorpus {
  const label = { en: 'unnamed, via صحيفة المرفأ', ja: '不詳（صحيفة المرفأによる）' };
  const entities = arabicCorpus.entities.map((entity) => (entity.id.startsWith('voice:unnamed-via-') ? { ...entity, label } : entity));
  return { ...arabicCorpus, entities };
}

describeViewer('a source without a name in an Arabic row', { corpus: withUnnamedSource }, ({ at }) => {
  it.each([
    ['en', 'unnamed, via صحيفة المرفأ'],
    ['ja', '不詳（صحيفة المرفأによる）'],
  ])('is called so in the language of the interface, marked as such: %s', (lang, words) =>
    at(
      `/events/event:dry-week-2029?lang=${lang}`,
      async (tab) => {
        await tab.waitForSelector('.answer bdi');
        const found = await tab.evaluate<(string | null)[][]>(
          '[...document.querySelectorAll(".answer bdi")].map((b) => [b.lang, b.dir, b.textContent])',
        );
        expect(found).toContainEqual([lang, 'ltr', words]);
      },
      { locale: 'ar' },
    ),
  );
});

describeViewer('a corpus in French alone', { corpus: () => frenchCorpus }, ({ at }) => {
  it.each(['/', '/events', '/entities', '/documents', '/documents/document:courrier', '/compare?about=event:crue-2029', '/claims'])(
    'is shown in French on %s',
    (address) =>
      at(address, async (tab) => {
        expect(await tab.evaluate('[...document.querySelectorAll("main bdi")].every((e) => e.lang === "fr" && e.dir === "ltr")')).toBe(
          true,
        );
        expect(await tab.textContent('main')).toMatch(/Courrier|crue|halle/);
      }),
  );
});
