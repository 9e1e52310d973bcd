import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { compare } from '../compare/compare.ts';
import { openCorpus } from '../corpus/corpus.ts';
import { decideProposals } from './decide-proposals.ts';
import { writeFerryDrafts } from './drafting/write-ferry-drafts.fixture.ts';
import { listFiles } from './list-files.ts';
import { loadCorpus } from './load-corpus.ts';
import { openReview } from './open-review.ts';

let folder = '';
const ida = () => ({ by: 'Ida', slug: 'ida', at: new Date().toISOString() });
const bo = () => ({ by: 'Bo', slug: 'bo', at: new Date().toISOString() });
const claimsOf = (slug: string) => readFile(join(folder, 'documents', slug, 'claims.yaml'), 'utf8').catch(() => '');

async function pending(facet: string, document: string): Promise<string> {
  const { queue } = await openReview(folder);
  const found = queue.find(({ reviewed: { proposal, payload } }) => payload['facet'] === facet && proposal.document === document);
  return found?.reviewed.proposal.id ?? '';
}

let written = '';
beforeAll(async () => {
  written = await mkdtemp(join(tmpdir(), 'synoptic-drafts-'));
  await writeFerryDrafts(written);
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'synoptic-review-'));
  await cp(written, folder, { recursive: true });
});
afterAll(() => rm(written, { recursive: true, force: true }));
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('decisions on proposals of a folder', () => {
  it('write the claim and the records it needs, sealed, and the folder compiles', async () => {
    const { claims, files } = await decideProposals(folder, [{ on: await pending('dead', 'report'), is: 'accepted' }], ida());
    expect([...claims.values()]).toEqual(['claim:a-1']);
    expect(files).toEqual(['events/ferry.yaml', 'entities/voice/report-coast-guard.yaml', 'documents/report/claims.yaml']);
    expect(await claimsOf('report')).toContain("curation: {by: Ida, on: '");
    const { corpus, issues } = await loadCorpus(folder);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(corpus?.claims.map(({ id, value }) => [id, value])).toEqual([['claim:a-1', expect.objectContaining({ unit: 'person' })]]);
  });

  it('keep the comments of claims.yaml, and put claims in the order of the text', async () => {
    await decideProposals(folder, [{ on: await pending('injured', 'report'), is: 'accepted' }], ida());
    const path = join(folder, 'documents/report/claims.yaml');
    await writeFile(path, `${await readFile(path, 'utf8')}# checked against the print edition\n`);
    await decideProposals(folder, [{ on: await pending('dead', 'report'), is: 'accepted' }], ida());
    const written = await claimsOf('report');
    expect(written).toContain('# checked against the print edition');
    expect(written.indexOf('facet: dead')).toBeLessThan(written.indexOf('facet: injured'));
  });

  it('count a copied claim as reuse: two passages, one origin; a changed figure contradicts', async () => {
    const choices = (await openReview(folder)).queue.map(({ reviewed }) => ({ on: reviewed.proposal.id, is: 'accepted' as const }));
    await decideProposals(folder, choices, ida());
    const { corpus } = await loadCorpus(folder);
    const { rows } = compare(openCorpus(corpus as NonNullable<typeof corpus>), { about: ['event:ferry'] });
    const of = (facet: string) => rows.find((row) => row.facet === facet);
    expect(of('dead')?.verdict).toBe('conflict');
    expect(of('injured')).toMatchObject({ verdict: 'single', corroboration: { attestations: 2, origins: 1 } });
  });

  it('show what accepting changes before it is accepted, and when no remaining proposal can change a verdict', async () => {
    await decideProposals(folder, [{ on: await pending('dead', 'report'), is: 'accepted' }], ida());
    const { queue, stop } = await openReview(folder);
    const card = queue.find(({ reviewed }) => reviewed.payload['value'] === 15);
    expect(queue[0]).toBe(card);
    expect(card?.impact).toMatchObject({ consequence: 'flip', now: { verdict: 'single' }, after: { verdict: 'conflict', rule: 'V3' } });
    expect(stop.flipping).toHaveLength(1);
    for (const facet of ['injured', 'dead'])
      await decideProposals(folder, [{ on: await pending(facet, facet === 'dead' ? 'blog' : 'report'), is: 'accepted' }], ida());
    expect((await openReview(folder)).stop).toEqual({ flipping: [], unanswered: [], proven: true });
  });

  it('link an accepted copy when its original is accepted, and undo takes back only the link', async () => {
    const [source, copy] = [await pending('injured', 'report'), await pending('injured', 'blog')];
    const origins = async () => {
      const { corpus } = await loadCorpus(folder);
      const { rows } = compare(openCorpus(corpus as NonNullable<typeof corpus>), { about: ['event:ferry'] });
      return rows.find((row) => row.facet === 'injured')?.corroboration;
    };
    await decideProposals(folder, [{ on: copy, is: 'accepted' }], ida());
    const path = join(folder, 'documents/blog/claims.yaml');
    const alone = (await claimsOf('blog')).replace('certainty: certain', 'certainty: certain # as printed');
    await writeFile(path, alone);
    const { queue } = await openReview(folder);
    expect(queue.find(({ reviewed }) => reviewed.proposal.id === source)?.impact).toMatchObject({
      consequence: 'nothing',
      after: { verdict: 'single', attestations: 2, origins: 1 },
    });
    await decideProposals(folder, [{ on: source, is: 'accepted' }], ida());
    expect(await claimsOf('blog')).toBe(alone.replace('  curation:', '  paraphrases: [{claim: claim:a-1, how: equal}]\n  curation:'));
    expect(await origins()).toMatchObject({ attestations: 2, origins: 1 });
    const { kept } = await decideProposals(folder, [{ on: source, is: 'withdrawn' }], ida());
    expect([kept, await claimsOf('blog'), await claimsOf('report')]).toEqual([[], alone, expect.not.stringContaining('claim:a-1')]);
  });

  it('never link a copy that was edited since it was accepted', async () => {
    const [source, copy] = [await pending('injured', 'report'), await pending('injured', 'blog')];
    await decideProposals(folder, [{ on: copy, is: 'accepted' }], ida());
    const path = join(folder, 'documents/blog/claims.yaml');
    const edited = (await claimsOf('blog')).replace('value: 7', 'value: 8');
    await writeFile(path, edited);
    await decideProposals(folder, [{ on: source, is: 'accepted' }], ida());
    expect(await claimsOf('blog')).toBe(edited);
  });

  it('undo by removing the claim, but never an edited one', async () => {
    const on = await pending('dead', 'report');
    await decideProposals(folder, [{ on, is: 'accepted' }], ida());
    await decideProposals(folder, [{ on, is: 'withdrawn' }], ida());
    expect(await claimsOf('report')).not.toContain('claim:a-1');
    await decideProposals(folder, [{ on, is: 'accepted' }], ida());
    const path = join(folder, 'documents/report/claims.yaml');
    await writeFile(path, (await readFile(path, 'utf8')).replace('value: 12', 'value: 11'));
    const { kept } = await decideProposals(folder, [{ on, is: 'withdrawn' }], ida());
    expect(kept).toEqual([on]);
    expect(await claimsOf('report')).toContain('value: 11');
  });

  it('never remove a claim that another claim paraphrases', async () => {
    const [source, copy] = [await pending('injured', 'report'), await pending('injured', 'blog')];
    await decideProposals(
      folder,
      [source, copy].map((on) => ({ on, is: 'accepted' as const })),
      ida(),
    );
    const { kept, decisions } = await decideProposals(folder, [{ on: source, is: 'rejected' }], ida());
    expect([kept, decisions]).toEqual([[source], []]);
    expect((await loadCorpus(folder)).corpus?.claims).toHaveLength(2);
  });

  it('remove the claim when its coder rejects it later, and an undo restores it under its id', async () => {
    const on = await pending('dead', 'report');
    await decideProposals(folder, [{ on, is: 'accepted' }], ida());
    await decideProposals(folder, [{ on, is: 'rejected' }], ida());
    expect(await claimsOf('report')).not.toContain('claim:a-1');
    await decideProposals(folder, [{ on, is: 'withdrawn' }], ida());
    expect(await claimsOf('report')).toContain('id: claim:a-1');
    expect((await openReview(folder)).reviewed.get(on)).toMatchObject({ outcome: 'accepted', claim: 'claim:a-1' });
  });

  it('of two coders are kept beside each other, and disagreement is a state', async () => {
    const on = await pending('dead', 'report');
    await decideProposals(folder, [{ on, is: 'accepted' }], ida());
    await decideProposals(folder, [{ on, is: 'rejected', reason: 'a rumour' }], bo());
    const { reviewed, queue } = await openReview(folder);
    expect(reviewed.get(on)).toMatchObject({ outcome: 'contested', claim: 'claim:a-1' });
    expect(queue[0]?.reviewed.proposal.id).toBe(on);
    expect((await readFile(join(folder, 'drafts/report/decisions.ida.jsonl'), 'utf8')).split('\n')).toHaveLength(2);
  });

  it('that a killed process did not finish are finished by the next', async () => {
    const on = await pending('dead', 'report');
    await decideProposals(folder, [{ on, is: 'accepted' }], ida());
    await rm(join(folder, 'documents/report/claims.yaml'));
    await writeFile(join(folder, 'drafts/report/decisions.ida.jsonl'), '{"v":1,"on":"p-', { flag: 'a' });
    const other = await pending('injured', 'report');
    await decideProposals(folder, [{ on: other, is: 'rejected' }], ida());
    expect(await claimsOf('report')).toContain('id: claim:a-1');
    expect((await openReview(folder)).reviewed.get(other)?.outcome).toBe('rejected');
  });

  it('report a withdrawal that a killed process did not carry out, and the next decision of anybody carries it out', async () => {
    const on = await pending('dead', 'report');
    const path = join(folder, 'documents/report/claims.yaml');
    for (const is of ['withdrawn', 'rejected'] as const) {
      await decideProposals(folder, [{ on, is: 'accepted' }], ida());
      const before = await claimsOf('report');
      await decideProposals(folder, [{ on, is }], ida());
      // As if the process had been killed between the line of the decision and claims.yaml.
      await writeFile(path, before);
      const { faults, reviewed } = await openReview(folder);
      expect(reviewed.get(on)?.claim).toBeNull();
      expect(faults).toEqual([
        expect.objectContaining({ file: 'documents/report/claims.yaml', message: expect.stringContaining('last decision of Ida') }),
      ]);
      await decideProposals(folder, [{ on: await pending('injured', 'blog'), is: 'deferred' }], bo());
      expect(await claimsOf('report')).not.toContain('claim:a-1');
      expect((await openReview(folder)).faults).toEqual([]);
    }
  });

  it('do not write a claim that the compiler refuses', async () => {
    const on = await pending('dead', 'report');
    const payload = { ...((await openReview(folder)).reviewed.get(on)?.payload ?? {}), value: -3 };
    const { refused, decisions } = await decideProposals(folder, [{ on, is: 'edited', payload }], ida());
    expect([...refused.keys()]).toEqual([on]);
    expect(decisions).toEqual([]);
    expect(await claimsOf('report')).toBe('');
  });

  it('write no entity that only a rejected claim names, and give a claim to another speaker with the same name', async () => {
    const on = await pending('dead', 'report');
    await decideProposals(folder, [{ on, is: 'rejected' }], ida());
    const entities = async () => (await listFiles(folder)).filter((path) => path.startsWith('entities/voice/'));
    expect(await entities()).toEqual([]);
    const { payload } = (await openReview(folder)).reviewed.get(on) ?? {};
    const attribution = [{ agent: 'voice:report-harbour-office', act: 'states' }];
    await decideProposals(folder, [{ on, is: 'edited', payload: { ...payload, attribution } }], ida());
    expect(await entities()).toEqual(['entities/voice/report-harbour-office.yaml']);
  });

  it('never store words of a text in drafts', async () => {
    await decideProposals(folder, [{ on: await pending('dead', 'report'), is: 'accepted' }], ida());
    const files = ['drafts/report/proposals.rules.jsonl', 'drafts/report/decisions.ida.jsonl', 'documents/report/claims.yaml'];
    for (const file of files) expect(await readFile(join(folder, file), 'utf8')).not.toContain('deck of the night');
  });
});
