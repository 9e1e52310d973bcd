import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
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
  it('a corpus and itself', async () => {
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
  it('creates a corpus without issues that matches its texts and can be compared', async () => {
    const folder = join(emptyFolder(), 'mine');
    expect(await runSynoptic(['init', folder])).toMatchObject({
      code: 0,
      out: `${folder}\n`,
      err: expect.stringContaining('synoptic check'),
    });
    const checked = await runSynoptic(['check', '--corpus', folder, '--texts', join(folder, 'texts'), '--json']);
    expect([checked.code, JSON.parse(checked.out)]).toMatchObject([0, { ok: true, issues: [], strangers: [] }]);
    const { out } = await runSynoptic(['compare', 'event:ferry-aground-2031', '--corpus', folder, '--json']);
    expect(JSON.parse(out).summary.verdicts).toEqual({ conflict: 1, single: 1 });
    expect(readdirSync(folder).sort()).toEqual(['corpus.yaml', 'documents', 'entities', 'events', 'schemas', 'texts', 'vocabulary']);
  });
  it('does not overwrite an existing folder', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'mine.txt'), '');
    expect(await runSynoptic(['init', folder])).toMatchObject({
      code: 2,
      err: expect.stringContaining('is not empty; choose a new folder'),
    });
    expect((await runSynoptic(['init', join(folder, 'mine.txt')])).code).toBe(2);
    expect(readdirSync(folder)).toEqual(['mine.txt']);
  });
});

describe('synoptic completion', () => {
  it('for another shell is a usage error', async () => expect((await runSynoptic(['completion', 'tcsh'])).code).toBe(2));
});
