import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { runSynoptic } from '../commands/run-synoptic.fixture.ts';
import { writeFlood } from '../corpus.fixture.ts';

const INSTALLED = fileURLToPath(new URL('../../../../tools/node_modules', import.meta.url));
const hasWrangler = existsSync(join(INSTALLED, 'wrangler'));
const DATABASES = [{ binding: 'CORPORA', database_name: 'corpora', database_id: 'corpora' }];

const folders: string[] = [];

/** Folder of a worker that declares some databases. */
function workerFolder(databases: readonly object[] | null, withWrangler: boolean): string {
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-worker-'));
  folders.push(folder);
  if (databases)
    writeFileSync(join(folder, 'wrangler.json'), JSON.stringify({ name: 'w', compatibility_date: '2026-01-01', d1_databases: databases }));
  if (withWrangler) symlinkSync(INSTALLED, join(folder, 'node_modules'));
  return folder;
}

describe('a D1 database', () => {
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true });
  });

  it.skipIf(!hasWrangler)(
    'takes a corpus by push, in the folder of its worker, and commands answer from it as from its folder',
    async () => {
      const [cwd, folder] = [workerFolder(DATABASES, true), writeFlood()];
      const first = await runSynoptic(['push', 'd1:corpora', '--local', '--corpus', folder], { cwd });
      expect([first.code, first.err]).toEqual([0, expect.stringContaining('readers see it from now on')]);
      expect((await runSynoptic(['push', 'd1:CORPORA', '--corpus', folder], { cwd })).err).toContain('has this corpus already');
      expect(JSON.parse((await runSynoptic(['stores', 'd1:corpora', '--json'], { cwd })).out)).toMatchObject([{ state: 'current' }]);
      const ask = (corpus: string) => runSynoptic(['compare', 'event:flood', '--json', '--corpus', corpus], { cwd });
      expect(await ask('d1:corpora')).toEqual(await ask(folder));
    },
  );

  it.each([
    [null, true, ['push', 'd1:corpora'], 1, 'no settings of a worker'],
    [DATABASES, false, ['push', 'd1:corpora'], 1, 'wrangler is not installed'],
    ...(hasWrangler
      ? [
          [DATABASES, true, ['push', 'd1:floods'], 1, 'it declares corpora'] as const,
          [[], true, ['push', 'd1:floods'], 1, 'd1 create floods'] as const,
        ]
      : []),
    [DATABASES, true, ['push', 'd1:corpora', '--local', '--remote'], 2, 'exclude each other'],
    [DATABASES, true, ['push', 'sqlite:x.sqlite', '--remote'], 2, '--remote is for d1:NAME only'],
  ] as const)('with settings %j, wrangler %s: %j ends with %d', async (databases, withWrangler, args, code, words) => {
    const { code: exit, err } = await runSynoptic([...args, '--corpus', writeFlood()], { cwd: workerFolder(databases, withWrangler) });
    expect([exit, err]).toEqual([code, expect.stringContaining(words)]);
  });
});
