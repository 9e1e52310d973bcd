import { describe, expect, it } from 'vitest';
import type { PlainRecord, SmallCorpus, SmallDocument } from '../compile/small-corpus.fixture.ts';
import { compareFire } from './one-row.fixture.ts';

/** Silence of document B, which makes no claim on the fire (10 January 2022), about a claim of A. */
function silenceOf(b: SmallDocument, claim: PlainRecord = { value: 3 }, more: SmallCorpus = {}): { is: string | null; because: unknown } {
  const { rows } = compareFire(
    { ...more, documents: { A: { claims: [claim] }, B: b } },
    { about: [String(claim['about'] ?? 'event:fire')] },
  );
  const cell = rows[0]?.cells.find((c) => c.account === 'B');
  return { is: cell?.silence ?? null, because: cell?.because };
}
const mentions = (...ids: string[]): SmallDocument => ({ passages: [{ mentions: ids }] });

describe('S1 before-the-event: it spoke before the event began', () => {
  it('with both dates as evidence', () => {
    expect(silenceOf({ ...mentions('event:fire'), date: '2022-01-09' })).toEqual({
      is: 'before-the-event',
      because: { rule: 'S1', spoke: '2022-01-09', began: '2022-01-10' },
    });
  });
  it('by the date of publication where one is printed', () => {
    expect(silenceOf({ ...mentions('event:fire'), date: '2022-01-09', issued: '2022-01-12' }).is).toBe('silent');
  });
  it('not on the same day, and not where the last day on which it may have spoken comes later', () => {
    expect(silenceOf({ ...mentions('event:fire'), date: '2022-01-10' }).is).toBe('silent');
    expect(silenceOf({ ...mentions('event:fire'), date: '[2022-01-05..2022-01-12]' }).is).toBe('silent');
  });
  it('or before the earliest time of which the values hold, where every one has such a time', () => {
    const claim = { value: 3, qualifiers: { asOf: '2022-03' } };
    expect(silenceOf({ ...mentions('event:fire'), date: '2022-02-01' }, claim)).toMatchObject({
      is: 'before-the-event',
      because: { spoke: '2022-02-01', began: '2022-03' },
    });
    expect(silenceOf({ ...mentions('event:fire'), date: '2022-04-01' }, claim).is).toBe('silent');
  });
  it('the earliest time of several is the evidence, in whatever order they are told', () => {
    for (const times of [
      ['2022-05', '2022-03', '2022-04'],
      ['2022-03', '2022-05'],
    ]) {
      const told = times.map((asOf) => ({ about: 'state:north', value: 3, qualifiers: { asOf } }));
      const small = { documents: { A: { claims: told }, B: { ...mentions('state:north'), date: '2022-02-01' } } };
      const [row] = compareFire(small, { about: ['state:north'] }).rows;
      expect(row?.cells.find((c) => c.account === 'B')?.because).toEqual({ rule: 'S1', spoke: '2022-02-01', began: '2022-03' });
    }
  });
  it('but not where one of the values names no time', () => {
    const told = [{ asOf: '2022-03' }, {}].map((qualifiers) => ({ about: 'state:north', value: 3, qualifiers }));
    const small = { documents: { A: { claims: told }, B: { ...mentions('state:north'), date: '2022-02-01' } } };
    const [row] = compareFire(small, { about: ['state:north'] }).rows;
    expect(row?.cells.find((c) => c.account === 'B')?.silence).toBe('silent');
  });
  it('this also holds of an event without a date and of an entity', () => {
    for (const about of ['event:rain', 'state:north']) {
      const claim = { about, value: 3, qualifiers: { asOf: '2022-03' } };
      expect(silenceOf({ ...mentions(about), date: '2022-02-01' }, claim).is).toBe('before-the-event');
    }
  });
  it('comes first: who spoke before is not out of scope', () => {
    expect(silenceOf({ ...mentions('outlet:c'), date: '2021-01-01' }).is).toBe('before-the-event');
  });
});

describe('S2 out-of-scope: it mentions neither the subject, nor what that is part of, nor a principal participant', () => {
  it('without a mention', () => {
    expect(silenceOf(mentions('outlet:c'))).toEqual({ is: 'out-of-scope', because: { rule: 'S3', mentions: [] } });
  });
  it('a participant who is no principal does not put it in scope', () =>
    expect(silenceOf(mentions('state:south')).is).toBe('out-of-scope'));
  it('boilerplate mentions nothing', () => {
    expect(silenceOf({ passages: [{ role: 'boilerplate', mentions: ['event:fire'] }] }).is).toBe('out-of-scope');
  });
});

describe('S3 silent: else', () => {
  it.each(['event:fire', 'state:north'])('it mentions %s, with the passages as evidence', (id) => {
    expect(silenceOf(mentions(id))).toEqual({
      is: 'silent',
      because: { rule: 'S6', mentions: [{ entity: id, passages: ['passage:b-1'] }] },
    });
  });
  it('each passage that mentions it is evidence, up to twelve of them', () => {
    const passages = (n: number) => ({ passages: Array.from({ length: n }, () => ({ mentions: ['event:fire'] })) });
    const shown = (n: number) => Array.from({ length: n }, (_, i) => `passage:b-${i + 1}`);
    expect(silenceOf(passages(2)).because).toMatchObject({ mentions: [{ passages: shown(2) }] });
    expect(silenceOf(passages(13)).because).toMatchObject({ mentions: [{ passages: shown(12) }] });
  });
  it('or what the subject is part of', () => {
    expect(silenceOf(mentions('event:fire'), { about: 'event:spark', value: 3 }).is).toBe('silent');
    expect(silenceOf(mentions('state:north'), { about: 'organ:north-ministry', value: 3 }).is).toBe('silent');
    expect(silenceOf(mentions('state:north'), { about: 'office:north-minister', value: 3 }).is).toBe('silent');
  });
  it('it is judged on the account’s own passages: a voice is not heard by what another voice mentions', () => {
    const small: SmallCorpus = {
      documents: {
        A: { claims: [{ value: 3 }, { facet: 'begin', value: '2022' }] },
        B: {
          voices: { B1: { agent: 'outlet:b' }, B2: { agent: 'outlet:c' } },
          passages: [{ voice: 'B2', mentions: ['state:north'] }],
          claims: [
            { voice: 'B1', facet: 'leader', value: ['state:south'] },
            { voice: 'B2', facet: 'kind', value: 'fire' },
          ],
        },
      },
    };
    const deaths = compareFire(small).rows.find((r) => r.facet === 'deaths');
    expect(deaths?.cells.map((c) => [c.account, c.silence, c.because?.mentions?.map((m) => m.entity)])).toEqual([
      ['A1', null, undefined],
      ['B1', 'silent', ['event:fire']],
      ['B2', 'silent', ['event:fire', 'state:north']],
    ]);
  });
  it('an origin is judged on the passages in which its own claims stand', () => {
    const anna = { attribution: [{ agent: 'person:anna', act: 'states' }] };
    const small: SmallCorpus = {
      documents: {
        A: {
          passages: [{ mentions: ['state:north'] }, {}],
          claims: [
            { value: 3, anchors: [2] },
            { facet: 'begin', value: '2022', about: 'state:north', ...anna, anchors: [2] },
          ],
        },
        B: { claims: [{ value: 5, about: 'state:north' }] },
      },
    };
    const { rows } = compareFire(small, { about: ['state:north'], by: 'origin' });
    const silent = (account: string) => rows.find((r) => r.facet === 'deaths')?.cells.find((c) => c.account === account);
    expect(silent('An')?.because).toEqual({ rule: 'S6', mentions: [{ entity: 'state:north', passages: ['passage:a-2'] }] });
  });
  it('a cell with a claim is not silent', () => {
    expect(compareFire({ documents: { A: { claims: [{ value: 3 }] } } }).rows[0]?.cells).toEqual([
      { account: 'A1', silence: null, because: null, claims: ['claim:a-1'] },
    ]);
  });
});
