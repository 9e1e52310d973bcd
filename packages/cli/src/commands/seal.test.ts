import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeSmall } from '../corpus.fixture.ts';
import { writeTexts } from '../texts/bridge.fixture.ts';
import { runSynoptic } from './run-synoptic.fixture.ts';

const corpus = writeSmall({ documents: { A: { passages: [{}, {}], claims: [{ id: 'hurt', value: 7, anchors: [2] }] } } });
const texts = writeTexts({ '000_ferry.txt': 'The ferry struck a bank\nSeven people were hurt.\n' });
afterAll(() => {
  for (const folder of [corpus, texts]) rmSync(folder, { recursive: true, force: true });
});

const seal = (...args: string[]) => runSynoptic(['seal', '--texts', texts, '--corpus', corpus, ...args], { cwd: texts });
const write = (lines: readonly string[]) => writeFileSync(join(texts, '000_ferry.txt'), lines.join('\n'));
const anchors = () => JSON.parse(readFileSync(join(corpus, 'documents/a/claims.yaml'), 'utf8'))[0].anchors;

describe('seal', () => {
  beforeAll(async () => {
    expect((await seal()).out).toBe('document:a  2 spans sealed\n');
    write(['The ferry struck a bank', 'By our own reporter', 'Seven people were hurt.']);
  });

  it('refuses a text whose lines shifted, and lists each move', async () => {
    const { code, out } = await seal();
    expect([code, anchors()]).toEqual([1, [2]]);
    expect(out).toContain('synoptic seal --follow');
    expect(out).toContain('  passage 2: lines 2 → 3\n');
    expect(out).toContain('  claim:a-hurt: lines 2 → 3\n');
  });

  it('moves the lines with --follow, and names the new line', async () => {
    const { code, out } = await seal('--follow');
    expect([code, anchors(), out]).toEqual([1, [3], expect.stringContaining('  lines 2 of the text are in no passage\n')]);
    expect((await seal('--follow')).code).toBe(0);
  });

  it('has its messages in Japanese', async () => {
    write(['号外', 'The ferry struck a bank', 'By our own reporter', 'Seven people were hurt.']);
    expect((await seal('--lang', 'ja')).out).toContain('  段落2：3 → 4行目\n');
  });
});
