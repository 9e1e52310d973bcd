import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lawRuns } from '../compile/law-runs.fixture.ts';
import {
  compiledWithoutErrors,
  daySpanOf,
  type PlainRecord,
  type SmallClaim,
  sized,
  smallCompiled,
} from '../compile/small-corpus.fixture.ts';
import { openCorpus } from '../corpus/corpus.ts';
import type { Claim } from '../shapes/claim.ts';
import type { Comparison } from '../shapes/comparison.ts';
import { ARRANGEMENTS } from '../text/arrangements.ts';
import { daysMeet, possibleDays } from '../values/days.ts';
import { relateValues } from '../values/registry.ts';
import { converse } from '../values/relation.ts';
import { compare } from './compare.ts';
import { comparePair } from './rival-pairs.ts';
import { areRivals } from './rivals.ts';

/** A corpus with every kind of value, force, side, time and chain; a law is tried on choices of its claims. */
const VALUES: readonly PlainRecord[] = [
  { value: 3 },
  { value: 5 },
  { value: { about: 4 } },
  { value: { 'at-least': 3 } },
  sized(3, 'person'),
  sized(3, 'day'),
  { facet: 'begin', value: '2022-01-10' },
  { facet: 'begin', value: '2022-01~' },
  { facet: 'begin', value: '[2022-01-09..2022-01-12]' },
  { facet: 'performed', value: true },
  { facet: 'leader', value: ['state:north'] },
  { facet: 'leader', value: { open: ['state:south'] } },
  { facet: 'helpers', value: ['state:north', 'state:south'] },
  { facet: 'kind', value: 'blaze' },
  { facet: 'kind', value: ['fire', 'disaster'] },
  { facet: 'nature', value: 'crime' },
  { facet: 'nature', value: 'accident' },
  { facet: 'stance', value: 'positive' },
  { facet: 'stance', value: { sign: 'mixed', strength: 'weak' } },
  { facet: 'aim', value: { en: 'x', ja: 'x' } },
];
const FORCES: readonly PlainRecord[] = [
  {},
  {},
  {},
  { modality: 'evaluation' },
  { modality: 'prediction' },
  { modality: 'demand' },
  { certainty: 'possible' },
  { polarity: 'denied' },
];
const SIDES: readonly PlainRecord[] = [{}, {}, { of: 'state:north' }, { of: 'state:south' }, { where: 'state:north' }];
const TIMES: readonly PlainRecord[] = [{}, {}, { asOf: '2022-01' }, { asOf: '2022-02' }, { asOf: '2022-01/..' }];
const CHAINS: readonly PlainRecord[] = [
  {},
  { attribution: [{ agent: 'person:anna', act: 'states', on: '2022-01-05' }] },
  { attribution: [{ agent: 'person:boris', act: 'states', on: '2022-01-15' }] },
  {
    attribution: [
      { agent: 'outlet:carrier', act: 'reports' },
      { agent: 'person:clara', act: 'states', on: '2022-01-25' },
    ],
  },
  { attribution: [{ agent: 'unnamed', act: 'states' }] },
];

function claimsOf(seed: number): SmallClaim[] {
  return VALUES.flatMap((value, i) =>
    [0, 1].map((k) => {
      const at = seed * 7 + i * 3 + k * 5;
      const pick = (list: readonly PlainRecord[], step: number) => list[(at * step + k) % list.length] ?? {};
      return { ...value, ...pick(FORCES, 3), ...pick(CHAINS, 2), qualifiers: { ...pick(SIDES, 1), ...pick(TIMES, 7) } };
    }),
  );
}

const documents = Object.fromEntries(
  ['A', 'B', 'C'].map((siglum, seed) => [
    siglum,
    { date: `2022-0${seed + 1}-08`, claims: claimsOf(seed), passages: [{ mentions: ['event:fire'] }] },
  ]),
);
const compiled = compiledWithoutErrors(smallCompiled({ documents }));
const opened = (claims: readonly Claim[]) => openCorpus({ ...compiled, claims });
const ask = (claims: readonly Claim[], by: (typeof ARRANGEMENTS)[number] = 'voice') =>
  compare(opened(claims), { about: ['event:fire'], by });

const some = fc.subarray([...compiled.claims], { minLength: 1, maxLength: 24 });
const plain = (c: Comparison) => JSON.stringify(c);

describe('laws of comparison', () => {
  it('the order of claims in the corpus never matters', () => {
    const shuffled = some.chain((claims) => fc.tuple(fc.constant(claims), fc.shuffledSubarray(claims, { minLength: claims.length })));
    fc.assert(
      fc.property(shuffled, fc.constantFrom(...ARRANGEMENTS), ([claims, other], by) => {
        expect(plain(ask(other, by))).toBe(plain(ask(claims, by)));
      }),
      lawRuns(400),
    );
  });

  it('no claim is invented or lost across cells, and each is in one', () => {
    fc.assert(
      fc.property(some, fc.constantFrom(...ARRANGEMENTS), (claims, by) => {
        const { rows, claims: told, summary } = ask(claims, by);
        const cells = rows.flatMap((r) => r.cells.flatMap((c) => c.claims)).toSorted();
        const given = claims.map((c) => c.id).toSorted();
        expect(cells).toEqual(given);
        expect(Object.keys(told).toSorted()).toEqual(given);
        expect([summary.rows, summary.claims]).toEqual([rows.length, given.length]);
        for (const row of rows) for (const cell of row.cells) expect(cell.silence === null).toBe(cell.claims.length > 0);
      }),
      lawRuns(400),
    );
  });

  it('`by` changes neither verdicts nor counts', () => {
    fc.assert(
      fc.property(some, (claims) => {
        const [one, ...others] = ARRANGEMENTS.map((by) => ask(claims, by).rows.map(({ cells: _cells, ...row }) => row));
        for (const other of others) expect(other).toEqual(one);
      }),
      lawRuns(300),
    );
  });

  it('a verbatim copy of a claim never adds an origin or a reporter, and never turns a verdict', () => {
    const copied = some.chain((claims) =>
      fc.tuple(fc.constant(claims), fc.constantFrom(...claims), fc.constantFrom('again', 'carried', 'paraphrased')),
    );
    fc.assert(
      fc.property(copied, ([claims, claim, how]) => {
        const id = `${claim.id}-copy`;
        const carrier = { agent: 'outlet:carrier', act: 'reproduces' as const, on: null, as: null };
        const copy: Claim = {
          again: { ...claim, id },
          carried: { ...claim, id, attribution: [carrier, ...claim.attribution] },
          paraphrased: {
            ...claim,
            id,
            attribution: [carrier],
            origin: 'outlet:carrier',
            house: 'outlet:carrier',
            paraphrases: [{ claim: claim.id, how: 'equal' as const }],
          },
        }[how as 'again'];
        const [before, after] = [ask(claims).rows, ask([...claims, copy]).rows];
        const weight = (rows: typeof before) => rows.map((r) => [r.verdict, r.corroboration.origins, r.corroboration.reporters]);
        expect(weight(after)).toEqual(weight(before));
      }),
      lawRuns(500),
    );
  });

  it('origins are never more than claims, reporters never fewer than one, and a value never counts more than its row if both take part', () => {
    fc.assert(
      fc.property(some, (claims) => {
        for (const { corroboration: row, cells } of ask(claims).rows) {
          const ids = cells.flatMap((c) => c.claims);
          expect(row.origins).toBeLessThanOrEqual(ids.length);
          expect(row.values.flatMap((v) => v.claims).toSorted()).toEqual(ids.toSorted());
          for (const value of row.values) expect(Math.min(value.attestations, value.reporters, value.origins)).toBeGreaterThanOrEqual(1);
        }
      }),
      lawRuns(300),
    );
  });

  it('a further claim never makes a clash vanish', () => {
    const more = fc.tuple(some, fc.constantFrom(...compiled.claims)).filter(([claims, one]) => !claims.includes(one));
    fc.assert(
      fc.property(more, ([claims, one]) => {
        const clashing = (rows: Comparison['rows']) =>
          rows.filter((r) => r.verdict === 'conflict' || r.verdict === 'contrast').map((r) => [r.facet, r.of, r.where].join(' '));
        expect(clashing(ask([...claims, one]).rows)).toEqual(expect.arrayContaining(clashing(ask(claims).rows)));
      }),
      lawRuns(400),
    );
  });

  it('narrowing the question to fewer accounts or facets never turns another verdict into a clash', () => {
    const narrowed = fc.tuple(
      some,
      fc.subarray(['A', 'B', 'C'], { minLength: 1 }),
      fc.subarray(VALUES.map((v) => String(v['facet'] ?? 'deaths'))),
    );
    fc.assert(
      fc.property(narrowed, ([claims, accounts, facets]) => {
        const name = (r: Comparison['rows'][number]) => [r.facet, r.of, r.where].join(' ');
        const clashing = (rows: Comparison['rows']) => rows.filter((r) => r.verdict === 'conflict' || r.verdict === 'contrast').map(name);
        const whole = clashing(ask(claims).rows);
        for (const row of clashing(compare(opened(claims), { about: ['event:fire'], accounts, facets }).rows)) expect(whole).toContain(row);
      }),
      lawRuns(300),
    );
  });

  it('the relation of two claims is the same from either side: the converse, the clash and the dependence', () => {
    const corpus = opened(compiled.claims);
    const two = fc.tuple(fc.constantFrom(...compiled.claims), fc.constantFrom(...compiled.claims)).filter(([a, b]) => a.facet === b.facet);
    fc.assert(
      fc.property(two, ([a, b]) => {
        const facet = corpus.facets.get(a.facet);
        if (!facet) throw new Error(a.facet);
        const [there, back] = [comparePair(a, b, facet, corpus), comparePair(b, a, facet, corpus)];
        expect([back.relation, back.clash, back.between]).toEqual([converse(there.relation), there.clash, there.between]);
        expect(areRivals(a, b, corpus)).toBe(areRivals(b, a, corpus));
      }),
      lawRuns(300),
    );
  });
});

describe('laws of figures that change as time passes', () => {
  const RUNNING = [true, 'grows'].map((running) => ({
    id: running === true ? 'strength' : 'toll',
    question: { en: 'q?', ja: 'q?' },
    value: 'quantity',
    unit: 'person',
    running,
  }));
  const FIGURES: readonly unknown[] = [
    3,
    5,
    1250,
    1254,
    1200,
    { about: 1200 },
    { 'at-least': 4 },
    { 'at-most': 4 },
    { nearly: 5 },
    { exact: 1250 },
  ];
  const HOPS = [
    {},
    ...['2022-01-12', '2022-01-12T10:00Z', '2022-01-12T10:30Z', '2022-01-12T20:00Z', '2022-01-13', '2022-01'].map((on) => ({ on })),
  ];
  const told = RUNNING.flatMap(({ id: facet }) =>
    FIGURES.flatMap((value, i) =>
      HOPS.map((hop, j) => ({
        facet,
        value,
        ...(j > 0 && { attribution: [{ agent: ['person:anna', 'person:clara'][(i + j) % 2], act: 'states', ...hop }] }),
      })),
    ),
  );
  const corpus = openCorpus(
    compiledWithoutErrors(
      smallCompiled({ facets: RUNNING, documents: { A: { date: '2022-01-20', claims: told }, B: { date: '2022-01-25', claims: told } } }),
    ),
  );
  const claim = fc.constantFrom(...corpus.compiled.claims);
  const two = fc.tuple(claim, claim).filter(([a, b]) => a !== b && a.facet === b.facet);
  const spoken = ({ attribution }: Claim) => corpus.day(attribution.findLast((hop) => hop.dated !== false)?.on ?? '');
  const isOneMoment = (a: Claim, b: Claim) => {
    const [s, t] = [spoken(a), spoken(b)];
    if (!s || !t) throw new Error('a claim without a moment');
    if (s.clock && t.clock) return Math.abs(s.clock.from - t.clock.from) <= 3_600_000;
    return daysMeet(s, t);
  };
  const pairOf = (a: Claim, b: Claim) => {
    const facet = corpus.facets.get(a.facet);
    if (!facet) throw new Error(a.facet);
    return comparePair(a, b, facet, corpus);
  };

  it('R11 R12 figures of different moments never clash, except where they may only grow and the later one is lower', () => {
    fc.assert(
      fc.property(two, ([a, b]) => {
        const { clash, step } = pairOf(a, b);
        if (isOneMoment(a, b)) expect(step).toBeNull();
        else if (a.facet === 'strength' || a.origin === b.origin) expect(clash).toBe(false);
        else expect(clash).toBe(step === 'falls');
      }),
      lawRuns(400),
    );
  });
  it('R11 every relation but a clash ignores the moment, so equal figures agree', () => {
    fc.assert(
      fc.property(two, ([a, b]) => {
        const facet = corpus.facets.get(a.facet);
        if (!facet) throw new Error(a.facet);
        expect(pairOf(a, b).relation).toBe(relateValues(a.value, b.value, facet, corpus));
      }),
      lawRuns(300),
    );
  });
  it('R11 V9 equal figures of two houses agree and count together, at any moments', () => {
    const equal = two.filter(([a, b]) => a.house !== b.house && pairOf(a, b).relation === 'equal');
    fc.assert(
      fc.property(equal, ([a, b]) => {
        const row = compare(openCorpus({ ...corpus.compiled, claims: [a, b] }), { about: ['event:fire'] }).rows[0];
        expect([row?.verdict, row?.corroboration.origins, row?.answers.length]).toEqual(['agree', 2, 1]);
      }),
      lawRuns(60),
    );
  });
  it('N14 rounding is pair by pair: a third figure changes no relation of two', () => {
    const three = fc
      .tuple(claim, claim, claim)
      .filter(([a, b, c]) => a.facet === b.facet && b.facet === c.facet && new Set([a, b, c]).size === 3);
    const relationIn = (claims: readonly Claim[], a: Claim, b: Claim) => {
      const row = compare(openCorpus({ ...corpus.compiled, claims }), { about: ['event:fire'] }).rows[0];
      return row?.explanation.pairs.find((p) => p.claims.includes(a.id) && p.claims.includes(b.id))?.relation;
    };
    fc.assert(
      fc.property(three, ([a, b, c]) => {
        const [alone, beside] = [relationIn([a, b], a, b), relationIn([a, b, c], a, b)];
        if (alone !== undefined && beside !== undefined) expect(beside).toBe(alone);
      }),
      lawRuns(60),
    );
  });
});

describe('laws of readings from the other side', () => {
  const facets: PlainRecord[] = [
    { id: 'members', question: 'Which members?', value: 'entities', inverse: 'member-of' },
    { id: 'member-of', question: 'Member of what?', value: 'entities', answers: 'many', inverse: 'members' },
  ];
  const [north, south, league] = ['state:north', 'state:south', 'organization:league'];
  const listed: readonly SmallClaim[] = [[north], [south], [north, south], { open: [north] }].map((value) => ({
    about: league,
    facet: 'members',
    value,
  }));
  const joined: readonly SmallClaim[] = [north, south].map((about) => ({ about, facet: 'member-of', value: [league] }));
  const told = [...listed, ...joined].flatMap((claim) => [
    ...CHAINS.map((chain) => ({ ...claim, ...chain })),
    { ...claim, polarity: 'denied' },
    { ...claim, certainty: 'possible' },
    { ...claim, modality: 'prediction' },
  ]);
  const compiledSides = compiledWithoutErrors(
    smallCompiled({ facets, documents: { A: { date: '2022-02-08', claims: told }, B: { date: '2022-03-08', claims: told } } }),
  );
  const withoutInverse = compiledSides.facets.map(({ inverse: _, ...facet }) => facet);
  const choice = fc.subarray([...compiledSides.claims], { minLength: 1, maxLength: 12 });
  const rowsOf = (claims: readonly Claim[], about: string, compiledFacets = compiledSides.facets) =>
    compare(openCorpus({ ...compiledSides, facets: compiledFacets, claims }), { about: [about] }).rows;

  it('R8 a derived reading changes no count, answer or verdict of the row of its claim', () => {
    fc.assert(
      fc.property(choice, fc.constantFrom('members', 'member-of'), (claims, facet) => {
        const own = claims.filter((c) => c.facet === facet);
        for (const about of new Set(own.map((c) => c.about))) {
          const [inverse, apart] = [compiledSides.facets, withoutInverse].map((f) => rowsOf(own, about, f).find((r) => r.facet === facet));
          expect([inverse?.corroboration, inverse?.answers, inverse?.verdict]).toEqual([
            apart?.corroboration,
            apart?.answers,
            apart?.verdict,
          ]);
        }
      }),
      lawRuns(60),
    );
  });
  it('R8 a derived reading says no more and no less than another claim', () => {
    fc.assert(
      fc.property(choice, fc.constantFrom(north, south, league), (claims, about) => {
        for (const { facet, explanation } of rowsOf(claims, about))
          for (const { claims: pair, relation } of explanation.pairs)
            if (relation === 'narrower' || relation === 'broader')
              for (const id of pair) expect(claims.find((c) => c.id === id)).toMatchObject({ about, facet });
      }),
      lawRuns(60),
    );
  });
  it('R8 a passage that is read twice is one attestation, in every row', () => {
    fc.assert(
      fc.property(choice, fc.constantFrom(north, south, league), (claims, about) => {
        for (const { corroboration, cells } of rowsOf(claims, about)) {
          const ids = cells.flatMap((c) => [...c.claims, ...(c.derived ?? []).map(({ claim }) => claim)]);
          const passages = new Set(claims.filter((c) => ids.includes(c.id)).flatMap((c) => c.anchors.map((a) => a.passage)));
          expect(corroboration.attestations).toBeLessThanOrEqual(passages.size);
        }
      }),
      lawRuns(60),
    );
  });
});

describe('laws of silence', () => {
  const DATES = ['2021-12', '2022-01-10', '2022-01-11', '2022-01', '2022-02-01', '[2022-01-20..2022-02-03]', '2022'];
  const MOST = 5;
  /** A document for each place among the chosen, day, and whether it tells the toll or only treats the fire. */
  const variants = Array.from({ length: MOST }, (_, slot) => slot).flatMap((slot) =>
    DATES.flatMap((date, i) =>
      [true, false].map((tells) => ({ slot, date, tells, siglum: `D${String(slot * 100 + i * 2 + (tells ? 1 : 0)).padStart(3, '0')}` })),
    ),
  );
  const everyone = compiledWithoutErrors(
    smallCompiled({
      documents: Object.fromEntries([
        ...variants.map(({ siglum, date, tells }) => [
          siglum,
          {
            ...{ date, voices: { [`${siglum}1`]: { agent: 'outlet:a' } } },
            claims: tells
              ? [{ value: 3 }]
              : [
                  { facet: 'begin', value: '2022-01-10' },
                  { facet: 'duration', value: 3 },
                ],
          },
        ]),
        ['C', { date: '2023-01-01', claims: [{ value: 3 }] }],
      ]),
    }),
  );
  type Chosen = readonly (readonly [date: string, tells: boolean])[];
  const chosenAccounts = fc.array(fc.tuple(fc.constantFrom(...DATES), fc.boolean()), { minLength: 2, maxLength: MOST });
  const siglumOf = ([date, tells]: Chosen[number], slot: number) =>
    variants.find((v) => v.slot === slot && v.date === date && v.tells === tells)?.siglum ?? '';
  /** Absence of each chosen account from the row of the toll, which C tells at the end of the year. */
  const absences = (chosen: Chosen) => {
    const sigla = chosen.map(siglumOf);
    const documents = everyone.documents.filter((d) => d.siglum === 'C' || sigla.includes(d.siglum));
    const ids = new Set(documents.map((d) => d.id));
    const passages = everyone.passages.filter((p) => ids.has(p.document));
    const claims = everyone.claims.filter((c) => c.anchors.some((a) => ids.has(a.document)));
    const { accounts, rows } = compare(openCorpus({ ...everyone, documents, passages, claims }), { about: ['event:fire'], by: 'document' });
    const toll = rows.find((r) => r.facet === 'deaths');
    return sigla.map((siglum) => toll?.cells[accounts.findIndex((a) => a.siglum === siglum)]?.silence);
  };
  const days = (date: string) => {
    const span = daySpanOf(date);
    if (!span) throw new Error(date);
    return possibleDays(span);
  };

  it('S5 S6 earlier and silent partition the absences of accounts that treat the subject: a silent one is certainly later than the first claim', () => {
    fc.assert(
      fc.property(chosenAccounts, (chosen) => {
        const first = Math.min(days('2023-01-01').upper, ...chosen.filter(([, tells]) => tells).map(([date]) => days(date).upper));
        const expected = chosen.map(([date, tells]) => {
          if (tells) return null;
          if (days(date).upper < days('2022-01-10').lower) return 'before-the-event';
          return days(date).lower > first ? 'silent' : 'earlier';
        });
        expect(absences(chosen)).toEqual(expected);
      }),
      lawRuns(60),
    );
  });
  it('S5 adding an account never turns an earlier into a silent unless it spoke before it', () => {
    fc.assert(
      fc.property(chosenAccounts, ([added, ...chosen]) => {
        if (!added) return;
        // The chosen keep their places, so that both comparisons are of the same documents.
        const [before, after] = [absences([[added[0], false], ...chosen]), absences([added, ...chosen])];
        after.slice(1).forEach((silence, i) => {
          if (before[i + 1] === 'earlier' && silence === 'silent')
            expect(days(added[0]).upper).toBeLessThan(days(chosen[i]?.[0] ?? '').lower);
        });
      }),
      lawRuns(60),
    );
  });
});
