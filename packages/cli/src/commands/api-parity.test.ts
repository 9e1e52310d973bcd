import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { createApp } from '@synoptic/api/app';
import { FORMAT_REGISTRY } from '@synoptic/core/export/registry';
import { loadCorpus } from '@synoptic/core/node/load-corpus';
import { memoryReader } from '@synoptic/core/reader/memory-reader';
import type { Reader } from '@synoptic/core/reader/reader';
import { beforeAll, describe, expect, it } from 'vitest';
import { runSynoptic, SHIPPED_CORPUS } from './run-synoptic.fixture.ts';

const EVENT = 'event:kazakhstan-unrest-2022';
const PAIR = ['event:kazakhstan-aid-request-2022', 'event:kazakhstan-deployment-2022'];

/** Reading commands with the API path of the same question. */
const COMMAND_AND_PATH: readonly (readonly [command: string, path: string])[] = [
  ['ls --json', 'corpus'],
  ['ls documents --json', 'documents'],
  ['ls entities --json', 'entities'],
  ['ls entities --kind person --q プーチン --json', `entities?kind=person&q=${encodeURIComponent('プーチン')}`],
  [
    'search 会談 --type claim --document document:d1021-2022 --limit 3 --json',
    `search?q=${encodeURIComponent('会談')}&type=claim&document=document:d1021-2022&limit=3`,
  ],
  ['ls documents --sort -date --json', 'documents?sort=-date'],
  ['ls entities --sort=-label --kind state --json', 'entities?sort=-label&kind=state'],
  ['ls events --sort date --q 会談 --json', `events?sort=date&q=${encodeURIComponent('会談')}`],
  ['ls events --json --limit 3 --next p3', 'events?limit=3&next=p3'],
  ['ls facets --json', 'facets'],
  ['ls facets --limit 2 --json', 'facets?limit=2'],
  ['show document:d1021-2022 --json', 'documents/document:d1021-2022'],
  ['show D --json', 'documents/document:shinzo-returns-2022'],
  ['show passage:b-28 --json', 'passages/passage:b-28'],
  ['ls documents --q NHK --json', 'documents?q=NHK'],
  ['show organization:csto --json', 'entities/organization:csto'],
  ['show person:vladimir-putin --json', 'entities/person:vladimir-putin'],
  [`show ${EVENT} --json`, `events/${EVENT}`],
  ['show claim:b-request-date-nhk --json', 'claims/claim:b-request-date-nhk'],
  [`compare ${EVENT} --json`, `compare?about=${EVENT}`],
  [
    `compare ${PAIR.join(' ')} --by document --accounts A,D --facets date --json`,
    `compare?about=${PAIR}&by=document&accounts=A,D&facets=date`,
  ],
  [`compare organization:csto --by origin --format json`, 'compare?about=organization:csto&by=origin'],
  [`compare ${PAIR[0]} --base B2 --json`, `compare?about=${PAIR[0]}&base=B2`],
  [`compare ${PAIR[0]} --base B2 --format txt --apparatus negative`, `compare.txt?about=${PAIR[0]}&base=B2&apparatus=negative`],
  ['sensitivity organization:csto --accounts A,B --json', 'sensitivity?about=organization:csto&accounts=A,B'],
  [`dependence ${PAIR[0]} --by origin --facets date --json`, `dependence?about=${PAIR[0]}&by=origin&facets=date`],
  ['glance --json', 'glance'],
  ['wholes document:d1021-2022 document:note-2023 --json', 'wholes?documents=document:d1021-2022,document:note-2023'],
  ['threads person:sergey-lavrov --json', 'threads?agent=person:sergey-lavrov'],
  ['ledger --json', 'ledger'],
  ['ledger --obligation rule:mutual-assistance --by document --json', 'ledger?obligation=rule:mutual-assistance&by=document'],
  ['timeline --json', 'timeline'],
  ['timeline --since 2022-01-01 --until 2022-12-31 --limit 4 --json', 'timeline?since=2022-01-01&until=2022-12-31&limit=4'],
  ['search 会談 --json', `search?q=${encodeURIComponent('会談')}`],
  ['search peacekeeping force --limit 7 --json', 'search?q=peacekeeping%20force&limit=7'],
  ...FORMAT_REGISTRY.flatMap(({ name, writes }) => [
    ...(writes.corpus ? ([[`export ${name}`, `export/${name}`]] as const) : []),
    ...(writes.comparison
      ? ([[`export ${name} --about ${EVENT} --by origin --lang ja`, `export/${name}?about=${EVENT}&by=origin&lang=ja`]] as const)
      : []),
  ]),
];

describe('--json has the same bytes as the API', () => {
  let app: ReturnType<typeof createApp>;
  let reader: Reader;
  beforeAll(async () => {
    const { corpus } = await loadCorpus(SHIPPED_CORPUS);
    if (!corpus) throw new Error('the shipped corpus is not built');
    reader = memoryReader(corpus);
    app = createApp({ reader, digest: corpus.digest, build: 'test' });
  });

  it.each(COMMAND_AND_PATH)('%s is /v1/%s', async (command, path) => {
    const [{ code, out, err }, answer] = await Promise.all([
      runSynoptic(command.split(' '), { cwd: mkdtempSync(`${tmpdir()}/synoptic-`), reader }),
      app.request(`/v1/${path}`),
    ]);
    expect([code, err, answer.status]).toEqual([0, '', 200]);
    const said = await answer.text();
    // Compared first, because a diff of long texts would be slow to print.
    if (out !== said) expect(out.slice(0, 2000)).toBe(said.slice(0, 2000));
    expect(out === said).toBe(true);
  });
});
