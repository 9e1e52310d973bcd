import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributedTo, twoOutlets } from '../../compare/one-row.fixture.ts';
import { compiledWithoutErrors, type SmallCorpus, smallCompiled, smallCorpus } from '../../compile/small-corpus.fixture.ts';
import { openCorpus } from '../../corpus/corpus.ts';
import type { RowDependence } from '../../shapes/dependence.ts';
import { dependence } from './dependence.ts';

const three = { value: 3 };

function graphOf(small: SmallCorpus, facet = 'deaths'): RowDependence {
  const row = dependence(smallCorpus(small), { about: ['event:fire'] }).rows.find((r) => r.facet === facet);
  if (!row) throw new Error(`no row ${facet}`);
  return row;
}

const edges = (row: RowDependence) => row.edges.map((e) => `${e.from} ${e.kind} ${e.to}${e.inferred ? ' (inferred)' : ''}`).sort();
const paths = (row: RowDependence) => row.values.flatMap((v) => v.paths.map((p) => p.through.join(' > ')));
const meetings = (row: RowDependence) => row.values.flatMap((v) => v.meetings.map((m) => `${m.at} ${m.is.join('+')} ${m.claims.length}`));

describe('I8 the paths of the claims are a graph, from the passage inward to the house', () => {
  it('an official whom an outlet quotes: passage, voice, origin, house', () => {
    const row = graphOf(twoOutlets([{ ...three, ...attributedTo('person:anna') }]));
    expect(paths(row)).toEqual(['passage:a-1 > outlet:a > person:anna > state:north']);
    expect(edges(row)).toEqual(['outlet:a reports person:anna', 'passage:a-1 stands-in outlet:a', 'person:anna speaks-for state:north']);
    expect(row.nodes).toEqual([
      { id: 'passage:a-1', is: ['passage'] },
      { id: 'outlet:a', is: ['voice'] },
      { id: 'person:anna', is: ['origin'] },
      { id: 'state:north', is: ['house'] },
    ]);
  });

  it('a voice that answers for itself is voice, origin and house in one', () => {
    const row = graphOf(twoOutlets([three]));
    expect(row.nodes.at(-1)).toEqual({ id: 'outlet:a', is: ['voice', 'origin', 'house'] });
    expect(edges(row)).toEqual(['passage:a-1 stands-in outlet:a']);
  });

  it('a carrier is on the path and joins nothing', () => {
    const through = [{ agent: 'outlet:carrier', act: 'reproduces' }];
    const row = graphOf({
      documents: {
        A: {
          voices: { A1: { agent: 'outlet:a', through }, A2: { agent: 'outlet:b', through } },
          claims: [three, { ...three, voice: 'A2' }],
        },
      },
    });
    expect(paths(row)).toEqual(['passage:a-1 > outlet:carrier > outlet:a', 'passage:a-2 > outlet:carrier > outlet:b']);
    expect(row.nodes.find((n) => n.id === 'outlet:carrier')?.is).toEqual(['carrier']);
    expect([meetings(row), row.origins]).toEqual([[], 2]);
  });

  it('an outlet that carries here and speaks there joins nothing: the two stay independent', () => {
    const row = graphOf({
      documents: {
        A: { voices: { A1: { agent: 'outlet:a', through: [{ agent: 'outlet:carrier', act: 'reproduces' }] } }, claims: [three] },
        B: { voices: { B1: { agent: 'outlet:carrier' } }, claims: [three] },
      },
    });
    expect(row.nodes.find((n) => n.id === 'outlet:carrier')?.is).toEqual(['carrier', 'voice', 'origin', 'house']);
    expect([meetings(row), row.reporters, row.origins]).toEqual([[], 2, 2]);
  });

  it('two claims in one passage do not meet there, but in the voice', () => {
    const row = graphOf({
      documents: {
        A: {
          passages: [{}],
          claims: [
            { ...three, anchors: [1], ...attributedTo('person:anna') },
            { ...three, anchors: [1], ...attributedTo('person:clara') },
          ],
        },
      },
    });
    expect(meetings(row)).toEqual(['outlet:a voice 2']);
  });

  it('two agencies that quote one speaker meet at the origin and its house', () => {
    const row = graphOf(twoOutlets([{ ...three, ...attributedTo('person:anna') }], [{ ...three, ...attributedTo('person:anna') }]));
    expect([meetings(row), row.reporters, row.origins]).toEqual([['person:anna origin 2', 'state:north house 2'], 2, 1]);
  });

  it('two reports that share a further hop meet at that reporter', () => {
    const shared = attributedTo('outlet:c', 'person:anna');
    const row = graphOf(twoOutlets([{ ...three, ...shared }], [{ ...three, ...shared }]));
    expect([meetings(row)[0], row.reporters]).toEqual(['outlet:c reporter 2', 1]);
  });

  it('officials of one house meet only there', () => {
    const row = graphOf(twoOutlets([{ ...three, ...attributedTo('person:anna') }], [{ ...three, ...attributedTo('person:boris') }]));
    expect([meetings(row), row.origins]).toEqual([['state:north house 2'], 1]);
  });

  it('a value of its own has its own counts, paths and meetings', () => {
    const row = graphOf(twoOutlets([three, { value: 5 }], [three]));
    expect(row.values.map((v) => [v.claims, v.attestations, v.reporters, v.origins, v.paths.length])).toEqual([
      [['claim:a-1', 'claim:b-1'], 2, 2, 2, 2],
      [['claim:a-2'], 1, 1, 1, 1],
    ]);
  });

  it('each edge names the claims that take it; edges come in the order of what they join', () => {
    const row = graphOf(twoOutlets([{ ...three, ...attributedTo('person:anna') }, three]));
    expect(row.edges.map((e) => [e.from, e.to, e.claims])).toEqual([
      ['outlet:a', 'person:anna', ['claim:a-1']],
      ['passage:a-1', 'outlet:a', ['claim:a-1']],
      ['passage:a-2', 'outlet:a', ['claim:a-2']],
      ['person:anna', 'state:north', ['claim:a-1']],
    ]);
    const [passage] = graphOf({ documents: { A: { passages: [{}], claims: [1, 2].map(() => ({ ...three, anchors: [1] })) } } }).edges;
    expect(passage?.claims).toEqual(['claim:a-1', 'claim:a-2']);
  });

  it('a side without claims has no graph', () => {
    const small = twoOutlets([{ ...three, qualifiers: { of: 'state:north' } }]);
    expect(dependence(smallCorpus(small), { about: ['event:fire'] }).rows.map((r) => r.of)).toEqual(['state:north']);
  });

  it('is the same in any order of the claims', () => {
    const compiled = compiledWithoutErrors(smallCompiled(twoOutlets([three, { value: 5 }], [three])));
    const backwards = openCorpus({ ...compiled, claims: compiled.claims.toReversed() });
    expect(dependence(backwards, { about: ['event:fire'] })).toEqual(dependence(openCorpus(compiled), { about: ['event:fire'] }));
  });

  it('names the comparison that it explains and reads the same accounts', () => {
    const corpus = smallCorpus(twoOutlets([three], [three]));
    const asked = { about: ['event:fire'], accounts: ['A'] };
    const answer = dependence(corpus, asked);
    expect(answer.rows.flatMap((r) => r.values.flatMap((v) => v.claims))).toEqual(['claim:a-1']);
    expect(answer.comparison).not.toBe(dependence(corpus, { about: ['event:fire'] }).comparison);
  });

  it('a withdrawn claim is on no path', () => {
    expect(graphOf(twoOutlets([three, { value: 5, corrects: ['claim:a-1'] }])).values.flatMap((v) => v.claims)).toEqual(['claim:a-2']);
  });
});

describe('I8 a step that was resolved and is not printed is marked', () => {
  it('for a voice that is not named', () => {
    const voice = { agent: 'outlet:a', through: [{ agent: 'outlet:carrier', act: 'reproduces' }], inferred: { en: 'w', ja: 'w' } };
    const row = graphOf({ documents: { A: { voices: { A1: voice }, claims: [{ ...three, ...attributedTo('person:anna') }] } } });
    expect(edges(row)).toEqual([
      'outlet:a reports person:anna',
      'outlet:carrier reproduces outlet:a (inferred)',
      'passage:a-1 stands-in outlet:carrier',
      'person:anna speaks-for state:north',
    ]);
  });
  it('for a speaker who was read from the context', () => {
    const read = { ...three, ...attributedTo('person:anna'), inferred: [{ part: 'attribution', why: { en: 'w', ja: 'w' } }] };
    expect(edges(graphOf(twoOutlets([read])))).toContain('outlet:a reports person:anna (inferred)');
  });
  it('a step that one claim prints and another leaves open makes two edges', () => {
    const read = { ...three, ...attributedTo('person:anna'), inferred: [{ part: 'attribution', why: { en: 'w', ja: 'w' } }] };
    const row = graphOf(twoOutlets([{ ...three, ...attributedTo('person:anna') }, read]));
    expect(edges(row).filter((e) => e.startsWith('outlet:a reports'))).toEqual([
      'outlet:a reports person:anna',
      'outlet:a reports person:anna (inferred)',
    ]);
  });
});

describe('I5 I7 I8 reuse between passages', () => {
  it('a reprint leads to what it copies: two passages, one voice', () => {
    const row = graphOf({ documents: { A: { passages: [{}, { reprints: 1 }], claims: [{ ...three, anchors: [1, 2] }] } } });
    expect(paths(row)).toEqual(['passage:a-1 > outlet:a', 'passage:a-2 > passage:a-1 > outlet:a']);
    expect(edges(row)).toEqual(['passage:a-1 stands-in outlet:a', 'passage:a-2 reprints passage:a-1']);
  });
  it('a reprint of a reprint leads on to the first', () => {
    const passages = [{}, { reprints: 1 }, { reprints: 2 }, { reprints: 3 }];
    const row = graphOf({ documents: { A: { passages, claims: [{ ...three, anchors: [4] }] } } });
    expect(paths(row)).toEqual(['passage:a-4 > passage:a-3 > passage:a-2 > passage:a-1 > outlet:a']);
    expect(edges(row)).toEqual([
      'passage:a-1 stands-in outlet:a',
      'passage:a-2 reprints passage:a-1',
      'passage:a-3 reprints passage:a-2',
      'passage:a-4 reprints passage:a-3',
    ]);
    expect(row.nodes.filter((n) => n.is.includes('passage')).map((n) => n.id)).toEqual(
      ['a-1', 'a-2', 'a-3', 'a-4'].map((p) => `passage:${p}`),
    );
  });
  it('two passages of one claim are two paths, and neither leads to the other', () => {
    const row = graphOf({ documents: { A: { passages: [{}, {}], claims: [{ ...three, anchors: [1, 2] }] } } });
    expect(paths(row)).toEqual(['passage:a-1 > outlet:a', 'passage:a-2 > outlet:a']);
  });
  it('a paraphrase leads to its original, over any number of steps, and has that chain', () => {
    const again = (claim: string) => ({ ...three, paraphrases: [{ claim, how: 'equal' }] });
    const row = graphOf(twoOutlets([{ ...three, ...attributedTo('person:anna') }, again('claim:a-1')], [again('claim:a-2')]));
    expect(paths(row)).toEqual([
      'passage:a-1 > outlet:a > person:anna > state:north',
      'passage:a-2 > passage:a-1 > outlet:a > person:anna > state:north',
      'passage:b-1 > passage:a-2 > passage:a-1 > outlet:a > person:anna > state:north',
    ]);
    expect([row.attestations, row.reporters, row.origins]).toEqual([3, 1, 1]);
    expect(edges(row).filter((e) => e.startsWith('passage'))).toEqual([
      'passage:a-1 stands-in outlet:a',
      'passage:a-2 paraphrases passage:a-1',
      'passage:b-1 paraphrases passage:a-2',
    ]);
  });
  it('a paraphrase of a reprint leads through it', () => {
    const again = { ...three, paraphrases: [{ claim: 'claim:a-1', how: 'equal' }] };
    const row = graphOf({
      documents: { A: { passages: [{}, { reprints: 1 }], claims: [{ ...three, anchors: [2] }] }, B: { claims: [again] } },
    });
    expect(paths(row)).toContain('passage:b-1 > passage:a-2 > passage:a-1 > outlet:a');
  });
  it('a paraphrase in the same passage adds no step, nor does one of a claim only in boilerplate', () => {
    const again = (anchors: number[]) => ({ ...three, anchors, paraphrases: [{ claim: 'claim:a-1', how: 'equal' }] });
    const twice = graphOf({ documents: { A: { passages: [{}], claims: [{ ...three, anchors: [1] }, again([1])] } } });
    expect(paths(twice)).toEqual(['passage:a-1 > outlet:a', 'passage:a-1 > outlet:a']);
    const passages = [{ role: 'boilerplate' }, {}];
    const row = graphOf({ documents: { A: { passages, claims: [{ ...three, anchors: [1] }, again([2])] } } });
    expect(paths(row)).toEqual(['passage:a-2 > outlet:a']);
  });
  it('boilerplate is on no path', () => {
    const row = graphOf({ documents: { A: { passages: [{}, { role: 'boilerplate' }], claims: [{ ...three, anchors: [1, 2] }] } } });
    expect(paths(row)).toEqual(['passage:a-1 > outlet:a']);
  });
});

describe('I8 the counts can be read off the graph', () => {
  const CHAINS = [
    {},
    attributedTo('person:anna'),
    attributedTo('person:boris'),
    attributedTo('outlet:carrier', 'person:anna'),
    attributedTo('outlet:carrier', 'person:clara'),
    attributedTo('state:south'),
    attributedTo('unnamed'),
  ];
  it('attestations are where the paths of a value begin, origins are where they end', () => {
    const chosen = fc.array(fc.tuple(fc.constantFrom('A', 'B', 'C'), fc.constantFrom(...CHAINS)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(chosen, (all) => {
        const documents = Object.fromEntries(
          ['A', 'B', 'C'].map((s) => [s, { claims: all.flatMap(([t, chain]) => (t === s ? [{ ...three, ...chain }] : [])) }]),
        );
        for (const value of graphOf({ documents }).values) {
          expect(value.origins).toBe(new Set(value.paths.map((p) => p.through.at(-1))).size);
          expect(value.attestations).toBe(new Set(value.paths.map((p) => p.passage)).size);
        }
      }),
      { numRuns: 20 },
    );
  });
});
