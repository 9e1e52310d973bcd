import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type FolderWatch, watchFolder } from './watch-folder.ts';

let folder: string;
let watch: FolderWatch;
let changes = 0;
let changed: () => void = () => {};
const errors: unknown[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'synoptic-folder-'));
  await mkdir(join(folder, 'events'));
  await mkdir(join(folder, 'texts'));
  await writeFile(join(folder, 'events/fire.yaml'), 'id: event:fire\n');
  changes = 0;
  watch = await watchFolder(
    folder,
    () => {
      changes += 1;
      changed();
    },
    (error) => errors.push(error),
  );
});
afterEach(async () => {
  await watch.close();
  await rm(folder, { recursive: true });
  expect(errors).toEqual([]);
});

/** Waits for the report of a change. */
async function reportOf(change: () => Promise<void>): Promise<void> {
  const reported = new Promise<void>((resolve) => {
    changed = resolve;
  });
  await change();
  await reported;
}

const write = (path: string) => writeFile(join(folder, path), 'id: event:flood\n');

it.each<[string, () => Promise<void>]>([
  ['a file that is written in place', () => write('events/fire.yaml')],
  [
    'a file that is replaced by renaming',
    () => write('events/.fire.yaml.swp').then(() => rename(join(folder, 'events/.fire.yaml.swp'), join(folder, 'events/fire.yaml'))),
  ],
  ['a new file', () => write('events/flood.yaml')],
  ['a file in new folders', () => mkdir(join(folder, 'documents/a'), { recursive: true }).then(() => write('documents/a/record.yaml'))],
  ['a file that is removed', () => rm(join(folder, 'events/fire.yaml'))],
  ['a folder that is removed', () => rm(join(folder, 'events'), { recursive: true })],
])('reports %s', async (_, change) => {
  await reportOf(change);
});

it('reports changes within a folder created later', async () => {
  await reportOf(async () => {
    await mkdir(join(folder, 'documents/a'), { recursive: true });
  });
  await reportOf(() => write('documents/a/record.yaml'));
  await reportOf(() => writeFile(join(folder, 'documents/a/record.yaml'), 'id: event:other\n'));
});

it('reports neither hidden files nor texts, and a burst of changes once', async () => {
  await write('texts/a.yaml');
  await write('events/.hidden.yaml');
  await reportOf(async () => {
    for (let i = 0; i < 20; i++) await write(`events/flood-${i}.yaml`);
  });
  // One report, or a second where the machine was slower than the wait between two of them.
  expect(changes).toBeLessThan(20);
});
