import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lawRuns } from '../compile/law-runs.fixture.ts';
import { compiledWithoutErrors, type PlainRecord, type SmallClaim, sized, smallCompiled } from '../compile/small-corpus.fixture.ts';
import { openCorpus } from '../corpus/corpus.ts';
import type { Claim } from '../shapes/claim.ts';
import type { Comparison } from '../shapes/comparison.ts';
import { ARRANGEMENTS } from '../text/arrangements.ts';
import { daysMeet } from '../values/days.ts';
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

  it('no claim is invented or lost across cells, and each stands in one', () => {
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

  it('origins are never more than claims, reporters never fewer than one, and a value never counts more than its row where both speak', () => {
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

  it('narrowing the question to fewer accounts or facets never turns what did not clash into a clash', () => {
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

  it('two claims stand to one another as seen from either side: the relation converse, the clash and the dependence the same', () => {
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
      lawRuns(200),
    );
  });
});
