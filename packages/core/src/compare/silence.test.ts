import { describe, expect, it } from 'vitest';
import {
  compiledWithoutErrors,
  type PlainRecord,
  type SmallClaim,
  type SmallCorpus,
  type SmallDocument,
  smallCompiled,
  smallCorpus,
} from '../compile/small-corpus.fixture.ts';
import { openCorpus } from '../corpus/corpus.ts';
import { compare } from './compare.ts';
import { attributedTo, compareFire } from './one-row.fixture.ts';
import { doesMention, judgeSilence } from './silence.ts';

const isEvent = (id: string) => id.startsWith('event:');

/**
 * Absence of document B, of 1 February 2022, from a row of document A, of 10 January 2022, the day of the fire. Of a thing, which two
 * must answer before it tells anything, document C gives the answer too.
 */
function silenceOf(b: SmallDocument, claim: SmallClaim = { value: 3 }, more: SmallCorpus = {}): { is: string | null; because: unknown } {
  const about = String(claim['about'] ?? 'event:fire');
  const { rows } = compareFire(
    { ...more, documents: { A: { date: '2022-01-10', claims: [claim] }, B: b, ...(isEvent(about) ? {} : { C: { claims: [claim] } }) } },
    { about: [about], by: 'document' },
  );
  const row = rows.find((r) => r.facet === (claim['facet'] ?? 'deaths'));
  const cell = row?.cells.find((c) => c.account === 'B');
  return { is: cell?.silence ?? null, because: cell?.because };
}
const mentions = (...ids: string[]): SmallDocument => ({ passages: [{ mentions: ids }] });
/** A document that answers two other questions about something, in its first passage. */
const treats = (about: string): SmallDocument => ({
  passages: [{ mentions: [about] }],
  claims: [
    { about, facet: 'begin', value: '2021', anchors: [1] },
    { about, facet: 'duration', value: 3, anchors: [1] },
  ],
});
const later = { spoke: '2022-02-01', first: 'claim:a-1', told: '2022-01-10' };

describe('S1 before-the-event: it spoke before the event began', () => {
  it('with both dates as evidence', () => {
    expect(silenceOf({ ...treats('event:fire'), date: '2022-01-09' })).toEqual({
      is: 'before-the-event',
      because: { rule: 'S1', spoke: '2022-01-09', began: '2022-01-10' },
    });
  });
  it('by the date of publication where one is printed', () => {
    expect(silenceOf({ ...treats('event:fire'), date: '2022-01-09', issued: '2022-01-12' }).is).toBe('silent');
  });
  it('does not apply on the same day, or if the latest day on which it may have spoken comes later', () => {
    expect(silenceOf({ ...treats('event:fire'), date: '2022-01-10' }).is).toBe('earlier');
    expect(silenceOf({ ...treats('event:fire'), date: '[2022-01-05..2022-01-12]' }).is).toBe('earlier');
  });
  it('applies before the earliest time of the values, if each has one', () => {
    const claim = { value: 3, qualifiers: { asOf: '2022-03' } };
    expect(silenceOf({ ...treats('event:fire'), date: '2022-02-01' }, claim)).toMatchObject({
      is: 'before-the-event',
      because: { spoke: '2022-02-01', began: '2022-03' },
    });
    expect(silenceOf({ ...treats('event:fire'), date: '2022-04-01' }, claim).is).toBe('silent');
  });
  it('the earliest of several times is the evidence, in any order of the claims', () => {
    for (const times of [
      ['2022-05', '2022-03', '2022-04'],
      ['2022-03', '2022-05'],
    ]) {
      const told = times.map((asOf) => ({ about: 'state:north', value: 3, qualifiers: { asOf } }));
      const small = { documents: { A: { date: '2022-01-10', claims: told }, B: { ...treats('state:north'), date: '2022-02-01' } } };
      const row = compareFire(small, { about: ['state:north'], by: 'document' }).rows.find((r) => r.facet === 'deaths');
      expect(row?.cells.find((c) => c.account === 'B')?.because).toEqual({ rule: 'S1', spoke: '2022-02-01', began: '2022-03' });
    }
  });
  it('the evidence is the first beginning after it spoke, not one on that day', () => {
    const claim = { value: 3, qualifiers: { asOf: '2022-03' } };
    expect(silenceOf({ ...treats('event:fire'), date: '2022-01-10' }, claim).because).toMatchObject({ began: '2022-03' });
  });
  it('does not apply if one of the values names no time', () => {
    const told = [{ asOf: '2022-03' }, {}].map((qualifiers) => ({ about: 'state:north', value: 3, qualifiers }));
    const small = {
      documents: { A: { date: '2022-01-10', claims: told }, C: { claims: told }, B: { ...treats('state:north'), date: '2022-02-01' } },
    };
    const row = compareFire(small, { about: ['state:north'], by: 'document' }).rows.find((r) => r.facet === 'deaths');
    expect(row?.cells.find((c) => c.account === 'B')?.silence).toBe('silent');
  });
  it('the time of the values also counts for an event without a date and for an entity', () => {
    for (const about of ['event:rain', 'state:north']) {
      const claim = { about, value: 3, qualifiers: { asOf: '2022-03' } };
      expect(silenceOf({ ...treats(about), date: '2022-02-01' }, claim).is).toBe('before-the-event');
    }
  });
  it('comes first: an account that spoke before is not out of scope', () => {
    expect(silenceOf({ ...mentions('outlet:c'), date: '2021-01-01' }).is).toBe('before-the-event');
  });
});

describe('S1 in a row of forecasts', () => {
  const forecast = { value: 3, modality: 'prediction' };
  it('an account that spoke before the event could have forecast it and is not excused', () => {
    expect(silenceOf({ ...treats('event:fire'), date: '2022-01-09' }, forecast)).toMatchObject({
      is: 'aside',
      because: { moot: 'unasserted' },
    });
  });
  it('a row without answers, with an assertion, or with assertions as uncertain as its forecasts is not one of them', () => {
    const absenceIn = (...claims: SmallClaim[]) => {
      const documents = { A: { date: '2022-01-10', claims }, B: { ...treats('event:fire'), date: '2022-01-09' } };
      const row = compareFire({ documents }, { by: 'document' }).rows.find((r) => r.facet === 'deaths');
      return row?.cells.find((c) => c.account === 'B')?.silence;
    };
    expect(absenceIn(forecast, { value: 3 })).toBe('before-the-event');
    expect(absenceIn({ ...forecast, certainty: 'possible' }, { value: 4, certainty: 'possible' })).toBe('before-the-event');
    const sides = ['state:north', 'state:south'].map((entity) => ({ entity, role: 'side' }));
    const small: SmallCorpus = {
      facets: [{ id: 'wounded', question: 'How many?', value: 'quantity', unit: 'person', sides: true }],
      events: [{ id: 'event:battle', date: '2022-01-10', participants: sides }],
      documents: {
        A: { date: '2022-01-09', claims: [{ about: 'event:battle', facet: 'wounded', value: 3, qualifiers: { of: 'state:north' } }] },
      },
    };
    const row = compareFire(small, { about: ['event:battle'] }).rows.find((r) => r.of === 'state:south');
    expect(row?.cells.map((c) => c.silence)).toEqual(['before-the-event']);
  });
});

describe('S2 before-the-end: the facet can be answered only after the event, and it spoke before the end', () => {
  const victor: PlainRecord = { id: 'victor', question: 'Who won?', value: 'entities', final: true };
  const war = (date: string): SmallCorpus => ({
    facets: [victor],
    events: [{ id: 'event:war', date }],
    entities: [{ id: 'state:west' }],
  });
  const won: SmallClaim = { about: 'event:war', facet: 'victor', value: ['state:west'] };
  const spoke = (on: string, date = '2021-03-01/2021-11-10', claim = won) =>
    silenceOf({ ...treats('event:war'), date: on }, claim, war(date));

  it('with the dates as evidence', () => {
    expect(spoke('2021-11-09')).toEqual({
      is: 'before-the-end',
      because: { rule: 'S2', spoke: '2021-11-09', ended: '2021-03-01/2021-11-10' },
    });
  });
  it('does not apply on the last day, or if the event may have ended before it spoke', () => {
    expect(spoke('2021-11-10').is).toBe('earlier');
    expect(spoke('2021-11-05', '2021-03-01/2021-11').is).toBe('earlier');
    expect(spoke('2021-11-05', '2021-11').is).toBe('earlier');
  });
  it('an end of a year, a month or about a day is its first day', () => {
    const last = (day: string, date: string) => expect([spoke(day, date).is, date]).toEqual(['before-the-end', date]);
    const first = (day: string, date: string) => expect([spoke(day, date).is, date]).toEqual(['earlier', date]);
    last('2020-12-31', '2020-03-01/2021');
    first('2021-01-01', '2020-03-01/2021');
    last('2021-08-31', '2020-03-01/2021-09');
    first('2021-09-01', '2020-03-01/2021-09');
    last('2021-11-30', '2020-03-01/2021-12');
    first('2021-12-01', '2020-03-01/2021-12');
    last('2021-11-08', '2021-03-01/2021-11-10~');
    first('2021-11-09', '2021-03-01/2021-11-10~');
  });
  it('does not apply without a known end, or on other facets', () => {
    expect(spoke('2021-11-09', '2021-03-01/..').is).toBe('earlier');
    expect(spoke('2021-11-09', '2021-03-01/2021-11-10', { about: 'event:war', value: 3 }).is).toBe('earlier');
  });
});

describe('S3 out-of-scope: it mentions neither the subject, nor the whole of the subject, nor a principal participant', () => {
  it('without a mention', () => {
    expect(silenceOf(mentions('outlet:c'))).toEqual({ is: 'out-of-scope', because: { rule: 'S3', mentions: [] } });
  });
  it('a participant other than a principal does not put it in scope', () =>
    expect(silenceOf(mentions('state:south')).is).toBe('out-of-scope'));
  it('boilerplate mentions nothing', () => {
    expect(silenceOf({ passages: [{ role: 'boilerplate', mentions: ['event:fire'] }] }).is).toBe('out-of-scope');
  });
  it('a person and an outlet are not part of their state as subjects', () => {
    const kinds = { 'vocabulary/kinds/person.yaml': '{id: person, label: Person, independent: true}' };
    const about = { about: 'person:emil', value: 3 };
    const documents = { A: { date: '2022-01-10', claims: [about] }, B: mentions('state:north') };
    const entities = [{ id: 'person:emil', partOf: 'state:north' }];
    const silence = (files = {}) =>
      compare(openCorpus(compiledWithoutErrors(smallCompiled({ entities, documents }, files))), {
        about: ['person:emil'],
      }).rows[0]?.cells.find((c) => c.account === 'B')?.silence;
    expect([silence(), silence(kinds)]).toEqual(['aside', 'out-of-scope']);
  });
});

describe('S4 aside: it mentions only a principal participant or the whole of the subject', () => {
  it('with the passages as evidence', () => {
    expect(silenceOf(mentions('state:north'))).toEqual({
      is: 'aside',
      because: { rule: 'S4', mentions: [{ entity: 'state:north', passages: ['passage:b-1'] }] },
    });
  });
  it('applies to a mention of the whole of an entity', () => {
    expect(silenceOf(mentions('state:north'), { about: 'organ:north-ministry', value: 3 }).is).toBe('aside');
    expect(silenceOf(mentions('state:north'), { about: 'office:north-minister', value: 3 }).is).toBe('aside');
  });
  it('an event of which the subject is part counts as the subject', () => {
    expect(silenceOf(treats('event:fire'), { about: 'event:spark', value: 3 }).is).toBe('silent');
  });
  it('an account with answers to two questions about the subject or its whole treats it, even without a mention', () => {
    const claims = [
      { facet: 'begin', value: '2022-01-10' },
      { about: 'event:spark', facet: 'duration', value: 3 },
    ];
    expect(silenceOf({ claims }).is).toBe('aside');
    expect(silenceOf({ claims }, { about: 'event:spark', value: 3 }).is).toBe('silent');
    const unmentioned = { passages: [{}], claims: claims.map((claim) => ({ ...claim, anchors: [1] })) };
    expect(silenceOf(unmentioned).because).toMatchObject({ mentions: [{ entity: 'event:fire', passages: ['passage:b-1'] }] });
  });
  it('an event about which it says nothing counts as no question of its part', () => {
    const claims = [{ about: 'event:spark', facet: 'duration', value: 3 }];
    expect(silenceOf({ claims }, { about: 'event:spark', value: 3 }).is).toBe('aside');
  });
});

describe('S4 aside: it says hardly anything about the subject', () => {
  it('a mention of an event, or one answer about it, does not treat it', () => {
    const lacks = { is: 'aside', because: { rule: 'S4', lacks: 'event:fire' } };
    expect(silenceOf(mentions('event:fire'))).toMatchObject(lacks);
    expect(silenceOf({ claims: [{ facet: 'begin', value: '2022-01-10' }] })).toMatchObject(lacks);
  });
  const toll: SmallClaim = { about: 'state:north', value: 3 };
  it('one mention or one claim does not treat an entity, answers to two questions do', () => {
    expect(silenceOf(mentions('state:north'), toll)).toEqual({
      is: 'aside',
      because: { rule: 'S4', mentions: [{ entity: 'state:north', passages: ['passage:b-1'] }], lacks: 'state:north' },
    });
    const remarks = ['2021', '2022'].map((value) => ({ about: 'state:north', facet: 'begin', value }));
    expect(silenceOf({ claims: remarks }, toll).is).toBe('aside');
    expect(silenceOf(treats('state:north'), toll).is).toBe('silent');
  });
  it('a claim on a facet that names the subject in passing does not treat it', () => {
    const facets = (more: PlainRecord) => ({ facets: [{ id: 'neighbours', question: 'Who is beside it?', value: 'entities', ...more }] });
    const [begin] = treats('state:north').claims ?? [];
    const b: SmallDocument = {
      passages: [{ mentions: ['state:north'] }],
      claims: [{ about: 'state:north', facet: 'neighbours', value: ['state:south'], anchors: [1] }, begin ?? {}],
    };
    expect(silenceOf(b, toll, facets({})).is).toBe('silent');
    expect(silenceOf(b, toll, facets({ passing: true })).is).toBe('aside');
  });
});

describe('S4 aside: it treats the subject, but mentions neither the side of the row nor the whole of that side', () => {
  const ofSide = (of: string, about = 'state:north'): SmallClaim => ({ about, value: 3, qualifiers: { of } });
  it('with the side as evidence', () => {
    expect(silenceOf(treats('state:north'), ofSide('state:south'))).toMatchObject({
      is: 'aside',
      because: { rule: 'S4', lacks: 'state:south' },
    });
  });
  it('does not apply if it mentions the side, or the whole of it', () => {
    const b = (...ids: string[]) => ({ ...treats('state:south'), passages: [{ mentions: ids }] });
    const ofMinistry = ofSide('organ:north-ministry', 'state:south');
    const absences = [b(), b('organ:north-ministry'), b('state:north')].map((document) => silenceOf(document, ofMinistry).is);
    expect(absences).toEqual(['aside', 'silent', 'silent']);
  });
  it('does not apply to an account that does not treat the subject', () => {
    expect(silenceOf(mentions('outlet:c'), ofSide('state:south'))).toMatchObject({ is: 'out-of-scope', because: { rule: 'S3' } });
    expect(silenceOf(mentions('state:north'), ofSide('state:south')).because).toMatchObject({ lacks: 'state:north' });
  });
  it('does not apply to a participant of an event, which it may leave out', () => {
    expect(silenceOf(treats('event:fire'), ofSide('state:north', 'event:fire')).is).toBe('silent');
    expect(silenceOf(treats('event:fire'), ofSide('outlet:c', 'event:fire')).is).toBe('aside');
  });
});

describe('S4 aside: it treats the subject, but its omission of this shows nothing', () => {
  const row = (claims: readonly SmallClaim[], more: SmallCorpus = {}) => {
    const documents = { A: { date: '2022-01-10', claims: [claims[0] ?? {}] }, B: treats('event:fire'), C: { claims: claims.slice(1) } };
    const facet = claims[0]?.['facet'] ?? 'deaths';
    const cells = compareFire({ ...more, documents }).rows.find((r) => r.facet === facet)?.cells;
    return cells?.find((c) => c.account === 'B1');
  };
  const mentioned = [{ entity: 'event:fire', passages: ['passage:b-1'] }];
  it('applies if nobody asserts or demands it', () => {
    const because = { rule: 'S4', mentions: mentioned, moot: 'unasserted' };
    expect(row([{ value: 3, modality: 'prediction' }])).toMatchObject({ silence: 'aside', because });
    expect(row([{ value: 3, certainty: 'possible' }])?.because).toEqual(because);
    expect(row([{ value: 3, modality: 'demand' }])?.silence).toBe('silent');
  });
  it('applies to a passing facet, unless accounts clash on it', () => {
    const facets = [{ id: 'site', question: 'Where was it?', value: 'entities', passing: true, nature: 'factual' }];
    const at = (place: string) => ({ facet: 'site', value: [place] });
    expect(row([at('place:market'), at('place:market')], { facets })).toMatchObject({ silence: 'aside', because: { moot: 'passing' } });
    expect(row([at('place:market'), at('place:province')], { facets })?.silence).toBe('silent');
    const framed = facets.map((f) => ({ ...f, nature: 'framing' }));
    expect(row([at('place:market'), at('place:province')], { facets: framed })?.silence).toBe('silent');
  });
  it('applies to an entity without comparable answers by two independent origins', () => {
    const absence = (...claims: SmallClaim[]) => {
      const told = claims.map((claim) => ({ about: 'state:north', ...claim }));
      const documents = { A: { date: '2022-01-10', claims: told.slice(0, 1) }, B: treats('state:north'), C: { claims: told.slice(1) } };
      const rows = compareFire({ documents }, { about: ['state:north'] }).rows;
      return rows.find((r) => r.facet === (claims[0]?.['facet'] ?? 'deaths'))?.cells.find((c) => c.account === 'B1');
    };
    const anna = attributedTo('person:anna');
    const aim = (en: string) => ({ facet: 'aim', value: { en, ja: en } });
    expect(absence({ value: 3 })).toMatchObject({ silence: 'aside', because: { moot: 'unshared' } });
    expect(absence({ value: 3, ...anna }, { value: 3, ...anna })?.silence).toBe('aside');
    expect(absence(aim('rain'), aim('wind'))?.because?.moot).toBe('unshared');
    expect(absence(aim('rain'), aim('rain'))?.silence).toBe('silent');
    expect(absence({ value: 3 }, { value: 5 })?.silence).toBe('silent');
    expect(row([{ value: 3 }])?.silence).toBe('silent');
  });
  it('does not apply to an account whose own words another gives', () => {
    const documents = { A: { date: '2022-01-10', claims: [{ value: 3, ...attributedTo('outlet:b') }] }, B: treats('event:fire') };
    const toll = compareFire({ documents }).rows.find((r) => r.facet === 'deaths');
    expect(toll?.cells.find((c) => c.account === 'B1')?.silence).toBe('silent');
  });
  it('applies to a carrier of a claim of the row, and by origin to a reporter', () => {
    const reprinted = { A1: { agent: 'outlet:a', through: [{ agent: 'outlet:b', act: 'reproduces' }] } };
    const documents = { A: { date: '2022-01-10', voices: reprinted, claims: [{ value: 3 }] }, B: treats('event:fire') };
    const because = { rule: 'S4', mentions: mentioned, conveys: 'claim:a-1' };
    const toll = (small: SmallCorpus, by: 'voice' | 'origin' | 'document', account: string) =>
      compareFire(small, { by })
        .rows.find((r) => r.facet === 'deaths')
        ?.cells.find((c) => c.account === account);
    expect(toll({ documents }, 'voice', 'B1')).toMatchObject({ silence: 'aside', because });
    expect(toll({ documents }, 'document', 'B')?.because).toEqual(because);
    const quoting = { ...treats('event:fire'), date: '2022-01-10' };
    const quotes = { ...quoting, claims: [...(quoting.claims ?? []), { value: 3, ...attributedTo('person:anna'), anchors: [1] }] };
    expect(toll({ documents: { B: quotes } }, 'origin', 'B1')).toMatchObject({ silence: 'aside', because: { conveys: 'claim:b-3' } });
  });
});

describe('S5 earlier: it treats the subject, and may have spoken no later than the first claim', () => {
  const spokeOn = (date: string) => silenceOf({ ...treats('event:fire'), date });
  it('with the first claim and both dates as evidence; a tie is earlier', () => {
    expect(spokeOn('2022-01-10')).toEqual({
      is: 'earlier',
      because: {
        ...{ rule: 'S5', mentions: [{ entity: 'event:fire', passages: ['passage:b-1'] }] },
        ...{ spoke: '2022-01-10', first: 'claim:a-1', told: '2022-01-10' },
      },
    });
    expect(spokeOn('2022-01-11').is).toBe('silent');
  });
  it('a claim dates from the last day that its date allows', () => {
    const documents = { A: { date: '2022-01', claims: [{ value: 3 }] }, B: { ...treats('event:fire'), date: '2022-01-20' } };
    const row = compareFire({ documents }).rows.find((r) => r.facet === 'deaths');
    expect(row?.cells.find((c) => c.account === 'B1')?.silence).toBe('earlier');
  });
  it('the first of several claims counts; one in boilerplate is ignored', () => {
    const documents = {
      A: { date: '2022-03-01', claims: [{ value: 3 }] },
      C: { date: '2022-01-15', passages: [{ role: 'boilerplate' }], claims: [{ value: 3, anchors: [1] }] },
      D: { date: '2022-02-15', voices: { D1: { agent: 'outlet:c' } }, claims: [{ value: 3 }] },
      B: { ...treats('event:fire'), date: '2022-02-01' },
    };
    const cell = (...sigla: string[]) => {
      const some = Object.fromEntries(Object.entries(documents).filter(([siglum]) => sigla.includes(siglum)));
      const toll = compareFire({ documents: some }).rows.find((r) => r.facet === 'deaths');
      return toll?.cells.find((c) => c.account === 'B1');
    };
    expect([cell('A', 'C', 'B')?.silence, cell('A', 'D', 'B')?.because?.first]).toEqual(['earlier', 'claim:d-1']);
  });
  it('a claim dates from the day on which its voice spoke, else from its document', () => {
    const absence = (voice: PlainRecord) => {
      const a: SmallDocument = { date: '2022-01-10', voices: { A1: { agent: 'outlet:a', ...voice } }, claims: [{ value: 3 }] };
      const documents = { A: a, B: { ...treats('event:fire'), date: '2022-01-15' } };
      const toll = compareFire({ documents }).rows.find((r) => r.facet === 'deaths');
      return toll?.cells.find((c) => c.account === 'B1');
    };
    expect(absence({})).toMatchObject({ silence: 'silent', because: { told: '2022-01-10' } });
    expect(absence({ on: '2022-01-20' })).toMatchObject({ silence: 'earlier', because: { told: '2022-01-20' } });
  });
  it('of two claims of one day the first by id counts, in any order of the claims', () => {
    const told = { date: '2022-01-10', claims: [{ value: 3 }] };
    const { compiled } = smallCorpus({ documents: { A: told, C: told, B: treats('event:fire') } });
    for (const claims of [compiled.claims, compiled.claims.toReversed()]) {
      const toll = compareFire(openCorpus({ ...compiled, claims })).rows.find((r) => r.facet === 'deaths');
      expect(toll?.cells.find((c) => c.account === 'B1')?.because?.first).toBe('claim:a-1');
    }
  });
  it('finds no earlier account for a row without answers', () => {
    const small: SmallCorpus = {
      facets: [{ id: 'wounded', question: 'How many?', value: 'quantity', unit: 'person', sides: true }],
      events: [
        {
          ...{ id: 'event:battle', date: '2022-01-10' },
          participants: ['state:north', 'state:south'].map((entity) => ({ entity, role: 'side' })),
        },
      ],
      documents: {
        A: {
          claims: [
            { about: 'event:battle', facet: 'wounded', value: 3, qualifiers: { of: 'state:north' } },
            { about: 'event:battle', facet: 'begin', value: '2022-01-10' },
          ],
        },
      },
    };
    const row = compareFire(small, { about: ['event:battle'] }).rows.find((r) => r.of === 'state:south');
    expect(row?.cells.map((c) => c.silence)).toEqual(['earlier']);
  });
});

describe('S6 silent: it treats the subject, spoke later than another account that answers this, and leaves it out', () => {
  it('it mentions the subject, with the passages, the first claim and both dates as evidence', () => {
    expect(silenceOf(treats('event:fire'))).toEqual({
      is: 'silent',
      because: { rule: 'S6', mentions: [{ entity: 'event:fire', passages: ['passage:b-1'] }], ...later },
    });
  });
  it('each passage that mentions it is evidence, up to twelve', () => {
    const passages = (n: number) => ({
      ...treats('event:fire'),
      passages: Array.from({ length: n }, () => ({ mentions: ['event:fire'] })),
    });
    const shown = (n: number) => Array.from({ length: n }, (_, i) => `passage:b-${i + 1}`);
    expect(silenceOf(passages(2)).because).toMatchObject({ mentions: [{ passages: shown(2) }] });
    expect(silenceOf(passages(13)).because).toMatchObject({ mentions: [{ passages: shown(12) }] });
  });
  it('a voice is judged on its own passages, not on mentions by another voice', () => {
    const small: SmallCorpus = {
      documents: {
        A: { date: '2022-01-10', claims: [{ value: 3 }, { facet: 'begin', value: '2022' }] },
        B: {
          voices: { B1: { agent: 'outlet:b' }, B2: { agent: 'outlet:c' } },
          passages: [{ voice: 'B2', mentions: ['state:north', 'event:fire'] }],
          claims: [
            { voice: 'B1', about: 'state:north', value: 3 },
            ...(treats('event:fire').claims ?? []).map((c) => ({ ...c, voice: 'B2' })),
          ],
        },
      },
    };
    const deaths = compareFire(small).rows.find((r) => r.facet === 'deaths');
    expect(deaths?.cells.map((c) => [c.account, c.silence, c.because?.mentions?.map((m) => m.entity)])).toEqual([
      ['A1', null, undefined],
      ['B2', 'silent', ['event:fire', 'state:north']],
    ]);
  });
  it('an origin is judged on the passages of its own claims', () => {
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
        B: { date: '2022-01-10', claims: [{ value: 5, about: 'state:north' }] },
      },
    };
    const { rows } = compareFire(small, { about: ['state:north'], by: 'origin' });
    const silent = (account: string) => rows.find((r) => r.facet === 'deaths')?.cells.find((c) => c.account === account);
    expect(silent('An')?.because).toMatchObject({ mentions: [{ entity: 'state:north', passages: ['passage:a-2'] }] });
  });
  it('a cell with a claim is not silent', () => {
    expect(compareFire({ documents: { A: { claims: [{ value: 3 }] } } }).rows[0]?.cells).toEqual([
      { account: 'A1', silence: null, because: null, claims: ['claim:a-1'] },
    ]);
  });
});

describe('S7 a document has the first of silent, earlier, aside, out-of-scope … that one of its voices has', () => {
  const voices = { B1: { agent: 'outlet:b', on: '2022-01-01' }, B2: { agent: 'outlet:c' } };
  const answers = (about: string, voice: string) => (treats(about).claims ?? []).map((c) => ({ ...c, voice }));
  const absence = (passages: PlainRecord[], claims: SmallClaim[] = []) => silenceOf({ voices, passages, claims });
  it('a voice that treats the subject outweighs one that touches on it', () => {
    const one = [
      { voice: 'B2', mentions: ['event:fire'] },
      { voice: 'B1', mentions: ['state:north'] },
    ];
    expect(absence(one, answers('event:fire', 'B2')).is).toBe('silent');
    expect(
      absence([
        { voice: 'B2', mentions: ['state:north'] },
        { voice: 'B1', mentions: ['outlet:a'] },
      ]).is,
    ).toBe('aside');
  });
  it('voices that do not name the subject are judged each by its own day and mentions', () => {
    const both = (b1: string, b2: string) => [
      { voice: 'B1', mentions: [b1] },
      { voice: 'B2', mentions: [b2] },
    ];
    expect(absence(both('outlet:a', 'outlet:a')).is).toBe('out-of-scope');
    const onOneDay = { B1: { agent: 'outlet:b' }, B2: { agent: 'outlet:c' } };
    const absent = (passages: PlainRecord[]) => silenceOf({ voices: onOneDay, passages }).is;
    expect([absent(both('outlet:a', 'state:north')), absent(both('state:north', 'outlet:a'))]).toEqual(['aside', 'aside']);
  });
  it('of two voices of the same kind of absence the first is the evidence, and a lighter one after it changes nothing', () => {
    const onOneDay = { B1: { agent: 'outlet:b' }, B2: { agent: 'outlet:c' } };
    const naming = (voice: string, id: string) => ({ voice, mentions: [id] });
    const passagesOf = (passages: PlainRecord[], claims: SmallClaim[]) => silenceOf({ voices: onOneDay, passages, claims });
    const twice = [naming('B1', 'event:fire'), naming('B2', 'event:fire')];
    const claims = [...answers('event:fire', 'B1'), ...answers('event:fire', 'B2').map((c) => ({ ...c, anchors: [2] }))];
    const first = { rule: 'S6', mentions: [{ entity: 'event:fire', passages: ['passage:b-1'] }] };
    expect(passagesOf(twice, claims)).toMatchObject({ is: 'silent', because: first });
    expect(passagesOf([naming('B1', 'event:fire'), naming('B2', 'outlet:a')], answers('event:fire', 'B1'))).toMatchObject({
      is: 'silent',
      because: first,
    });
  });
});

describe('an event as a whole', () => {
  /** A corpus and the account of each siglum, made anew by each test: what an account mentions is remembered. */
  const opened = (by: 'document' | 'voice') => {
    const small = smallCorpus({
      documents: {
        A: {
          ...{ date: '2022-01-10', voices: { A1: { agent: 'outlet:a' }, A2: { agent: 'outlet:c', on: '2022-01-12' } } },
          claims: [{ value: 3 }, { value: 5 }, { id: '0', voice: 'A2', value: 7 }],
        },
        B: { ...mentions('event:fire'), date: '2022-02-01' },
        C: { ...mentions('state:north'), date: '2022-02-01' },
        D: { voices: { D1: { agent: 'outlet:b' }, D2: { agent: 'outlet:c' } }, passages: [{ voice: 'D2', mentions: ['event:fire'] }] },
      },
    });
    const accounts = new Map(compareFire(small, { by }).accounts.map((account) => [account.siglum, account]));
    return { small, account: (siglum: string) => accounts.get(siglum) ?? expect.unreachable(`no account ${siglum}`) };
  };
  it('is treated by each account that names it, and has no end to wait for', () => {
    const { small, account } = opened('document');
    const row = { about: 'event:fire', claims: small.claimsAbout('event:fire') };
    expect(['B', 'C', 'D'].map((siglum) => judgeSilence(account(siglum), row, small).silence)).toEqual(['silent', 'aside', 'silent']);
  });
  it('the first of two claims of one day is that of the lower id, in any order', () => {
    const { small, account } = opened('document');
    const claims = small.claimsAbout('event:fire');
    for (const some of [claims, claims.toReversed()])
      expect(judgeSilence(account('B'), { about: 'event:fire', claims: some }, small).because).toMatchObject({ first: 'claim:a-1' });
  });
  it('is mentioned by a document if one of its voices mentions it', () => {
    const { small, account } = opened('document');
    expect(['A', 'B', 'C', 'D'].map((siglum) => doesMention(account(siglum), 'event:fire', small))).toEqual([true, true, false, true]);
    const voices = opened('voice');
    const named = (siglum: string, id: string) => doesMention(voices.account(siglum), id, voices.small);
    expect([named('A1', 'event:fire'), named('D2', 'event:fire'), named('D2', 'state:north')]).toEqual([true, true, false]);
  });
});
