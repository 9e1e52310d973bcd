import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { decideProposals } from '../decide-proposals.ts';
import { stoppedAtWrite } from '../fault-injection.fixture.ts';
import { loadCorpus } from '../load-corpus.ts';
import { openReview } from '../open-review.ts';
import { readDrafts } from '../read-drafts.ts';
import { WRITE_LOCK } from '../with-write-lock.ts';
import { DraftDesk } from './draft-desk.ts';
import { writeFerryDrafts } from './write-ferry-drafts.fixture.ts';

const CODER = fileURLToPath(new URL('deciding-coder.fixture.ts', import.meta.url));
/** Writing calls of a decision at which it is killed here, spread over all of them; `npm run verify:decisions` takes many more. */
const SAMPLE = [1, 4, 8, 13, 19, 26, 34];

let place = '';
const at = (name: string) => join(place, name);
const ida = () => ({ by: 'Ida', slug: 'ida', at: new Date().toISOString() });

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'synoptic-killed-'));
  await writeFerryDrafts(at('drafts'));
});
afterAll(() => rm(place, { recursive: true, force: true }));

async function copy(name: string): Promise<string> {
  await cp(at('drafts'), at(name), { recursive: true });
  return at(name);
}

/** Ids of the claims in claims.yaml of both documents. */
async function writtenClaims(folder: string): Promise<string[]> {
  const files = ['report', 'blog'].map((slug) => readFile(join(folder, 'documents', slug, 'claims.yaml'), 'utf8').catch(() => '[]'));
  return (await Promise.all(files)).flatMap((text) => (parse(text) as { id: string }[]).map(({ id }) => id)).toSorted();
}

async function claimProposals(folder: string): Promise<string[]> {
  return (await readDrafts(folder)).proposals.filter(({ kind }) => kind === 'claim').map(({ id }) => id);
}

describe('a killed process', () => {
  it('loses at most the decision in flight, and the next decision completes or drops it as a whole', async () => {
    for (const n of SAMPLE) {
      const folder = await copy(`killed-${n}`);
      const [first = '', second = '', third = ''] = await claimProposals(folder);
      await decideProposals(folder, [{ on: first, is: 'accepted' }], ida());
      await stoppedAtWrite(n, () => decideProposals(folder, [{ on: second, is: 'accepted' }], ida()));
      // In this process the holder of the lock seems to live on.
      await rm(join(folder, WRITE_LOCK), { recursive: true, force: true });
      expect(
        (await loadCorpus(folder)).issues.filter(({ severity }) => severity === 'error'),
        `killed at call ${n}`,
      ).toEqual([]);
      await decideProposals(folder, [{ on: third, is: 'rejected' }], ida());
      const { reviewed, faults } = await openReview(folder);
      expect([reviewed.get(first)?.outcome, reviewed.get(third)?.outcome, faults], `killed at call ${n}`).toEqual([
        'accepted',
        'rejected',
        [],
      ]);
      const claims = [...reviewed.values()].flatMap(({ claim }) => claim ?? []);
      expect(await writtenClaims(folder), `killed at call ${n}`).toEqual(claims.toSorted());
    }
  });

  it('takes a claim back as a whole at the next decision of anybody', async () => {
    for (const [i, n] of SAMPLE.entries()) {
      const is = i % 2 === 0 ? 'withdrawn' : 'rejected';
      const folder = await copy(`taken-back-${n}`);
      const [first = '', second = ''] = await claimProposals(folder);
      await decideProposals(folder, [{ on: first, is: 'accepted' }], ida());
      await stoppedAtWrite(n, () => decideProposals(folder, [{ on: first, is }], ida()));
      await rm(join(folder, WRITE_LOCK), { recursive: true, force: true });
      const left = await openReview(folder);
      const isTold = left.faults.some(({ message }) => message.includes('last decision of Ida'));
      const claim = left.reviewed.get(first)?.claim ?? null;
      expect(claim === null ? [] : [claim], `killed at call ${n}`).toEqual(isTold ? [] : await writtenClaims(folder));
      await decideProposals(folder, [{ on: second, is: 'deferred' }], { ...ida(), by: 'Bo', slug: 'bo' });
      const { reviewed } = await openReview(folder);
      const claims = [...reviewed.values()].flatMap((one) => one.claim ?? []);
      expect(await writtenClaims(folder), `killed at call ${n}`).toEqual(claims);
    }
  });

  it('leaves whole lines of the proposals of an assistant, and proposing again completes them', async () => {
    const folder = await copy('killed-proposing');
    const item = { document: 'report', quote: '12 people died', about: 'event:ferry', facet: 'dead' };
    const items = [12, { 'at-least': 12 }, { 'at-least': 10 }].map((value) => ({
      ...item,
      value,
      inferred: [{ part: 'about', why: 'no other event' }],
    }));
    const propose = () => new DraftDesk(folder).propose({ items, records: [], asks: true }, { rule: 'assistant', name: 'a', slug: 'a' });
    const records = [{ document: 'report', id: 'event:ferry', name: 'Ferry' }];
    await new DraftDesk(folder).propose({ items: [], records, asks: true }, { rule: 'assistant', name: 'a', slug: 'a' });
    for (const n of [3, 6, 7, 8]) {
      await stoppedAtWrite(n, propose);
      await rm(join(folder, WRITE_LOCK), { recursive: true, force: true });
    }
    await propose();
    const { proposals, faults } = await readDrafts(folder);
    expect(faults.filter(({ message }) => message !== 'the line is not JSON')).toEqual([]);
    expect(proposals.filter(({ by, kind }) => by.name === 'a' && kind === 'claim')).toHaveLength(3);
  });
});

describe('two people on one folder', () => {
  const start = (folder: string, name: string, is: string): ChildProcess =>
    spawn(process.execPath, ['--conditions=synoptic:source', CODER, folder, name, is], { stdio: ['ignore', 'inherit', 'inherit'] });

  it('in two processes at once never overwrite each other, and see their differences', async () => {
    const folder = await copy('two');
    const [accepting, rejecting] = [start(folder, 'Ida', 'accepted'), start(folder, 'Bo', 'rejected')];
    expect(await Promise.all([once(accepting, 'close'), once(rejecting, 'close')])).toEqual([
      [0, null],
      [0, null],
    ]);
    const ids = await claimProposals(folder);
    const { decisions, faults } = await readDrafts(folder);
    expect(faults).toEqual([]);
    for (const by of ['Ida', 'Bo'])
      expect(
        decisions
          .filter((decision) => decision.by === by)
          .map(({ on }) => on)
          .toSorted(),
      ).toEqual(ids.toSorted());
    expect(await writtenClaims(folder)).toHaveLength(ids.length);
    const { queue } = await openReview(folder);
    expect(queue.map(({ reviewed }) => reviewed.outcome)).toEqual(ids.map(() => 'contested'));
    expect((await readdir(folder)).filter((name) => name.includes('lock'))).toEqual([]);
  });
});
