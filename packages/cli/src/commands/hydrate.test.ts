import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BRIDGE } from '@synoptic/core/hydrate/small-texts.fixture';
import { beforeAll, describe, expect, it } from 'vitest';
import { BRIDGE_TEXT_CHANGED, BRIDGE_TEXT_WRAPPED, writeBridge, writeTexts } from '../texts/bridge.fixture.ts';
import { runSynoptic } from './run-synoptic.fixture.ts';

let corpus: string;
let texts: string;

beforeAll(async () => {
  corpus = await writeBridge();
  texts = writeTexts({
    'same.txt': BRIDGE.join('\r\n'),
    'wrapped.txt': BRIDGE_TEXT_WRAPPED,
    'changed.txt': BRIDGE_TEXT_CHANGED,
    'other.txt': 'A page about something else.',
  });
});

const hydrate = (...args: string[]) => runSynoptic(['hydrate', '--corpus', corpus, ...args]);
const at = (name: string) => join(texts, name);

describe('synoptic hydrate', () => {
  it('has the document of each text and the outcomes of passages and anchors', async () => {
    const { code, out } = await hydrate(at('same.txt'));
    expect([code, out]).toEqual([0, 'same.txt  A A  the same text\n  passages  19 exact\n  anchors   2 exact\n']);
  });
  it('a copy with other line breaks is the same when folded', async () => {
    const { code, out } = await hydrate(at('wrapped.txt'), '--json');
    const [text] = JSON.parse(out).texts;
    expect([code, text]).toMatchObject([
      0,
      { by: 'folded', passages: { mismatch: 0, missing: 0 }, anchors: { normalized: 2 }, differing: [] },
    ]);
  });
  it('a changed word and a cut line are reported by line, and exit with 1', async () => {
    const { code, out } = await hydrate(at('changed.txt'));
    expect(code).toBe(1);
    expect(out).toMatch(/^changed\.txt {2}A A {2}known by its lines, \d\d % of them\n/);
    expect(out).toMatch(/# mismatch {2}claim:a-cost +¶11$/m);
    expect(out).toMatch(/- missing +passage:\S+ +¶16$/m);
    expect(out).toMatch(/> moved +passage:\S+ +¶17, here ¶16$/m);
  });
  it('a folder means its files, and an unidentified text exits with 1', async () => {
    const { code, out } = await hydrate(texts, '--json');
    const results = JSON.parse(out).texts.map((t: { file: string; document: string | null }) => [t.file, t.document]);
    expect([code, results]).toEqual([
      1,
      [
        ['changed.txt', 'document:a'],
        ['other.txt', null],
        ['same.txt', 'document:a'],
        ['wrapped.txt', 'document:a'],
      ],
    ]);
  });
  it("--open shows the location and outcome of a claim, --show also the reader's text", async () => {
    const plain = await hydrate(at('changed.txt'), '--open', 'claim:a-cost');
    expect([plain.code, plain.out.split('\n').length]).toEqual([1, 3]);
    expect(plain.out).not.toContain('万円');
    const shown = await hydrate(at('changed.txt'), '--open', 'claim:a-cost', '--show');
    expect(shown.out).toMatch(/= exact .*¶4\n=│ .*80人/);
    expect(shown.out).toMatch(/# mismatch .*¶11\n#│ .*5000万円/);
    expect(JSON.parse((await hydrate(at('same.txt'), '--open', 'claim:a-cost', '--show', '--json')).out).spans[1]).toMatchObject({
      outcome: 'exact',
      text: BRIDGE[10],
    });
  });
  it('--open accepts a document by id, siglum or number, and a voice by siglum, as other commands do', async () => {
    const all = await Promise.all(
      ['document:a', 'A', '000', 'A1'].map(
        async (key) => JSON.parse((await hydrate(at('same.txt'), '--open', key, '--json')).out).spans.length,
      ),
    );
    expect(all).toEqual([19, 19, 19, 19]);
  });
  it('without --show no output contains the text', async () => {
    for (const args of [[], ['--json'], ['--open', 'claim:a-cost', '--json']]) {
      const { out } = await hydrate(texts, ...args);
      for (const line of BRIDGE.filter((l) => l.length > 4)) expect(out).not.toContain(line);
    }
  });
  it('escapes control sequences in a text', async () => {
    writeFileSync(at('evil.txt'), BRIDGE.with(10, `${BRIDGE[10]}\u001B[2J\u202E`).join('\n'));
    const { out } = await hydrate(at('evil.txt'), '--open', 'claim:a-cost', '--show');
    expect(out).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
  });
  it('writes nothing', async () => {
    const before = [readdirSync(corpus, { recursive: true }), readdirSync(texts)];
    await hydrate(texts);
    expect([readdirSync(corpus, { recursive: true }), readdirSync(texts)]).toEqual(before);
  });
  it.each([
    [['nowhere.txt'], 2, 'file nowhere.txt does not exist'],
    [[], 2, 'missing argument'],
  ])('%j', async (args, code, said) => expect(await hydrate(...args)).toMatchObject({ code, out: '', err: expect.stringContaining(said) }));
  it('refuses an unknown id, and a document without a text', async () => {
    expect(await hydrate(at('same.txt'), '--open', 'claim:a-cots')).toMatchObject({
      code: 1,
      err: expect.stringContaining('claim:a-cost?'),
    });
    expect(await hydrate(at('other.txt'), '--open', 'claim:a-cost')).toMatchObject({ code: 1, err: expect.stringContaining('document:a') });
    expect((await hydrate(at('same.txt'), '--show')).code).toBe(2);
  });
});

describe('synoptic check --texts', () => {
  const check = (folder: string, ...more: string[]) => runSynoptic(['check', '--corpus', corpus, '--texts', folder, ...more]);

  it('a text with other line breaks confirms the data', async () => {
    const { code, out } = await check(writeTexts({ 'any-name.txt': BRIDGE_TEXT_WRAPPED }));
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/^document:a {2}any-name\.txt {2}passages .*normalized; anchors 2 normalized\n$/),
    ]);
  });
  it('a changed word and a cut are errors at their location in the data', async () => {
    const { code, out } = await check(writeTexts({ 'a.txt': BRIDGE_TEXT_CHANGED, 'b.txt': 'Something else.' }), '--json');
    const { ok, issues, strangers } = JSON.parse(out);
    expect([code, ok, strangers]).toEqual([1, false, ['b.txt']]);
    expect(issues.filter((i: { severity: string }) => i.severity === 'error')).toMatchObject([
      { code: 'text-mismatch', file: 'documents/a/claims.yaml' },
      { code: 'text-mismatch', file: 'documents/a/passages.yaml' },
      { code: 'text-missing', file: 'documents/a/passages.yaml' },
    ]);
  });
  it('a missing folder is a usage error', async () => expect((await check('/nowhere')).code).toBe(2));

  const real = process.env['SYNOPTIC_TEXTS'];
  it.skipIf(!real)('every passage and anchor of the shipped corpus is in the real texts (SYNOPTIC_TEXTS names their folder)', async () => {
    const data = fileURLToPath(new URL('../../../../data', import.meta.url));
    const { code, out } = await runSynoptic(['check', '--corpus', data, '--texts', String(real), '--json']);
    const { ok, documents, issues } = JSON.parse(out);
    expect([code, ok, issues]).toEqual([0, true, []]);
    expect(documents).toHaveLength(4);
    for (const { passages, anchors } of documents)
      for (const { moved, mismatch, missing, exact, normalized } of [passages, anchors]) {
        expect([moved, mismatch, missing]).toEqual([0, 0, 0]);
        expect(exact + normalized).toBeGreaterThan(30);
      }
  });
});
