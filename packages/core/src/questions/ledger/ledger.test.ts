import { describe, expect, it } from 'vitest';
import { openCorpus } from '../../corpus/corpus.ts';
import { brigadeCalled, compileVillage, FIRE, VILLAGE, village, villageCell, villageClaim, villageFacet } from './ledger.fixture.ts';
import { ledger } from './ledger.ts';

/** The village with another trigger of its vow. */
const withTrigger = (trigger: string) => VILLAGE.map((t) => (t['obligation'] ? { ...t, obligation: { ...t['obligation'], trigger } } : t));

describe('the ledger of promise and practice', () => {
  describe('L1: a row for each case and bearer', () => {
    it('sets each bearer of an obligation against each event that tests it, earliest first', () => {
      const earlier = { ...FIRE, id: 'event:blaze', date: '2019' };
      const { rows } = ledger(village([brigadeCalled], [FIRE, earlier]));
      expect(rows.map((r) => [r.obligation, r.case, r.bearer])).toEqual([
        ['vow:come', 'event:blaze', 'body:brigade'],
        ['vow:come', 'event:blaze', 'body:county'],
        ['vow:come', 'event:fire', 'body:brigade'],
        ['vow:come', 'event:fire', 'body:county'],
      ]);
    });

    it('sets the obligation that is tested most often first, and a case without a date last', () => {
      const vow = (id: string) => ({
        id,
        names: { en: [id], ja: [id] },
        obligation: { bearers: ['body:mill'], trigger: 'request', terms: { en: '.', ja: '.' } },
      });
      const testing = (id: string, date: string | null, ...tests: string[]) => ({
        id: `event:${id}`,
        label: { en: id, ja: id },
        date,
        tests,
      });
      const { obligations } = ledger(
        village(
          [],
          [
            testing('a', null, 'vow:often', 'vow:once'),
            testing('b', '2020-02', 'vow:often'),
            testing('c', '2020-01', 'vow:often'),
            testing('d', '2020-02', 'vow:often', 'vow:another'),
          ],
          [...VILLAGE.slice(0, 5), ...['vow:another', 'vow:never', 'vow:often', 'vow:once'].map(vow)],
        ),
      );
      expect(obligations.map((o) => [o.id, o.cases])).toEqual([
        ['vow:often', ['event:c', 'event:b', 'event:d', 'event:a']],
        ['vow:another', ['event:d']],
        ['vow:once', ['event:a']],
        ['vow:never', []],
      ]);
    });

    it('lists an obligation without a case, with the claims about it and without rows', () => {
      const promised = villageClaim('a-promise', 'real', true, { about: 'vow:come' });
      const { obligations, rows } = ledger(village([promised], [{ id: 'event:feast', label: { en: 'Feast', ja: '祭り' }, date: null }]));
      expect(obligations).toMatchObject([{ id: 'vow:come', cases: [], claims: ['claim:a-promise'] }]);
      expect(rows).toEqual([]);
    });

    it('answers for one obligation or one case alone', () => {
      const other = {
        id: 'vow:rest',
        names: { en: ['Rest'], ja: ['休息'] },
        obligation: { bearers: ['body:mill'], trigger: 'request', terms: { en: '.', ja: '.' } },
      };
      const sunday = { id: 'event:sunday', label: { en: 'Sunday', ja: '日曜' }, date: null, tests: ['vow:rest'] };
      const corpus = village([brigadeCalled], [FIRE, sunday], [...VILLAGE, other]);
      expect(ledger(corpus, { obligation: 'vow:rest' }).rows.map((r) => r.case)).toEqual(['event:sunday']);
      expect(ledger(corpus, { case: 'event:fire' }).obligations.map((o) => o.id)).toEqual(['vow:come']);
    });
  });

  describe('L2: the facets that the vocabulary marks are read', () => {
    it('reads who made the request to whom, when, and how it was answered', () => {
      const told = villageCell(
        village([
          brigadeCalled,
          villageClaim('a-caller', 'caller', ['body:mill']),
          villageClaim('a-day', 'day', '2020-05-01'),
          villageClaim('a-reply', 'reply', 'came', { qualifiers: { of: 'body:brigade' } }),
        ]),
      );
      expect(told.requested).toMatchObject({ by: ['body:mill'], to: ['body:brigade'], date: '2020-05-01' });
      expect(told.response).toMatchObject([{ claim: 'claim:a-reply', value: { categories: ['came'] } }]);
    });

    it('gives it to the bearer if there is only one, with or without a request', () => {
      const alone = VILLAGE.map((t) =>
        t['obligation'] ? { ...t, obligation: { bearers: ['body:brigade'], trigger: 'request', terms: { en: '.', ja: '.' } } } : t,
      );
      expect(villageCell(village([villageClaim('a-kept', 'kept', true)], [FIRE], alone)).status).toBe('performed');
      expect(villageCell(village([villageClaim('a-kept', 'kept', true)])).status).toBe('not-invoked');
    });

    it('describes the request by all claims about it: who, whom, and the narrowest time', () => {
      const told = villageCell(
        village([
          villageClaim('a-q', 'called', ['body:mill']),
          villageClaim('a-p', 'called', ['body:brigade']),
          villageClaim('a-caller', 'caller', ['body:herald']),
          villageClaim('a-month', 'day', '2020-05'),
          villageClaim('a-day', 'day', '2020-06-01'),
        ]),
      );
      expect(told.requested).toEqual({
        ...{ by: ['body:herald'], to: ['body:brigade', 'body:mill'], date: '2020-06-01' },
        claims: ['claim:a-caller', 'claim:a-day', 'claim:a-month', 'claim:a-p', 'claim:a-q'],
      });
    });

    it('knows a request of which only one side is reported', () => {
      expect(villageCell(village([villageClaim('a-caller', 'caller', ['body:mill'])])).requested).toMatchObject({
        by: ['body:mill'],
        to: [],
        date: null,
      });
    });

    it('ignores denied names and times', () => {
      const denied = { polarity: 'denied' };
      const told = villageCell(
        village([villageClaim('a-none', 'called', ['body:brigade'], denied), villageClaim('a-day', 'day', '2020-05-01', denied)]),
      );
      expect([told.status, told.requested]).toEqual(['not-invoked', null]);
      const called = villageCell(village([brigadeCalled, villageClaim('a-day', 'day', '2020-05-01', denied)]));
      expect(called.requested?.date).toBeNull();
    });

    it('keeps the answer of another bearer, and its time, with that bearer', () => {
      const county = { qualifiers: { of: 'body:county' } };
      const corpus = village([
        brigadeCalled,
        villageClaim('a-reply', 'reply', 'came', county),
        villageClaim('a-arrival', 'arrival', '2020-05-02', county),
      ]);
      expect([villageCell(corpus).response, villageCell(corpus).lags]).toEqual([[], []]);
      const told = villageCell(corpus, 'body:county');
      expect([told.response.length, told.lags.length]).toEqual([1, 1]);
    });

    it('does not count a doubt, a forecast or a withdrawn claim as an answer', () => {
      const brigade = { qualifiers: { of: 'body:brigade' } };
      const told = villageCell(
        village([
          brigadeCalled,
          villageClaim('a-doubt', 'kept', true, { ...brigade, certainty: 'possible' }),
          villageClaim('a-will', 'kept', true, { ...brigade, modality: 'prediction' }),
          villageClaim('a-wrong', 'kept', true, brigade),
          villageClaim('a-right', 'real', true, { corrects: ['claim:a-wrong'] }),
        ]),
      );
      expect(told.status).toBe('unknown');
    });

    it('gives an answer without a name to the one who was asked', () => {
      const corpus = village([brigadeCalled, villageClaim('a-kept', 'kept', true)]);
      expect(villageCell(corpus).status).toBe('performed');
      expect(villageCell(corpus, 'body:county').status).toBe('not-invoked');
    });
  });

  it('L3: a request to one bearer is not a request to another, not even to the whole of which it is part', () => {
    const things = VILLAGE.map((t) => (t['id'] === 'body:brigade' ? { ...t, partOf: 'body:county' } : t));
    const corpus = village([brigadeCalled], [FIRE], things);
    expect([villageCell(corpus).status, villageCell(corpus, 'body:county').status]).toEqual(['unknown', 'not-invoked']);
    expect(villageCell(corpus, 'body:county').requested?.to).toEqual(['body:brigade']);
  });

  describe('L4: performed and not performed are as an account claims', () => {
    const kept = (id: string, polarity: string) => villageClaim(id, 'kept', true, { polarity, qualifiers: { of: 'body:brigade' } });

    it('lists the claims, with or without a reported request', () => {
      expect(villageCell(village([kept('a-yes', 'affirmed')]))).toMatchObject({ status: 'performed', requested: null });
      expect(villageCell(village([kept('a-no', 'denied')])).statuses).toEqual([
        { is: 'not-performed', rule: 'L4', claims: ['claim:a-no'] },
      ]);
    });

    it('an account that claims both has both, and no single status', () => {
      const { status, statuses } = villageCell(village([kept('a-yes', 'affirmed'), kept('a-no', 'denied')]));
      expect([status, statuses.map((s) => s.is)]).toEqual([null, ['performed', 'not-performed']]);
    });

    it('each account has its own status, and the row says that they clash', () => {
      const corpus = village([kept('a-yes', 'affirmed'), kept('b-no', 'denied')]);
      expect([villageCell(corpus).status, villageCell(corpus, 'body:brigade', 'B1').status]).toEqual(['performed', 'not-performed']);
      expect(ledger(corpus).rows.map((r) => [r.bearer, r.clash])).toEqual([
        ['body:brigade', true],
        ['body:county', false],
      ]);
      expect(ledger(village([kept('a-no', 'denied'), kept('b-no', 'denied')])).rows[0]?.clash).toBe(false);
    });

    it('pairs a reported answer with the denial of performance by another account', () => {
      const reply = villageClaim('a-reply', 'reply', 'came', { qualifiers: { of: 'body:brigade' } });
      expect(ledger(village([reply, kept('b-no', 'denied')])).rows[0]?.disputes).toEqual([
        { answered: { account: 'A1', claim: 'claim:a-reply' }, denied: { account: 'B1', claim: 'claim:b-no' } },
      ]);
      expect(ledger(village([reply, kept('a-no', 'denied')])).rows[0]?.disputes).toEqual([]);
      expect(ledger(village([reply, kept('b-yes', 'affirmed')])).rows[0]?.disputes).toEqual([]);
      const told = { attribution: [{ agent: 'body:mill', act: 'states', on: '2020-05-03' }] };
      expect(
        ledger(
          village([
            { ...reply, ...told },
            { ...kept('b-no', 'denied'), ...told },
          ]),
        ).rows[0]?.disputes,
      ).toEqual([]);
    });
  });

  describe('L5: a request without a claim on whether the duty was carried out', () => {
    it('is unknown', () => {
      expect(villageCell(village([brigadeCalled]))).toMatchObject({
        status: 'unknown',
        statuses: [{ rule: 'L5', claims: ['claim:a-called'] }],
      });
    });
    it('is answered if an answer is reported, also without the request', () => {
      const reply = villageClaim('a-reply', 'reply', 'stayed', { qualifiers: { of: 'body:brigade' } });
      for (const claims of [[brigadeCalled, reply], [reply]])
        expect(villageCell(village(claims))).toMatchObject({
          status: 'answered',
          statuses: [{ rule: 'L5', claims: ['claim:a-reply'] }],
          response: [{ claim: 'claim:a-reply' }],
        });
    });
  });

  it('L6: not invoked means the case without a request to this bearer: it describes the account, not the world', () => {
    expect(villageCell(village([villageClaim('a-real', 'real', true)]))).toMatchObject({
      ...{ status: 'not-invoked', requested: null },
      statuses: [{ is: 'not-invoked', rule: 'L6', claims: [] }],
    });
  });

  it('L8: a forecast on the case is listed beside the status, with its outcome', () => {
    const foretold = villageClaim('a-will', 'real', true, {
      modality: 'prediction',
      attribution: [{ agent: 'body:mill', act: 'states', on: '2020-04-01' }],
    });
    const corpus = village([foretold, villageClaim('a-now', 'real', true), villageClaim('b-real', 'real', true)]);
    const cameOfIt = [
      { claim: 'claim:a-will', outcome: { is: 'borne-out', by: ['claim:a-now', 'claim:b-real'], days: { min: 30, max: 30 } } },
    ];
    expect(villageCell(corpus).foretold).toMatchObject(cameOfIt);
    expect(villageCell(corpus, 'body:county').foretold).toMatchObject(cameOfIt);
  });

  it('L8: only forecasts on yes-or-no questions', () => {
    const when = villageClaim('a-when', 'day', '2020-05-01', {
      modality: 'prediction',
      attribution: [{ agent: 'body:mill', act: 'states', on: '2020-04-01' }],
    });
    expect(villageCell(village([when, villageClaim('b-day', 'day', '2020-05-01')])).foretold).toEqual([]);
  });

  it('L8: a forecast on one bearer is listed with that one', () => {
    const willCome = villageClaim('a-will', 'kept', true, { modality: 'intention', qualifiers: { of: 'body:brigade' } });
    const corpus = village([willCome]);
    expect([villageCell(corpus).foretold.length, villageCell(corpus, 'body:county').foretold.length]).toEqual([1, 0]);
  });

  describe('L11: a duty that a condition triggers', () => {
    const onCondition = withTrigger('condition');
    it('is performed or not as claimed, and otherwise unknown: it needs no request', () => {
      const kept = villageClaim('a-kept', 'kept', true, { qualifiers: { of: 'body:brigade' } });
      expect(villageCell(village([kept], [FIRE], onCondition)).statuses).toMatchObject([{ is: 'performed', rule: 'L4' }]);
      for (const claim of [villageClaim('a-real', 'real', true), brigadeCalled, villageClaim('a-reply', 'reply', 'came')])
        expect(villageCell(village([claim], [FIRE], onCondition)).statuses).toEqual([{ is: 'unknown', rule: 'L11', claims: [] }]);
    });
    it('is open without a reported case', () => {
      const statusOf = (...small: Parameters<typeof village>) => ledger(village(...small)).obligations[0]?.status;
      expect(statusOf([], [FIRE], onCondition)).toBe('open');
      expect(statusOf([villageClaim('a-real', 'real', true)], [FIRE], onCondition)).toBeNull();
      expect(statusOf([])).toBeNull();
    });
  });

  describe('L12: a promise', () => {
    const promise = withTrigger('promise');
    const blaze = { ...FIRE, id: 'event:blaze', date: '2020-05-10' };
    const kept = (id: string, about: string, polarity: string) =>
      villageClaim(id, 'kept', true, { about, polarity, qualifiers: { of: 'body:brigade' } });
    const statusOf = (...claims: Parameters<typeof village>[0]) => ledger(village(claims, [FIRE, blaze], promise)).obligations[0]?.status;

    it('is kept or broken by what an account claims of it, and open without a claim', () => {
      const cellOf = (...claims: Parameters<typeof village>[0]) => villageCell(village(claims, [FIRE], promise)).statuses;
      expect(cellOf(kept('a-yes', 'event:fire', 'affirmed'))).toEqual([{ is: 'kept', rule: 'L12', claims: ['claim:a-yes'] }]);
      expect(cellOf(kept('a-no', 'event:fire', 'denied'))).toEqual([{ is: 'broken', rule: 'L12', claims: ['claim:a-no'] }]);
      expect(cellOf(brigadeCalled)).toEqual([{ is: 'open', rule: 'L12', claims: [] }]);
    });
    it('is kept or broken if all cases agree, mixed if cases differ, and open if none settles it', () => {
      expect(statusOf(kept('a-one', 'event:fire', 'affirmed'), kept('b-two', 'event:blaze', 'affirmed'))).toBe('kept');
      expect(statusOf(kept('a-one', 'event:fire', 'denied'))).toBe('broken');
      expect(statusOf(kept('a-one', 'event:fire', 'affirmed'), kept('a-two', 'event:blaze', 'denied'))).toBe('mixed');
      expect(statusOf(brigadeCalled)).toBe('open');
    });
    it('accounts that differ on one case clash there, which decides nothing', () => {
      const differ = [kept('a-one', 'event:fire', 'affirmed'), kept('b-one', 'event:fire', 'denied')];
      expect(ledger(village(differ, [FIRE, blaze], promise)).rows.map((r) => [r.case, r.bearer, r.clash])[0]).toEqual([
        ...['event:fire', 'body:brigade'],
        true,
      ]);
      expect(statusOf(...differ)).toBe('open');
      expect(statusOf(...differ, kept('a-two', 'event:blaze', 'denied'))).toBe('broken');
    });
    it('given as a forecast on the case takes its status from F2, in the account that confirms or refutes it', () => {
      const assured = villageClaim('a-assured', 'real', true, {
        ...{ modality: 'intention', polarity: 'denied' },
        attribution: [{ agent: 'body:brigade', act: 'states', on: '2020-04-01' }],
      });
      const corpus = village([assured, villageClaim('b-real', 'real', true)], [FIRE], promise);
      expect(villageCell(corpus).status).toBe('open');
      expect(villageCell(corpus, 'body:brigade', 'B1').statuses).toEqual([{ is: 'broken', rule: 'L12', claims: ['claim:b-real'] }]);
      expect(ledger(corpus).obligations[0]?.status).toBe('broken');
      const byAnother = { ...assured, attribution: [{ agent: 'body:mill', act: 'states', on: '2020-04-01' }] };
      expect(ledger(village([byAnother, villageClaim('b-real', 'real', true)], [FIRE], promise)).obligations[0]?.status).toBe('open');
      const given = villageClaim('a-vow', 'real', true, { ...byAnother, id: 'claim:a-vow', about: 'vow:come' });
      expect(ledger(village([given, byAnother, villageClaim('b-real', 'real', true)], [FIRE], promise)).obligations[0]?.status).toBe(
        'broken',
      );
    });
  });

  it('L9: an account without a claim on the case has no status, and its silence is typed', () => {
    expect(villageCell(village([brigadeCalled]), 'body:brigade', 'B')).toEqual({
      ...{ account: 'B', status: null, statuses: [], silence: 'out-of-scope', because: { rule: 'S3', mentions: [] } },
      ...{ requested: null, response: [], lags: [], foretold: [] },
    });
  });

  it('is arranged by document as well: what its voices say together', () => {
    expect(villageCell(village([brigadeCalled]), 'body:brigade', 'A', 'document').status).toBe('unknown');
  });

  it('gives the same answer under the same id, and another id for another question', () => {
    const corpus = village([brigadeCalled]);
    expect(ledger(corpus)).toEqual(ledger(corpus, { by: 'voice' }));
    expect(ledger(corpus).id).not.toBe(ledger(corpus, { by: 'document' }).id);
    expect(ledger(corpus).id).toMatch(/^[0-9a-f]{20}$/);
  });

  it('is the same in any order of the claims', () => {
    const kept = (id: string) => villageClaim(id, 'kept', true, { qualifiers: { of: 'body:brigade' } });
    const { compiled } = village([brigadeCalled, kept('a-x'), kept('a-y'), villageClaim('a-vow', 'real', true, { about: 'vow:come' })]);
    const [one, other] = [compiled.claims, compiled.claims.toReversed()].map((claims) => ledger(openCorpus({ ...compiled, claims })));
    expect(other).toEqual(one);
  });

  it('holds every claim that it names, in full and by id', () => {
    const promised = villageClaim('b-promise', 'real', true, { about: 'vow:come' });
    const corpus = village([
      promised,
      brigadeCalled,
      villageClaim('a-caller', 'caller', ['body:mill']),
      villageClaim('a-other', 'real', true, { about: 'body:mill' }),
    ]);
    const { claims } = ledger(corpus);
    expect(Object.keys(claims)).toEqual(['claim:a-called', 'claim:a-caller', 'claim:b-promise']);
    for (const [id, claim] of Object.entries(claims)) expect(claim).toBe(corpus.claims.get(id));
  });
});

describe('an issue is reported for a ledger that cannot be read', () => {
  const faults = (...village: Parameters<typeof compileVillage>) =>
    compileVillage(...village).issues.flatMap(({ severity, code, file }) => (code === 'unsealed' ? [] : [`${severity} ${code} ${file}`]));

  it('if an event tests an entity without an obligation', () => {
    expect(faults([], [{ ...FIRE, tests: ['body:mill'] }])).toEqual(['error no-obligation events/fire.yaml']);
  });

  it('if a facet of another type has a role', () => {
    const wrong = villageFacet('called', 'truth', 'asked-of');
    expect(faults([], [FIRE], VILLAGE, [wrong])).toEqual(['error ledger-part vocabulary/facets/called.yaml']);
  });

  it('if an event follows itself, or one that comes after it', () => {
    const early = { id: 'event:early', label: { en: 'Early', ja: '早い' }, date: '2019', follows: ['event:fire', 'event:early'] };
    expect(faults([], [FIRE, early])).toEqual(['warning follows-earlier events/early.yaml', 'error circle events/early.yaml']);
  });
});
