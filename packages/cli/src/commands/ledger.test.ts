import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FIRE, VILLAGE, village, villageClaim } from '@synoptic/core/questions/ledger/ledger.fixture';
import { memoryReader } from '@synoptic/core/reader/memory-reader';
import type { Reader } from '@synoptic/core/reader/reader';
import { beforeAll, describe, expect, it } from 'vitest';
import { runSynoptic } from './run-synoptic.fixture.ts';

let file: string;
let reader: Reader;

/** The Gazette reports that the brigade came when the mill called it, the Herald that it did not. */
beforeAll(() => {
  const { compiled } = village(
    [
      villageClaim('a-called', 'called', ['body:brigade']),
      villageClaim('a-caller', 'caller', ['body:mill']),
      villageClaim('a-day', 'day', '2020-05-01'),
      villageClaim('a-kept', 'kept', true, { qualifiers: { of: 'body:brigade', asOf: '2020-05-03' } }),
      villageClaim('b-kept', 'kept', true, { polarity: 'denied', qualifiers: { of: 'body:brigade' } }),
    ],
    [FIRE],
    VILLAGE,
  );
  file = join(mkdtempSync(join(tmpdir(), 'synoptic-')), 'village.json');
  writeFileSync(file, JSON.stringify(compiled));
  reader = memoryReader(compiled);
});

const ledger = (...args: string[]) => runSynoptic(['ledger', '--corpus', file, ...args]);

describe('synoptic ledger', () => {
  it.each(['en', 'ja'])('has each case and bearer with the accounts, in %s', async (language) => {
    const { code, out } = await ledger('--lang', language);
    expect(code).toBe(0);
    expect(out.replace(/\b[0-9a-f]{12,}\b/g, '…')).toMatchSnapshot();
  });
  it.each([
    [[], {}],
    [['--by', 'document'], { by: 'document' as const }],
    [['--obligation', 'vow:come', '--case', 'event:fire'], { obligation: 'vow:come', case: 'event:fire' }],
  ])('%j --json is the answer of the reader', async (args, filter) => {
    expect((await ledger(...args, '--json')).out).toBe(`${JSON.stringify(await reader.ledger(filter))}\n`);
  });
  it.each([
    [['--obligation', 'vow:cmoe'], 1, 'vow:cmoe is not an obligation of this corpus\n  did you mean vow:come?'],
    [['--case', 'event:flood-of-1900'], 1, 'is not a case of an obligation'],
    [['--by', 'origin'], 2, '--by does not accept origin'],
  ])('%j', async (args, code, said) => expect(await ledger(...args)).toMatchObject({ code, out: '', err: expect.stringContaining(said) }));
});
