import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runSynoptic } from './run-synoptic.fixture.ts';

const around = mkdtempSync(join(tmpdir(), 'synoptic-seal-'));
const at = (...path: string[]) => join(around, 'ferry', ...path);
afterAll(() => rmSync(around, { recursive: true, force: true }));

const seal = (...args: string[]) => runSynoptic(['seal', '--texts', at('texts'), '--corpus', at(), ...args], { cwd: around });
const TEXT = '001_harbour-times.txt';

describe('seal', () => {
  beforeAll(async () => {
    await runSynoptic(['init', 'ferry'], { cwd: around });
    const lines = readFileSync(at('texts', TEXT), 'utf8').split('\n');
    writeFileSync(at('texts', TEXT), [lines[0], 'By our own reporter', ...lines.slice(1)].join('\n'));
  });

  it('refuses a text whose lines shifted, and names each move', async () => {
    const { code, out } = await seal();
    expect(code).toBe(1);
    expect(out).toContain('run synoptic seal --follow');
    expect(out).toContain('  passage 2: lines 2 → 3\n');
    expect(out).toContain('  claim:b-ferry-injured: lines 2 → 3\n');
    expect(readFileSync(at('documents/harbour-times/claims.yaml'), 'utf8')).toContain('anchors: [2]');
  });

  it('moves the lines with --follow, and tells of the new line', async () => {
    const { code, out } = await seal('--follow');
    expect([code, out]).toEqual([1, expect.stringContaining('  lines 2 of the text are in no passage\n')]);
    expect(readFileSync(at('documents/harbour-times/claims.yaml'), 'utf8')).toContain('anchors: [3]');
    expect((await seal('--follow')).code).toBe(0);
  });

  it('says so in Japanese', async () => {
    writeFileSync(at('texts', TEXT), `号外\n${readFileSync(at('texts', TEXT), 'utf8')}`);
    expect((await seal('--lang', 'ja')).out).toContain('  段落2：3 → 4行目\n');
  });
});
