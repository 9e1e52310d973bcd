import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createApp } from '@synoptic/api/app';
import { afterAll, describe, expect, it } from 'vitest';
import { parseYaml } from '../packages/core/src/compile/parse-yaml.ts';
import { checkTexts } from '../packages/core/src/node/check-texts.ts';
import { loadCorpus } from '../packages/core/src/node/load-corpus.ts';
import { arabicEnglishAccounts } from '../packages/core/src/node/own-corpora/arabic-english-accounts.fixture.ts';
import { frenchAccounts } from '../packages/core/src/node/own-corpora/french-accounts.fixture.ts';
import { type OwnCorpus, ownFiles } from '../packages/core/src/node/own-corpora/own-corpus.fixture.ts';
import { ukrainianAccounts } from '../packages/core/src/node/own-corpora/ukrainian-accounts.fixture.ts';
import { sealFolder } from '../packages/core/src/node/seal-folder.ts';
import { memoryReader } from '../packages/core/src/reader/memory-reader.ts';

const program = fileURLToPath(new URL('../packages/cli/dist/main.js', import.meta.url));
const place = mkdtempSync(join(tmpdir(), 'synoptic-own-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** Begins a corpus with `init`, writes the accounts into it and seals them. */
async function make(own: OwnCorpus): Promise<string> {
  const { name, starter, languages } = own;
  const folder = join(place, name);
  const args = ['init', folder, '--starter', starter, '--language', languages, '--empty'];
  const made = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], LANG: 'en_US.UTF-8' },
  });
  expect([made.status, made.stderr]).toEqual([0, expect.stringContaining('synoptic check')]);
  const { records, texts } = ownFiles(own);
  for (const [path, text] of [...records, ...[...texts].map(([file, text]) => [`texts/${file}`, text] as const)]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const sealed = await sealFolder(folder, join(folder, 'texts'));
  expect(sealed.map(({ fault }) => fault)).toEqual(sealed.map(() => null));
  return folder;
}

describe.each<
  [string, OwnCorpus, Readonly<Record<string, string>>, { readonly from: string; readonly to: string; readonly doubt: string }]
>([
  [
    'French alone',
    frenchAccounts,
    {
      ...{ began: 'single', injured: 'conflict', evacuated: 'refines', cost: 'series' },
      ...{ cause: 'conflict', warning: 'conflict', assessment: 'contrast' },
    },
    { from: 'value: 120', to: 'value: 210', doubt: 'the figure 210 is not in the anchored lines' },
  ],
  [
    'Arabic and English',
    arabicEnglishAccounts,
    { began: 'conflict', affected: 'series', duration: 'conflict', cause: 'single', warning: 'conflict', assessment: 'contrast' },
    { from: 'value: 1200', to: 'value: 2100', doubt: 'the figure 2100 is not in the anchored lines, which have 1200' },
  ],
  [
    'Ukrainian alone',
    ukrainianAccounts,
    { began: 'single', injured: 'conflict', area: 'single', cost: 'series', cause: 'conflict', assessment: 'contrast' },
    { from: 'value: 5', to: 'value: 6', doubt: 'the figure 6 is not in the anchored lines' },
  ],
])('a corpus of six accounts in %s', (_, own, verdicts, { from, to, doubt }) => {
  it('is made with init, checks without a question, compares, and is served', async () => {
    const folder = await make(own);
    expect((await checkTexts(folder, join(folder, 'texts'))).issues).toEqual([]);
    const { corpus } = await loadCorpus(folder);
    if (!corpus) throw new Error('the corpus did not compile');
    expect(corpus.documents).toHaveLength(6);
    const { rows } = await memoryReader(corpus).compare({ about: [own.event.id] });
    expect(Object.fromEntries(rows.map((row) => [row.facet, row.verdict]))).toEqual(verdicts);

    const app = createApp({ reader: memoryReader(corpus), digest: corpus.digest, build: 'test' });
    for (const path of [
      '/v1/corpus',
      '/v1/glance',
      `/v1/compare?about=${own.event.id}`,
      `/v1/compare.txt?about=${own.event.id}`,
      '/v1/claims',
    ])
      expect([path, (await app.request(path)).status]).toEqual([path, 200]);
  });

  it('costs at most six lines of YAML for a claim without extras', () => {
    const plain = ['id', 'about', 'facet', 'value', 'anchors', 'gloss'];
    const lengths = [...ownFiles(own).records].flatMap(([path, yaml]) => {
      if (!path.endsWith('claims.yaml')) return [];
      const claims = yaml.split(/^(?=- )/m).slice(1);
      return claims.flatMap((claim) => {
        const [record = {}] = (parseYaml(path, claim).parsed?.data ?? []) as readonly object[];
        return Object.keys(record).every((key) => plain.includes(key)) ? [claim.trimEnd().split('\n').length] : [];
      });
    });
    expect(lengths.length).toBeGreaterThan(5);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(6);
  });

  it('reports a wrong figure when it is checked with its texts', async () => {
    const folder = join(place, own.name);
    const slips = own.accounts.flatMap(({ slug }) => {
      const path = join(folder, 'documents', slug, 'claims.yaml');
      const source = readFileSync(path, 'utf8');
      if (!source.includes(from)) return [];
      writeFileSync(path, source.replace(from, to));
      return [`documents/${slug}/claims.yaml`];
    });
    const { issues } = await checkTexts(folder, join(folder, 'texts'));
    expect(issues.map(({ code, file, message }) => [code, file, message])).toEqual([
      ['figure-not-in-text', slips[0], expect.stringContaining(doubt)],
    ]);
  });
});
