import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attributedTo } from '@synoptic/core/compare/one-row.fixture';
import { canonicalQuestion, comparisonId } from '@synoptic/core/compare/question';
import { RULES_VERSION } from '@synoptic/core/compare/rule-numbers';
import { compiledWithoutErrors, type SmallClaim, smallCompiled } from '@synoptic/core/compile/small-corpus.fixture';
import { describe, expect, it } from 'vitest';
import { runSynoptic, SHIPPED_CORPUS } from './run-synoptic.fixture.ts';

/** Output of a command without line wraps. */
async function printedText(line: string, corpus = SHIPPED_CORPUS, lang = 'en'): Promise<string> {
  const { code, out, err } = await runSynoptic([...line.split(' '), '--corpus', corpus, '--lang', lang]);
  expect([code, err]).toEqual([0, '']);
  return out.replace(/\s+/g, ' ');
}

const AID = 'event:kazakhstan-aid-request-2022';
const folder = () => mkdtempSync(join(tmpdir(), 'synoptic-'));

describe('synoptic compare --base', () => {
  it('C4 prefixes each value with the symbol of its relation to the base', async () => {
    expect(await printedText(`compare ${AID} --base B2 --facets date`)).toContain('│ > January 2022');
    expect(await printedText(`compare ${AID} --base D --facets date`)).toContain('│ + January 2022');
  });
  it('an unknown base is a usage error', async () => {
    const { code, err } = await runSynoptic(['compare', AID, '--base', 'Z9', '--corpus', SHIPPED_CORPUS]);
    expect([code, err.includes('base')]).toEqual([2, true]);
  });
});

describe('synoptic compare', () => {
  it('R8 shows an account that answers by a claim on the inverse facet as a column', async () => {
    const text = await printedText('compare office:foreign-minister-of-china');
    expect(text).toMatch(/B1 NHK │ C3 Linked article/);
    expect(text).toContain('Qin Gang (said under “Office held”)');
  });
});

describe('synoptic compare --id', () => {
  it('P1 reports on stderr that the rules have changed since version 1, and prints the answer of today', async () => {
    const { digest } = JSON.parse(readFileSync(SHIPPED_CORPUS, 'utf8')) as { digest: string };
    const before = comparisonId(digest, canonicalQuestion({ about: [AID] }), '1');
    const run = (...more: string[]) => runSynoptic(['compare', AID, ...more, '--corpus', SHIPPED_CORPUS]);
    const [plain, linked] = [await run(), await run('--id', before)];
    expect([linked.code, linked.out]).toEqual([0, plain.out]);
    expect(linked.err.replace(/\s+/g, ' ')).toContain(
      `made for version 1 of the rules of comparison. The rules have changed: this is the answer of version ${RULES_VERSION}.`,
    );
    expect((await run('--id', comparisonId(digest, canonicalQuestion({ about: [AID] })))).err).toBe('');
    expect((await run('--id', 'ffffffffffff')).err).toContain('made for another answer');
  });
});

describe('synoptic sensitivity', () => {
  it('P2 P3 has the flips without each account, and the missing evidence', async () => {
    const text = await printedText('sensitivity organization:csto --facets founding-date');
    expect(text).toContain('Without Essayist (unnamed) 1 verdict changes: Founding date: meant differently → one source');
    expect(text).not.toContain('What would settle it');
    expect(await printedText('sensitivity event:chinese-arms-supply-2023 --facets occurrence')).toContain(
      'What would settle it Occurrence # contradict',
    );
  });
  it('in Japanese, and with the omitted accounts', async () => {
    const text = await printedText('sensitivity organization:csto --facets founding-date --accounts A,B', SHIPPED_CORPUS, 'ja');
    expect(text).toContain('筆者（無名）も加えて聞くと、1行の判定が変わる。 設立日：情報源は一つ → 意味が異なる');
  });
});

describe('synoptic dependence', () => {
  it('I8 has each path from the passage inward, with an asterisk at inferred hops', async () => {
    const text = await printedText(`dependence ${AID} --facets date`);
    expect(text).toContain('b-20 reprints ‹ b-3 stands in ‹ d1021 (Hatena blog) reproduces ‹ NHK*');
  });
});

describe('synoptic wholes', () => {
  it('Q2 has shared and exclusive subjects, characteristic words, and common rows with verdicts', async () => {
    const text = await printedText('wholes document:kokusai-seikatsu-2020 document:shinzo-returns-2022');
    for (const part of ['All of them', 'Only Essay on Shinzo-Returns, 2022', 'its words', 'Where they meet: ', '~ meant differently'])
      expect(text).toContain(part);
  });
});

describe('synoptic show and ls', () => {
  it('have roles, paraphrases and facet types in the language of the reader', async () => {
    expect(await printedText('show event:kazakhstan-aid-request-2022', SHIPPED_CORPUS, 'ja')).toContain('カザフスタン (要請者)');
    expect(await printedText('show event:kazakhstan-aid-request-2022')).toContain('Kazakhstan (Requester)');
    const file = join(folder(), 'corpus.json');
    const claims = [
      { id: 'one', value: 3 },
      { id: 'two', value: 3, paraphrases: [{ claim: 'claim:a-one', how: 'equal' }] },
    ];
    writeFileSync(file, JSON.stringify(compiledWithoutErrors(smallCompiled({ documents: { A: { claims } } }))));
    expect(await printedText('show claim:a-two', file, 'ja')).toContain('claim:a-one (同じ内容)');
    expect(await printedText('ls facets', file, 'ja')).toContain('deaths 数量 事実');
  });
});

describe('synoptic threads', () => {
  const says = (value: unknown, on: string): SmallClaim => ({ value, attribution: [{ agent: 'person:anna', act: 'states', on }] });
  it('Q3 has the statements of one speaker in order', async () => {
    const file = join(folder(), 'corpus.json');
    const claims = [says(3, '2022-01-02'), says({ 'at-least': 2 }, '2022-01-04'), says(1, '2022-01-06')];
    writeFileSync(file, JSON.stringify(compiledWithoutErrors(smallCompiled({ documents: { A: { claims } } }))));
    expect(await printedText('threads person:anna', file)).toMatch(
      /2 January 2022 fire 3 people A1 first statement on this 4 January 2022 \(2 days later\) fire at least 2 people A1 says less than before 6 January 2022/,
    );
  });
  it('have a speaker of a single day too, and report a speaker without statements', async () => {
    expect(await printedText('threads person:vladimir-putin')).toMatch(/contradicts|first statement/);
    expect(await printedText('threads place:geneva')).toContain('No document conveys a statement of this one.');
  });
});

describe('synoptic glance', () => {
  it('L10 the four lists, and the decisive silence', async () => {
    const text = await printedText('glance');
    for (const part of [
      'Where accounts disagree most',
      'What hangs on one origin',
      'Reported by one document only',
      'Who is silent on what',
    ])
      expect(text).toContain(part);
    expect(text).toMatch(
      /Left out, although it counts against the author’s view Essayist \(unnamed\) judges .* and does not mention “Kazakhstan asks the CSTO for aid”/,
    );
  });
});

describe('synoptic diff', () => {
  it('P4 has a changed value and chain, before and after', async () => {
    const [old, now] = [[{ id: 'x', value: 3 }], [{ id: 'x', value: 5, ...attributedTo('person:anna') }]].map((claims) => {
      const file = join(folder(), 'corpus.json');
      writeFileSync(file, JSON.stringify(compiledWithoutErrors(smallCompiled({ documents: { A: { claims } } }))));
      return file;
    });
    const { out } = await runSynoptic(['diff', old ?? '', now ?? '']);
    const text = out.replace(/\s+/g, ' ');
    for (const part of ['value: 3 people → 5 people', 'who says it: a → a ‹ anna', 'house · origin']) expect(text).toContain(part);
  });
});
