import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeFlood } from '../corpus.fixture.ts';
import { HAS_PTY, runInPty } from '../terminal/pty.fixture.ts';
import { MAIN_PROGRAM, runSynoptic } from './run-synoptic.fixture.ts';

/** A folder of format 1 with a manifest that a person wrote. */
function format1(): string {
  const folder = writeFlood();
  writeFileSync(
    join(folder, 'corpus.yaml'),
    "# the flood\nname: flood\nversion: '1.0.0' # first\ntitle: {en: Flood, ja: 洪水}\ndescribe: {en: Flood, ja: 洪水}\nlicence: CC0-1.0\nlanguage: en # mostly\n",
  );
  return folder;
}

const manifest = (folder: string) => readFileSync(join(folder, 'corpus.yaml'), 'utf8');

describe('synoptic upgrade', () => {
  it('without a terminal shows the difference and writes nothing', async () => {
    const folder = format1();
    const before = manifest(folder);
    const { code, out, err } = await runSynoptic(['upgrade', folder]);
    expect([code, err]).toEqual([1, 'nothing was written; to write these changes, add --yes\n']);
    expect(out).toContain(
      "--- a/corpus.yaml\n+++ b/corpus.yaml\n@@ -1,7 +1,8 @@\n # the flood\n+format: 2\n name: flood\n version: '1.0.0' # first\n",
    );
    expect(out).toContain('-language: en # mostly\n+languages: [en, ja] # mostly\n');
    expect(manifest(folder)).toBe(before);
  });

  it('writes with --yes, once', async () => {
    const folder = format1();
    expect(await runSynoptic(['upgrade', folder, '--yes'])).toMatchObject({
      code: 0,
      err: expect.stringMatching(/has format 2 now; files written: \d+; languages: en, ja\n$/),
    });
    expect(manifest(folder)).toContain('languages: [en, ja] # mostly\n');
    expect((await runSynoptic(['check', '--corpus', folder])).code).toBe(0);
    expect(await runSynoptic(['upgrade', folder, '--json'])).toEqual({
      code: 0,
      out: '{"format":2,"written":false,"files":[]}\n',
      err: `${folder} has format 2 already; there is nothing to do\n`,
    });
  });

  it('lists the changes as JSON', async () => {
    const folder = format1();
    const { code, out } = await runSynoptic(['upgrade', folder, '--json']);
    expect([code, JSON.parse(out)]).toMatchObject([1, { format: 2, written: false, languages: ['en', 'ja'] }]);
    expect(JSON.parse(out).files.at(-1)).toMatchObject({
      file: 'corpus.yaml',
      changes: [
        { key: 'format', from: null, to: 2 },
        { key: 'language', from: 'en', to: null },
        { key: 'languages', from: null, to: ['en', 'ja'] },
      ],
      patch: expect.stringContaining('+format: 2\n'),
    });
    expect(manifest(folder)).not.toContain('format');
  });

  it('refuses a newer format, a faulty folder and a folder without a corpus', async () => {
    const folder = format1();
    const newer = join(mkdtempSync(join(tmpdir(), 'synoptic-')), 'newer');
    cpSync(folder, newer, { recursive: true });
    writeFileSync(join(newer, 'corpus.yaml'), `format: 3\n${manifest(folder)}`);
    expect(await runSynoptic(['upgrade', newer, '--yes'])).toMatchObject({
      code: 1,
      err: `synoptic: ${newer} has format 3; this version of synoptic knows formats up to 2\n  install a newer version of synoptic\n`,
    });
    writeFileSync(join(folder, 'corpus.yaml'), manifest(folder).replace('name: flood', 'name: [flood'));
    expect(await runSynoptic(['upgrade', folder, '--yes'])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/does not compile; errors: \d+\n {2}corpus\.yaml:\d+:\d+ error yaml: /),
    });
    expect((await runSynoptic(['upgrade', join(folder, 'corpus.yaml')])).code).toBe(2);
  });

  it.runIf(HAS_PTY)('asks on a terminal, in the language of the interface', async () => {
    const folder = format1();
    const run = (keys: string, after: string, env: Record<string, string>) =>
      runInPty([process.execPath, MAIN_PROGRAM, 'upgrade', folder], [{ after, keys }], env);
    const no = await run('no\r', '(yes/no)', {});
    expect([no.code, no.asFound]).toEqual([1, true]);
    expect(no.sent).toMatch(/nothing was written(?!;)/);
    expect((await run('\u0004', '(yes/no)', {})).code).toBe(1);
    expect(manifest(folder)).not.toContain('format');
    const yes = await run('はい\r', '（yes/no）', { LANG: 'ja_JP.UTF-8' });
    expect([yes.code, yes.asFound]).toEqual([0, true]);
    expect(manifest(folder)).toContain('format: 2');
  });
});
