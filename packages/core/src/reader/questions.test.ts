import { describe, expect, it } from 'vitest';
import { readerOfShippedCorpus } from '../node/shipped.fixture.ts';
import { httpReader } from './http-reader.ts';
import type { Reader } from './reader.ts';
import type { ReaderProblem, ReaderProblemType } from './reader-problem.ts';

const reader = await readerOfShippedCorpus();
const about = ['event:kazakhstan-aid-request-2022'];

async function refused(ask: Promise<unknown>): Promise<[ReaderProblemType, string | null]> {
  const problem = await ask.then(
    () => null,
    (error: ReaderProblem) => error,
  );
  return [problem?.type ?? 'unreachable', problem?.parameter ?? null];
}

describe('questions about a comparison', () => {
  it('sensitivity has the flips and the missing evidence, with their lexicon', async () => {
    const answer = await reader.sensitivity({ about });
    expect(answer.comparison).toBe((await reader.compare({ about })).id);
    expect(answer.without.find((w) => w.account === 'B2')?.flips).toContainEqual(
      expect.objectContaining({ facet: 'date', from: 'refines', to: 'single' }),
    );
    expect(answer.missing.find((m) => m.facet === 'date')).toMatchObject({
      needs: 'detail',
      claims: ['claim:b-request-date-nhk'],
      // Document D leaves the request aside, which is no silence.
      could: [],
    });
    expect(answer.lexicon.names['outlet:nhk']).toBeDefined();
  });
  it('dependence has the path of each claim from passage to house', async () => {
    const answer = await reader.dependence({ about, facets: ['requested-by'] });
    expect(answer.rows[0]?.values[0]?.paths[0]?.through.slice(-2)).toEqual(['outlet:d1021', 'outlet:nhk']);
    expect(answer.rows[0]?.edges).toContainEqual(expect.objectContaining({ from: 'passage:b-20', to: 'passage:b-3', kind: 'reprints' }));
    expect(answer.lexicon.names['outlet:nhk']).toBeDefined();
  });
  it('a base account must be in the corpus', async () => {
    const cells = (await reader.compare({ about, facets: ['date'], base: 'B2' })).rows[0]?.cells;
    expect(cells?.find((c) => c.account === 'B1')?.against?.is).toBe('broader');
    expect(await refused(reader.compare({ about, base: 'Z9' }))).toEqual(['bad-question', 'base']);
  });
  it('are refused in the same cases as a comparison', async () => {
    for (const ask of [reader.sensitivity, reader.dependence])
      expect(await refused(ask({ about: ['event:never'] }))).toEqual(['not-found', 'about']);
  });
});

describe('documents as wholes', () => {
  it('have shared and exclusive subjects, common rows and characteristic words', async () => {
    const [a, d] = ['document:kokusai-seikatsu-2020', 'document:shinzo-returns-2022'];
    const answer = await reader.wholes([d, a]);
    expect(answer.documents).toEqual([a, d]);
    expect(answer.shared.entities).toContain('organization:csto');
    expect(answer.meeting.find((m) => m.facet === 'founding-date')?.rows).toEqual([
      { of: null, where: null, verdict: 'senses', rule: 'V10' },
    ]);
    expect(Object.values(answer.terms).map((t) => t.length > 0)).toEqual([true, true]);
  });
  it('must be two or more, all in the corpus', async () => {
    expect(await refused(reader.wholes(['document:note-2023', 'document:note-2023']))).toEqual(['bad-question', 'documents']);
    expect(await refused(reader.wholes(['document:note-2023', 'document:never']))).toEqual(['not-found', 'documents']);
  });
});

describe('one agent over time', () => {
  it('has threads and their claims', async () => {
    const answer = await reader.threads('person:sergey-lavrov');
    const claims = answer.threads.flatMap((t) => t.steps.flatMap((s) => s.claims));
    expect(claims.length).toBeGreaterThan(1);
    expect(Object.keys(answer.claims).toSorted()).toEqual(claims.toSorted());
    expect(Object.values(answer.claims).every((c) => c.origin === 'person:sergey-lavrov')).toBe(true);
  });
  it('must be in the corpus', async () => expect(await refused(reader.threads('person:nobody'))).toEqual(['not-found', 'agent']));
});

describe('the same questions over HTTP', () => {
  const requested: string[] = [];
  const remote = httpReader('http://there', async (url) => {
    requested.push(String(url));
    return Response.json({});
  });
  const asks: [string, (of: Reader) => Promise<unknown>][] = [
    ['/v1/sensitivity?about=event%3Aa%2Cevent%3Ab&by=origin', (r) => r.sensitivity({ about: ['event:a', 'event:b'], by: 'origin' })],
    ['/v1/dependence?about=event%3Aa&facets=x%2Cy', (r) => r.dependence({ about: ['event:a'], facets: ['x', 'y'] })],
    ['/v1/compare?about=event%3Aa&accounts=A%2CB&base=A', (r) => r.compare({ about: ['event:a'], accounts: ['A', 'B'], base: 'A' })],
    ['/v1/wholes?documents=document%3Aa%2Cdocument%3Ab', (r) => r.wholes(['document:a', 'document:b'])],
    ['/v1/threads?agent=person%3Aa', (r) => r.threads('person:a')],
  ];
  it.each(asks)('%s', async (path, ask) => {
    await ask(remote);
    expect(requested.at(-1)).toBe(`http://there${path}`);
  });
});
