import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { containedPath, PathOutside } from './contained-path.ts';

let around = '';
let root = '';

beforeAll(async () => {
  around = await mkdtemp(join(tmpdir(), 'synoptic-contained-'));
  root = join(around, 'corpus');
  await mkdir(join(root, 'documents/report'), { recursive: true });
  await mkdir(join(around, 'elsewhere'));
  await writeFile(join(around, 'elsewhere/secret.yaml'), 'id: secret\n');
  await writeFile(join(root, 'documents/report/claims.yaml'), '[]\n');
  await symlink(join(around, 'elsewhere'), join(root, 'documents/out'));
  await symlink(join(around, 'elsewhere/secret.yaml'), join(root, 'documents/report/linked.yaml'));
  await symlink(join(around, 'elsewhere/new.yaml'), join(root, 'documents/report/dangling.yaml'));
  await symlink(join(root, 'documents/report/claims.yaml'), join(root, 'documents/report/same.yaml'));
});
afterAll(() => rm(around, { recursive: true }));

it.each(['documents/report/claims.yaml', 'documents/report/new.yaml', 'documents/new/claims.yaml', 'documents/report/same.yaml'])(
  'gives the path of %s',
  async (path) => expect(await containedPath(root, path)).toBe(join(root, path)),
);

it.each([
  ['the folder itself', '.'],
  ['a step upwards', '../../elsewhere/secret.yaml'],
  ['a step upwards behind a step down', 'documents/../../elsewhere/secret.yaml'],
  ['a linked folder', 'documents/out/secret.yaml'],
  ['a new file in a linked folder', 'documents/out/new/claims.yaml'],
  ['a linked file', 'documents/report/linked.yaml'],
  ['a link to nothing', 'documents/report/dangling.yaml'],
])('refuses %s', async (_, path) => {
  await expect(containedPath(root, path)).rejects.toThrow(PathOutside);
});
