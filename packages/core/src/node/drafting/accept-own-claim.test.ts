import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { lastDecided } from '../../review/last-decided.ts';
import { decideProposals } from '../decide-proposals.ts';
import { loadCorpus } from '../load-corpus.ts';
import { openReview } from '../open-review.ts';
import { acceptOwnClaim } from './accept-own-claim.ts';
import { writeFerryDrafts } from './write-ferry-drafts.fixture.ts';

let written = '';
let folder = '';
const ida = () => ({ by: 'Ida', slug: 'ida', at: new Date().toISOString() });
const claimsOf = (slug: string) => readFile(join(folder, 'documents', slug, 'claims.yaml'), 'utf8').catch(() => '');
const textOf = (slug: string) => readFile(join(folder, 'texts', `${slug}.txt`), 'utf8');
const reviewedOf = async (facet: string, document: string) => {
  const found = (await openReview(folder)).queue.find(
    ({ reviewed: { proposal, payload } }) => payload['facet'] === facet && proposal.document === document,
  );
  if (!found) throw new Error(`no proposal on ${facet}`);
  return found.reviewed;
};
const undo = async () => {
  const on = lastDecided((await openReview(folder)).reviewed.values(), 'Ida');
  return decideProposals(
    folder,
    on.map((one) => ({ on: one, is: 'withdrawn' as const })),
    ida(),
  );
};

beforeAll(async () => {
  written = await mkdtemp(join(tmpdir(), 'synoptic-own-claims-'));
  await writeFerryDrafts(written);
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'synoptic-own-'));
  await cp(written, folder, { recursive: true });
});
afterAll(() => rm(written, { recursive: true, force: true }));
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a claim of the coder', () => {
  const own = async (value: unknown, words: string) => {
    const text = await textOf('report');
    const start = text.indexOf(words);
    const about = String((await reviewedOf('dead', 'report')).payload['about']);
    return { document: 'report', span: { start, end: start + words.length }, about, facet: 'missing', value };
  };

  it('is proposed under the name of the coder, accepted with its line, and withdrawn', async () => {
    const { claims, refused } = await acceptOwnClaim(folder, await own(3, ' coast guard '), ida());
    expect([claims.size, refused.size]).toEqual([1, 0]);
    expect(await claimsOf('report')).toMatch(/facet: missing/);
    const { proposal, span } = await reviewedOf('missing', 'report');
    expect(proposal.by).toEqual({ rule: 'person', name: 'Ida' });
    expect((await textOf('report')).slice(span.start, span.end)).toBe('coast guard');
    expect((await loadCorpus(folder)).issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    await undo();
    expect(await claimsOf('report')).not.toContain('facet: missing');
  });

  it('rests on part of a word, to the character', async () => {
    await acceptOwnClaim(folder, await own(3, 'oast gua'), ida());
    const { span } = await reviewedOf('missing', 'report');
    expect((await textOf('report')).slice(span.start, span.end)).toBe('oast gua');
  });

  it('is withdrawn if the compiler refuses it; words of the text are not a value', async () => {
    const { refused } = await acceptOwnClaim(folder, await own('lots', 'coast guard'), ida());
    expect([...refused.values()].map(({ message }) => message)).toEqual([expect.stringContaining('lots')]);
    expect((await openReview(folder)).queue.map(({ reviewed }) => reviewed.payload['facet'])).not.toContain('missing');
    const sentence = (await textOf('report')).split('\n').find((line) => line.includes('died')) ?? '';
    await expect(acceptOwnClaim(folder, await own(sentence, 'coast guard'), ida())).rejects.toThrow('repeats a sentence of the text');
    await expect(acceptOwnClaim(folder, await own(3, ''), ida())).rejects.toThrow('no words');
  });
});

describe('words of a claim', () => {
  it('are stored as offsets if they were moved, and give the lines of the claim', async () => {
    const { proposal } = await reviewedOf('dead', 'report');
    const text = await textOf('report');
    const end = text.trimEnd().length;
    const { decisions } = await decideProposals(
      folder,
      [{ on: proposal.id, is: 'edited', span: { start: proposal.span.start, end } }],
      ida(),
    );
    expect(decisions).toMatchObject([{ is: 'edited', span: { end }, payload: { anchors: [2, 3] } }]);
    expect((await loadCorpus(folder)).corpus?.claims[0]?.anchors.map(({ lines }) => lines)).toEqual([
      [2, 2],
      [3, 3],
    ]);
    expect((await reviewedOf('dead', 'report')).span.end).toBe(end);
  });
});

describe('merging', () => {
  it('gives the place of one proposal to the claim of another, under its id, and undo reverts both', async () => {
    const first = await reviewedOf('dead', 'report');
    await decideProposals(folder, [{ on: first.proposal.id, is: 'accepted' }], ida());
    const before = await claimsOf('report');
    const second = await reviewedOf('injured', 'report');
    const { decisions } = await decideProposals(folder, [{ on: second.proposal.id, is: 'merged', into: first.proposal.id }], ida());
    expect(decisions.map(({ is }) => is)).toEqual(['merged', 'edited']);
    expect((await reviewedOf('injured', 'report')).outcome).toBe('merged');
    const after = await claimsOf('report');
    expect(after.match(/^-? *id: claim:.*$/gm) ?? after.match(/id: claim:[a-z0-9-]+/g)).toHaveLength(1);
    expect(after).not.toBe(before);
    expect((await loadCorpus(folder)).corpus?.claims[0]?.anchors).toHaveLength(new Set([first.span.lines[0], second.span.lines[0]]).size);
    await undo();
    expect((await reviewedOf('injured', 'report')).outcome).toBe('pending');
    expect(await claimsOf('report')).toBe(before);
  });

  it('leaves a claim unchanged if the compiler refuses its new form', async () => {
    const { proposal, payload } = await reviewedOf('dead', 'report');
    await decideProposals(folder, [{ on: proposal.id, is: 'accepted' }], ida());
    const before = await claimsOf('report');
    const { decisions, refused } = await decideProposals(
      folder,
      [{ on: proposal.id, is: 'edited', payload: { ...payload, value: 'lots' } }],
      ida(),
    );
    expect([decisions, refused.size, await claimsOf('report')]).toEqual([[], 1, before]);
    await decideProposals(folder, [{ on: proposal.id, is: 'edited', payload: { ...payload, value: 14 } }], ida());
    expect(await claimsOf('report')).toContain('value: 14');
  });

  it('of claims of two texts is refused', async () => {
    const [one, other] = [await reviewedOf('dead', 'report'), await reviewedOf('dead', 'blog')];
    const { decisions, refused } = await decideProposals(folder, [{ on: one.proposal.id, is: 'merged', into: other.proposal.id }], ida());
    expect([decisions, refused.size]).toEqual([[], 1]);
  });
});
