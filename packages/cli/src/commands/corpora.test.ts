import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diff } from '@synoptic/core/questions/diff/diff';
import { memoryReader } from '@synoptic/core/reader/memory-reader';
import { describe, expect, it } from 'vitest';
import { compileTestFolder, FLOOD, writeFlood, writeSmall } from '../corpus.fixture.ts';
import { runSynoptic } from './run-synoptic.fixture.ts';

const emptyFolder = () => mkdtempSync(join(tmpdir(), 'synoptic-'));

describe('synoptic diff', () => {
  /** The second edition has one document fewer and a changed figure. */
  const second = () =>
    writeSmall({ ...FLOOD, documents: { A: { claims: [{ id: 'dead', about: 'event:flood', facet: 'deaths', value: 4 }] }, C: {} } });

  it('has the changes and the changed verdicts', async () => {
    const [old, now] = [writeFlood(), second()];
    const { code, out } = await runSynoptic(['diff', old, now]);
    expect(code).toBe(0);
    expect(out.replace(/\b[0-9a-f]{12,}\b/g, '…')).toMatchSnapshot();
    expect((await runSynoptic(['diff', old, now, '--json'])).out).toBe(
      `${JSON.stringify(diff(await compileTestFolder(old), await compileTestFolder(now)))}\n`,
    );
  });
  it('of a corpus and itself has no change', async () => {
    const folder = writeFlood();
    expect((await runSynoptic(['diff', folder, folder])).out).toMatch(/^corpus .*\nThe same corpus\.\n$/);
  });
  it('needs two existing corpora', async () => {
    expect((await runSynoptic(['diff', writeFlood()])).code).toBe(2);
    expect((await runSynoptic(['diff', writeFlood(), '/nowhere'])).code).toBe(1);
  });
});

describe('synoptic timeline', () => {
  it.each(['en', 'ja'])('has a lane for each document, in %s', async (language) => {
    const folder = writeSmall({
      ...FLOOD,
      documents: { A: { passages: [{ mentions: ['event:flood', 'event:storm'] }] }, B: { passages: [{ mentions: ['event:flood'] }] } },
    });
    const { code, out } = await runSynoptic(['timeline', '--corpus', folder, '--lang', language]);
    expect([code, out]).toMatchSnapshot();
    expect((await runSynoptic(['timeline', '--corpus', folder, '--until', '2021-12-09', '--json'])).out).toBe(
      `${JSON.stringify(await memoryReader(await compileTestFolder(folder)).timeline({ until: '2021-12-09' }))}
`,
    );
  });
});

describe('synoptic init', () => {
  const checked = async (folder: string) => {
    const { code, out } = await runSynoptic(['check', '--corpus', folder, '--texts', join(folder, 'texts'), '--json']);
    return [code, JSON.parse(out)];
  };

  it('creates a corpus for any event in the language of the interface, sealed against its texts', async () => {
    const folder = join(emptyFolder(), 'mine');
    const { code, out, err } = await runSynoptic(['init', folder], { env: { LANG: 'ja_JP.UTF-8' } });
    expect([code, out]).toEqual([0, `${folder}\n`]);
    expect(err).toContain(`synoptic compare event:statue-gone-2031 --corpus ${folder}`);
    expect(err).toContain('blank');
    expect(await checked(folder)).toMatchObject([0, { ok: true, issues: [], strangers: [] }]);
    expect(readdirSync(folder).sort()).toEqual(
      ['.gitignore', 'corpus.yaml', 'documents', 'entities', 'events', 'schemas', 'texts', 'vocabulary'].sort(),
    );
    expect(readFileSync(join(folder, 'corpus.yaml'), 'utf8')).toMatch(
      /^format: 2\nname: mine\n[\s\S]*^title: 消えた像$[\s\S]*^languages: \[ja\]$/m,
    );
    expect(readFileSync(join(folder, '.gitignore'), 'utf8')).toContain('/texts/');
  });

  it('begins with the named starter and languages', async () => {
    const folder = join(emptyFolder(), 'mine');
    await runSynoptic(['init', folder, '--starter', 'disaster', '--language', 'ar,en']);
    expect(await checked(folder)).toMatchObject([0, { ok: true, issues: [], strangers: [] }]);
    expect(readFileSync(join(folder, 'texts/000_harbour-times.txt'), 'utf8')).toMatch(/^ثلاثة قتلى/);
    const { out } = await runSynoptic(['compare', 'event:ferry-aground-2031', '--corpus', folder, '--json']);
    expect(JSON.parse(out).summary.verdicts).toMatchObject({ conflict: 3, agree: 2, contrast: 1, refines: 1 });
  });

  it('warns of each file in English if the starters lack the language, and of other languages once', async () => {
    const folder = join(emptyFolder(), 'mine');
    const { code, err } = await runSynoptic(['init', folder, '--language', 'sw,de,fr', '--empty']);
    expect(code).toBe(0);
    expect(err).toContain('warning: vocabulary/facets/began.yaml: texts in English: 3\n');
    expect(err).toContain('no words in sw: translate the files above');
    expect(err).toContain('no words in de; list what to translate with synoptic check --translations');
    expect(await checked(folder)).toMatchObject([0, { ok: true, issues: [] }]);
    expect(readdirSync(folder)).not.toContain('documents');
  });

  it.each([
    ['fr_FR', '"fr_FR" is not the tag of a language\n  did you mean fr-FR?'],
    ['en,jp', '"jp" is not the tag of a language\n  did you mean ja?'],
    ['en,EN', 'language en is named twice'],
  ])('refuses --language %s', async (tags, message) => {
    const folder = join(emptyFolder(), 'mine');
    expect(await runSynoptic(['init', folder, '--language', tags])).toMatchObject({ code: 2, err: expect.stringContaining(message) });
    expect(existsSync(folder)).toBe(false);
  });

  it('does not overwrite what is in a folder, but begins beside a .git', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'mine.txt'), '');
    expect(await runSynoptic(['init', folder])).toMatchObject({
      code: 2,
      err: expect.stringContaining(`is not empty\n  choose a new folder, such as ${folder}/corpus`),
    });
    expect((await runSynoptic(['init', join(folder, 'mine.txt')])).code).toBe(2);
    expect(readdirSync(folder)).toEqual(['mine.txt']);
    const repository = emptyFolder();
    mkdirSync(join(repository, '.git'));
    expect((await runSynoptic(['init', repository, '--empty'])).code).toBe(0);
  });
});

describe('synoptic completion', () => {
  it('for another shell is a usage error', async () => expect((await runSynoptic(['completion', 'tcsh'])).code).toBe(2));
});
