import type { ComparisonAnswer } from '@synoptic/core/shapes/comparison';
import type { Row } from '@synoptic/core/shapes/row';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveInProcess, type TestServer } from '../presets/runtimes.fixture.ts';

const REQUEST = 'event:kazakhstan-aid-request-2022';
const DEPLOYMENT = 'event:kazakhstan-deployment-2022';
const UNREST = 'event:kazakhstan-unrest-2022';

describe('the request for help and the deployment to Kazakhstan, as two outlets report them', () => {
  let server: TestServer;
  let answer: ComparisonAnswer;
  beforeAll(async () => {
    server = await serveInProcess();
    const response = await server.fetch(`/v1/compare?by=voice&about=${REQUEST},${DEPLOYMENT},${UNREST}`);
    answer = (await response.json()) as ComparisonAnswer;
  });
  afterAll(() => server.close());

  /** The row of a subject and a facet that is of no side, or the first. */
  const row = (about: string, facet: string): Row => {
    const rows = answer.rows.filter((r) => r.about === about && r.facet === facet);
    const found = rows.find((r) => r.of === null) ?? rows[0];
    if (!found) throw new Error(`no row ${about} ${facet}`);
    return found;
  };
  const silencesOf = (siglum: string) =>
    new Set(answer.rows.flatMap((r) => r.cells.filter((c) => c.account === siglum).map((c) => c.silence)));

  it('has columns for NHK and Reuters, and one for each document without a claim on it', () => {
    const columns = answer.accounts.map((a) => [a.siglum, a.agent]);
    expect(columns).toContainEqual(['B1', 'outlet:nhk']);
    expect(columns).toContainEqual(['B2', 'outlet:reuters']);
    expect(columns.map(([siglum]) => siglum)).toEqual(expect.arrayContaining(['A', 'D']));
  });

  it('finds the day of the request refined', () => {
    expect(row(REQUEST, 'date')).toMatchObject({ verdict: 'refines', rule: 'V7' });
  });

  it('finds the strength in three places from one origin, which names no source', () => {
    const { verdict, corroboration } = row(DEPLOYMENT, 'strength');
    expect({ verdict, ...corroboration, values: null }).toEqual({
      verdict: 'single',
      attestations: 3,
      reporters: 1,
      origins: 1,
      unsourced: 1,
      values: null,
    });
  });

  it('finds the deaths with one origin', () => {
    const { verdict, corroboration } = row(UNREST, 'deaths');
    expect([verdict, corroboration.origins]).toEqual(['single', 1]);
  });

  it('finds that accounts see differently what it was', () => {
    expect(row(UNREST, 'nature')).toMatchObject({ verdict: 'contrast', rule: 'V4' });
  });

  it('finds the essay of 2022 aside of the events (rule S4), and the round table of 2020 before the event', () => {
    expect(silencesOf('D')).toEqual(new Set(['aside']));
    expect(silencesOf('A')).toEqual(new Set(['before-the-event']));
  });
});
