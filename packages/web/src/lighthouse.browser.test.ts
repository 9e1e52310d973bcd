import { byTurns } from '@synoptic/core/node/by-turns.fixture';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedViewer, serveViewer } from './browser.fixture.ts';
import { openLighthouse } from './lighthouse.fixture.ts';

const lighthouse = await openLighthouse();
afterAll(() => lighthouse?.close());

/** Performance is left to `npm run bench:web`, because a score on a busy machine is not reproducible. */
const CATEGORIES = ['accessibility', 'best-practices', 'seo'] as const;

const PAGES = [
  '/',
  '/events/event:kazakhstan-aid-request-2022',
  '/entities/organization:csto',
  '/documents/document:d1021-2022',
  '/ledger',
  '/search?q=CSTO',
  '/about',
];

describe.skipIf(lighthouse === null)('Lighthouse, as a phone', () => {
  let served: ServedViewer;
  beforeAll(async () => {
    served = await serveViewer();
  });
  afterAll(() => served?.close());

  it.each(byTurns(PAGES, 4, PAGES.length))('reports no failed audit on %s', async (page) => {
    const report = await lighthouse?.open(served.url + page, CATEGORIES);
    expect(report?.runtimeError?.code).toBeUndefined();
    const faults = CATEGORIES.flatMap((name) => report?.categories[name]?.auditRefs ?? [])
      .map(({ id }) => report?.audits[id])
      .filter((audit) => audit?.score != null && audit.score < 1)
      .map((audit) => `${audit?.id}: ${audit?.title} ${JSON.stringify(audit?.details?.items?.slice(0, 2))}`);
    const scores = Object.fromEntries(CATEGORIES.map((name) => [name, report?.categories[name]?.score]));
    expect(scores, faults.join('\n')).toEqual({ accessibility: 1, 'best-practices': 1, seo: 1 });
  });
});
