import { arabicCorpus, frenchCorpus } from '@synoptic/core/node/own-corpora/language-corpora.fixture';
import { memoryReader } from '@synoptic/core/reader/memory-reader';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from './app.ts';
import { smallViewer } from './presets/runtimes.fixture.ts';
import { viewerFromFolder } from './presets/viewer-from-folder.ts';

describe('an API over a corpus in Arabic and English', () => {
  let ask: (path: string) => Promise<string>;
  let remove: () => Promise<void>;
  beforeAll(async () => {
    const viewer = await smallViewer();
    remove = () => viewer.remove();
    const app = createApp({
      reader: memoryReader(arabicCorpus),
      digest: arabicCorpus.digest,
      build: 'test',
      viewer: await viewerFromFolder(viewer.folder),
    });
    ask = async (path) => (await app.request(path)).text();
  });
  afterAll(() => remove());

  it('names the languages, and has text maps with the default language first', async () => {
    expect(JSON.parse(await ask('/v1/corpus'))).toMatchObject({ languages: ['ar', 'en'] });
    const { event } = JSON.parse(await ask('/v1/events/event:dry-week-2029'));
    expect(Object.keys(event.label)).toEqual(['ar', 'en']);
    expect(event.describe).toEqual({ ar: 'بقي الحي بلا ماء.' });
  });

  it('explains a verdict in the language of the interface, with names in that of the reader, else the default', async () => {
    const told = await ask('/v1/compare.txt?about=event:dry-week-2029&lang=ja');
    expect(told).toContain('صحيفة المرفأ');
    expect(await ask('/v1/compare.txt?about=event:dry-week-2029&lang=en')).toContain('Quarter Bulletin');
  });

  it('marks the title of a page that is not in the language of the page', async () => {
    const page = await ask('/events/event:dry-week-2029?lang=ja');
    expect(page).toContain('<html lang="ja"');
    expect(page).toContain('<title lang="ar" dir="rtl">انقطاع الماء عن الحي · Synoptic</title>');
    expect(await ask('/events/event:dry-week-2029?lang=en')).toContain('<title>The water cut · Synoptic</title>');
  });
});

it('an API over a corpus in French alone answers in French', async () => {
  const app = createApp({ reader: memoryReader(frenchCorpus), digest: frenchCorpus.digest, build: 'test' });
  const { rows, lexicon } = await (await app.request('/v1/compare?about=event:crue-2029')).json();
  expect(rows.length).toBe(7);
  expect(lexicon.names['event:crue-2029']).toEqual({ fr: 'La crue de la halle' });
  expect(lexicon.units.person).toEqual({ fr: { one: 'personne', many: 'de personnes', other: 'personnes' } });
});
