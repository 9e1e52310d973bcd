import { afterEach, describe, expect, it, vi } from 'vitest';
import { Parser, parse, stringify } from 'yaml';
import { smallFolder } from '../compile/small-corpus.fixture.ts';
import type { Proposal } from '../ingest/drafts/proposal.ts';
import { foldDecisions } from './fold-decisions.ts';
import { planAcceptance } from './plan-acceptance.ts';
import { openReviewCorpus } from './review-corpus.ts';

/** A document of claims on lines 2, 5 and 8, in block style, as people write it. */
function folderOf(lines: number): Map<string, string> {
  const passages = Array.from({ length: lines }, (_, i) => ({ lines: i + 1 }));
  const claims = [2, 5, 8].map((line) => ({ id: `c${line}`, anchors: [line], value: line }));
  const folder = smallFolder({ documents: { A: { passages, claims } } });
  const path = 'documents/a/claims.yaml';
  return folder.set(path, `# counted by hand\n${stringify(parse(folder.get(path) ?? ''))}`);
}

function proposed(id: string, line: number, payload: Readonly<Record<string, unknown>> = {}): Proposal {
  const gloss = { en: 'The report gives a figure.', ja: '報告は数を挙げている。' };
  return {
    ...{ v: 1, id, kind: 'claim', document: 'a', span: { start: line, end: line + 1, lines: [line, line], digest: 'd' } },
    ...{ by: { rule: 'C-1' }, grade: 'A', why: [], checks: [] },
    payload: { about: 'event:fire', facet: 'deaths', value: line, anchors: [line], gloss, ...payload },
  };
}

function planOf(folder: Map<string, string>, proposals: readonly Proposal[]) {
  const reviewed = foldDecisions(proposals, []);
  const accepted = proposals.map(({ id }) => ({ on: id }));
  return planAcceptance({ folder, reviewed, curation: { by: 'ida', on: '2031-04-07' }, accepted });
}

const idsIn = (source = '') => (parse(source) as { readonly id: string }[]).map(({ id }) => id);

describe('the plan of accepting proposals', () => {
  it('orders claims by line among the existing ones, later ones of a line last', () => {
    const { files, claims, corpus } = planOf(folderOf(10), [proposed('p', 9), proposed('q', 5), proposed('r', 1), proposed('s', 5)]);
    expect(corpus).not.toBeNull();
    expect([...claims]).toEqual([
      ['p', 'claim:a-1'],
      ['q', 'claim:a-2'],
      ['r', 'claim:a-3'],
      ['s', 'claim:a-4'],
    ]);
    const source = files.get('documents/a/claims.yaml');
    expect(source).toMatch(/^# counted by hand\n/);
    expect(idsIn(source)).toEqual(['claim:a-3', 'claim:a-c2', 'claim:a-c5', 'claim:a-2', 'claim:a-4', 'claim:a-c8', 'claim:a-1']);
  });

  it('leaves out a claim that the compiler refuses, with the reason', () => {
    const { files, refused, corpus } = planOf(folderOf(10), [proposed('p', 3), proposed('q', 4, { facet: 'colour' }), proposed('r', 6)]);
    expect(corpus).not.toBeNull();
    expect([...refused.keys()]).toEqual(['q']);
    expect(refused.get('q')?.message).toContain('colour');
    expect(idsIn(files.get('documents/a/claims.yaml'))).toEqual(['claim:a-c2', 'claim:a-1', 'claim:a-c5', 'claim:a-2', 'claim:a-c8']);
  });
});

it('finds the refused claim in a file whose claims are on one line', () => {
  const folder = folderOf(10);
  const path = 'documents/a/claims.yaml';
  folder.set(path, `${JSON.stringify(parse(folder.get(path) ?? ''))}\n`);
  const { refused, corpus } = planOf(folder, [proposed('p', 3), proposed('q', 4, { value: 'many' }), proposed('r', 6)]);
  expect(corpus).not.toBeNull();
  expect([...refused.keys()]).toEqual(['q']);
});

describe('opening a review', () => {
  afterEach(() => void vi.restoreAllMocks());

  /** Files that opening a review of so many proposals parses. */
  const filesParsed = (proposals: readonly Proposal[], refused = 0): number => {
    const folder = folderOf(60);
    const parsing = vi.spyOn(Parser.prototype, 'parse');
    const review = openReviewCorpus(folder, foldDecisions(proposals, []));
    const { length } = parsing.mock.calls;
    parsing.mockRestore();
    expect([review.claims.size, review.refused.size]).toEqual([proposals.length - refused, refused]);
    return length;
  };
  const some = (count: number) => Array.from({ length: count }, (_, i) => proposed(`p-${i}`, i + 1));

  it('parses as many files for sixty proposals as for one', () => {
    const one = filesParsed(some(1));
    expect(one).toBeGreaterThan(30);
    expect(filesParsed(some(60))).toBe(one);
  });

  it('parses only the claims again after a refusal', () => {
    const refusing = [...some(20), proposed('refused', 30, { facet: 'colour' })];
    // The splice is parsed to check it, then compiled; the list and corpus.yaml are read for it.
    expect(filesParsed(refusing, 1) - filesParsed(some(20))).toBeLessThanOrEqual(4);
  });
});
