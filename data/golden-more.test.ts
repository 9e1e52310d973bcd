import { compare } from '@synoptic/core/compare/compare';
import { type Corpus, openCorpus } from '@synoptic/core/corpus/corpus';
import { readShippedCorpus } from '@synoptic/core/node/shipped.fixture';
import { ledger } from '@synoptic/core/questions/ledger/ledger';
import { leaveOneOut } from '@synoptic/core/questions/sensitivity/flips-between';
import { agentThreads } from '@synoptic/core/questions/threads/threads';
import type { Row } from '@synoptic/core/shapes/row';
import { describe, expect, it } from 'vitest';
import { tollWeek } from './toll-week.fixture.ts';

// The golden examples from G10 of docs/spec/compare.md: a week of tolls of our own writing, then the shipped corpus.

const corpus = openCorpus(await readShippedCorpus());

function rowOf(of: Corpus, about: string, facet: string, side: string | null = null): Row {
  const row = compare(of, { about: [about], facets: [facet] }).rows.find((r) => r.of === side);
  if (!row) throw new Error(`no row ${facet} of ${about}`);
  return row;
}

const shipped = (about: string, facet: string, side: string | null = null) => rowOf(corpus, about, facet, side);
/** The toll in some of the texts of the week. */
const toll = (...documents: readonly string[]) => rowOf(tollWeek(...documents), 'event:fire', 'deaths');
const verdictOf = ({ verdict, rule }: Row) => [verdict, rule];
const countsOf = ({ corroboration: { attestations, reporters, origins } }: Row) => [attestations, reporters, origins];
const pairsOf = (row: Row) => row.explanation.pairs.map((p) => `${p.claims.join(' × ')}: ${p.relation}, ${p.between}`);
const outcomeOf = (about: string, facet: string, id: string) => compare(corpus, { about: [about], facets: [facet] }).claims[id]?.outcome;

describe('a toll over a week', () => {
  it('G10 V5 one ministry that counts 12 dead on the first day and 31 on the second: a series of one origin', () => {
    expect([verdictOf(toll('A')), countsOf(toll('A'))]).toEqual([
      ['series', 'V5'],
      [2, 1, 1],
    ]);
  });
  it('G11 I5 a second agency is a reporter and no origin, and a copy of the first is neither', () => {
    expect([countsOf(toll('A', 'B')), countsOf(toll('A', 'B', 'C'))]).toEqual([
      [3, 2, 1],
      [4, 2, 1],
    ]);
    expect(toll('A', 'B', 'C').verdict).toBe('series');
  });
  it('G12 V7 150 beside 152 is the same figure, rounded: the counted one says more', () => {
    expect([verdictOf(toll('E', 'F')), pairsOf(toll('E', 'F'))]).toEqual([
      ['refines', 'V7'],
      ['claim:e-third × claim:f-round: narrower, origins'],
    ]);
  });
  it('G13 V3 160 beside 152 on one day is not a rounding: a conflict, with an outlet that names no source', () => {
    const row = toll('E', 'G');
    expect([verdictOf(row), countsOf(row), row.corroboration.unsourced]).toEqual([['conflict', 'V3'], [2, 2, 2], 1]);
    expect(leaveOneOut(tollWeek('E', 'G'), { about: ['event:fire'] }).map((w) => w.flips.map((f) => f.to))).toEqual([
      ['single'],
      ['single'],
    ]);
  });
  it('G14 V3 a toll grows: 140 two days after the ministry’s 152 contradicts it', () => {
    expect([verdictOf(toll('E', 'H')), pairsOf(toll('E', 'H'))]).toEqual([
      ['conflict', 'V3'],
      ['claim:e-third × claim:h-lower: disjoint, origins'],
    ]);
  });
  it('G15 R6 a late correction withdraws the earlier figure: the series ends at 147, and the lower 140 no longer clashes', () => {
    const after = toll('A', 'B', 'C', 'E', 'H', 'I');
    expect(verdictOf(after)).toEqual(['series', 'V5']);
    expect(after.corroboration.values.flatMap((v) => v.claims)).not.toContain('claim:e-third');
    expect(verdictOf(toll('E', 'I'))).toEqual(['single', 'V8']);
  });
  it('G16 V3 the conflict depends on the outlets that name no source: without them the count of the ministry is a series', () => {
    const row = toll('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I');
    expect([verdictOf(row), countsOf(row), row.corroboration.unsourced]).toEqual([['conflict', 'V3'], [9, 7, 5], 4]);
    expect(row.explanation.pairs.flatMap((p) => p.claims)).not.toContain('claim:i-first');
    expect(verdictOf(toll('A', 'B', 'C', 'E', 'I'))).toEqual(['series', 'V5']);
  });
});

describe('Kazakhstan, January 2022', () => {
  const request = 'event:kazakhstan-aid-request-2022';
  it('G17 V7 Reuters names the day of the request, NHK the month', () => {
    const row = shipped(request, 'date');
    expect([verdictOf(row), countsOf(row), pairsOf(row)]).toEqual([
      ['refines', 'V7'],
      [2, 2, 2],
      ['claim:b-request-date-nhk × claim:b-request-date-reuters: broader, origins'],
    ]);
  });
  it('G18 V9 both agencies report who asked whom, and the reprints below add nothing', () => {
    for (const facet of ['requested-by', 'requested-of'])
      expect([verdictOf(shipped(request, facet)), countsOf(shipped(request, facet))]).toEqual([
        ['agree', 'V9'],
        [4, 2, 2],
      ]);
  });
  it('G19 V4 accounts see the legality of the deployment differently: the United States doubt what Tokayev and Wang defend', () => {
    const row = shipped('event:kazakhstan-deployment-2022', 'legitimacy');
    expect(verdictOf(row)).toEqual(['contrast', 'V4']);
    const clashing = new Set(row.explanation.pairs.flatMap((p) => p.claims.map((id) => corpus.claims.get(id)?.house)));
    expect(clashing.has('state:united-states')).toBe(true);
    expect(row.explanation.pairs.every((p) => p.between === 'origins')).toBe(true);
  });
  it('G20 I7 no account says that a mandate of the United Nations was kept: a conditional duty is unknown, never not invoked', () => {
    const [row] = ledger(corpus, { obligation: 'rule:un-mandate' }).rows;
    const told = row?.cells.filter((c) => c.silence === null).map((c) => [c.account, c.status]);
    expect(told).toEqual([
      ['B1', 'unknown'],
      ['B2', 'unknown'],
    ]);
  });
});

describe('Ukraine, 2022', () => {
  it('G21 V4 the nature of the invasion: a special operation to Kortunov, an invasion and a war to the others', () => {
    const row = shipped('event:invasion-of-ukraine-2022', 'nature');
    expect(verdictOf(row)).toEqual(['contrast', 'V4']);
    expect(row.explanation.pairs.every((p) => p.claims.includes('claim:c-ukraine-nature'))).toBe(true);
  });
  it('G22 F2 F3 the assurance of Russia not to invade is not borne out, 45 days later, and so is the broken promise', () => {
    expect(outcomeOf('event:invasion-of-ukraine-2022', 'occurrence', 'claim:b-invasion-intention-ryabkov')).toMatchObject({
      is: 'not-borne-out',
      days: { min: 45, max: 45 },
    });
    const { obligations, rows } = ledger(corpus, { obligation: 'rule:no-aim-to-invade' });
    expect(obligations[0]?.status).toBe('broken');
    expect(rows[0]?.cells.find((c) => c.account === 'D1')?.status).toBe('broken');
    expect(rows[0]?.cells.find((c) => c.account === 'B1')?.status).toBe('open');
  });
  it('G23 F2 the American warning of an invasion within weeks is borne out, after 55 days or more, as the analysis is only known to be no later than the report', () => {
    expect(outcomeOf('event:invasion-of-ukraine-2022', 'occurrence', 'claim:b-invasion-occurrence-us')).toMatchObject({
      is: 'borne-out',
      days: { min: 55, max: null },
    });
  });
  it('G24 F4 the warning of Sherman about the price is a view: the later judgements of the essayist answer it and give no outcome', () => {
    const told = outcomeOf('event:invasion-of-ukraine-2022', 'consequence', 'claim:b-invasion-consequence-sherman');
    expect(told?.is).toBe('answered');
    expect(told?.by.length).toBeGreaterThan(1);
    expect(told?.later.every((w) => w.is === 'beside')).toBe(true);
  });
  it('G25 V5 R3 the troops on the border grew from November to January, according to one unnamed origin', () => {
    const row = shipped('event:russian-build-up-2021', 'strength');
    expect([verdictOf(row), row.corroboration.origins]).toEqual([['series', 'V5'], 1]);
  });
});

describe('promise and practice', () => {
  const rowsOf = (obligation: string, bearer: string) => ledger(corpus, { obligation }).rows.filter((r) => r.bearer === bearer);
  it('G26 L4 the CSTO helped Kazakhstan by two accounts and not Armenia by two others: two cases, and no clash', () => {
    const rows = rowsOf('rule:mutual-assistance', 'organization:csto');
    const told = rows.map((r) => [r.case, [...new Set(r.cells.flatMap((c) => c.statuses.map((s) => s.is)))].sort()]);
    expect(told).toContainEqual(['event:kazakhstan-aid-request-2022', ['performed']]);
    expect(told.find(([id]) => id === 'event:armenia-aid-request-2022')?.[1]).toContain('not-performed');
    expect(rows.every((r) => !r.clash)).toBe(true);
  });
  it('G27 L5 Russia offers cooperation in the account of Newsweek, and does not help in that of the essayist: a pair, and not “not invoked”', () => {
    const row = rowsOf('rule:mutual-assistance', 'state:russia').find((r) => r.case === 'event:armenia-aid-request-2022');
    expect(row?.cells.find((c) => c.account === 'D4')?.status).toBe('answered');
    expect(row?.disputes).toEqual([
      {
        answered: { account: 'D4', claim: 'claim:d-newsweek-request-response' },
        denied: { account: 'D1', claim: 'claim:d-russia-did-not-help' },
      },
    ]);
  });
  it('G28 F5 L12 that the CSTO can always respond is mixed: one case kept it, another did not', () => {
    expect(ledger(corpus, { obligation: 'rule:able-to-respond' }).obligations[0]?.status).toBe('mixed');
    const told = outcomeOf('rule:able-to-respond', 'duty', 'claim:a-able-to-respond-zas');
    expect([told?.is, new Set(told?.later.map((w) => w.is))]).toEqual(['mixed', new Set(['for', 'against'])]);
  });
  it('G29 L12 the break-up of the CSTO is forecast and open: its cases lie ahead', () => {
    const { obligations, rows } = ledger(corpus, { obligation: 'rule:collapse-soon' });
    expect(obligations[0]?.status).toBe('open');
    expect(rows.flatMap((r) => r.cells.flatMap((c) => c.statuses.map((s) => s.is)))).toEqual(['open', 'open']);
  });
  it('G30 L11 ratification of the treaties of 2018 was not complete in October 2020, without any request', () => {
    const [row] = rowsOf('rule:ratification', 'group:csto-members');
    expect(row?.cells.filter((c) => c.silence === null).map((c) => [c.account, c.status])).toEqual([['A6', 'not-performed']]);
    expect(row?.lags).toEqual([]);
  });
});

describe('statements over time', () => {
  it('G31 V3 chinese arms: leaked papers and Western media against two governments, all through one reporter', () => {
    const row = shipped('event:chinese-arms-supply-2023', 'occurrence');
    expect([verdictOf(row), countsOf(row)]).toEqual([
      ['conflict', 'V3'],
      [3, 1, 4],
    ]);
    const denials = new Set(row.explanation.pairs.flatMap((p) => p.claims).filter((id) => corpus.claims.get(id)?.polarity === 'denied'));
    expect([...denials].sort()).toEqual(['claim:c-arms-denied-beijing', 'claim:c-arms-denied-moscow']);
  });
  it('G32 V5 one man in two offices at two times is a series: Li Shangfu in 2018 and 2023', () => {
    expect([verdictOf(shipped('person:li-shangfu', 'role')), shipped('person:li-shangfu', 'role').corroboration.origins]).toEqual([
      ['series', 'V5'],
      1,
    ]);
  });
  it('G33 N9 the duty of the alliance in the paraphrase of the essayist is narrower than in the article', () => {
    expect(verdictOf(shipped('rule:mutual-assistance', 'duty'))).toEqual(['refines', 'V7']);
  });
  it('G34 Q3 one statement of Putin by two agencies is listed once; an undated statement of Russia is placed on its latest day', () => {
    const [nature] = agentThreads(corpus, 'person:vladimir-putin').flatMap((t) =>
      t.steps.filter((s) => t.facet === 'nature' && s.claims.length > 1),
    );
    expect(nature).toMatchObject({
      about: 'event:kazakhstan-unrest-2022',
      claims: ['claim:b-unrest-nature-putin-nhk', 'claim:b-unrest-nature-putin-reuters'],
      on: '2022-01-10',
      by: false,
    });
    const russia = agentThreads(corpus, 'state:russia').flatMap((t) =>
      t.steps.filter((s) => s.claims.includes('claim:b-talks-demand-guarantee')),
    );
    expect(russia.map((s) => s.by)).toEqual([true]);
  });
  it('G35 Q3 most speakers have a thread: presidents and ministers among them', () => {
    for (const agent of ['person:vladimir-putin', 'person:kassym-jomart-tokayev', 'person:nikol-pashinyan', 'person:emomali-rahmon'])
      expect(agentThreads(corpus, agent).length, agent).toBeGreaterThan(0);
  });
});

describe('questions that had no row under version 1 have one', () => {
  const saidBy = (row: Row) => row.answers.map(({ polarity, by }) => [polarity, ...by.map(({ origin }) => origin.replace(/^[a-z]+:/, ''))]);

  it('G36 V4 the Russian wish for a sphere of influence: three affirm it, one denies it', () => {
    const row = shipped('state:russia', 'seeks');
    expect([verdictOf(row), saidBy(row)]).toEqual([
      ['contrast', 'V4'],
      [
        ['affirmed', 'reuters', 'sergiy-korsunsky', 'essayist'],
        ['denied', 'andrey-kortunov'],
      ],
    ]);
  });
  it('G37 V11 the author of the tension over Ukraine: Russia and the West are both named', () => {
    const row = shipped('event:ukraine-tension-2021', 'cause');
    const named = row.answers.map(({ value }) => value.type === 'category' && value.categories.join());
    expect([verdictOf(row), named]).toEqual([
      ['complementary', 'V11'],
      ['russian-build-up', 'nato-enlargement', 'western-build-up'],
    ]);
  });
  it('G38 V5 R8 the foreign minister of China: Wang in 2022, Qin in 2023', () => {
    const row = shipped('office:foreign-minister-of-china', 'holder');
    const held = row.answers.map(({ value }) => value.type === 'entities' && value.entities.join());
    expect([verdictOf(row), held.toSorted()]).toEqual([
      ['series', 'V5'],
      ['person:qin-gang', 'person:wang-yi'],
    ]);
  });
  it('G39 L4 L6 the call of Armenia in 2020 went to Russia, which did not perform; the CSTO was not invoked', () => {
    const statuses = (bearer: string) =>
      ledger(corpus, { case: 'event:armenia-aid-request-2020' })
        .rows.filter((r) => r.bearer === bearer)
        .map((r) => r.cells.flatMap((c) => (c.silence === null ? [`${c.account} ${c.status}`] : [])));
    expect(statuses('state:russia')[0]).toEqual(['D1 not-performed', 'D4 not-performed']);
    expect(statuses('organization:csto')[0]).toEqual(['D1 not-invoked', 'D4 not-invoked']);
  });
  it('G40 V9 the chair of the CSTO: Russia in 2020, by two origins, and Tajikistan as foreseen for 2021', () => {
    const row = shipped('organization:csto', 'chair');
    const led = row.answers.map(({ value, modality }) => [modality, value.type === 'entities' && value.entities.join()]);
    expect([verdictOf(row), countsOf(row), led]).toEqual([
      ['agree', 'V9'],
      [4, 3, 2],
      [
        ['fact', 'state:russia'],
        ['prediction', 'state:tajikistan'],
      ],
    ]);
  });
});
