import { compare } from '@synoptic/core/compare/compare';
import { openCorpus } from '@synoptic/core/corpus/corpus';
import { readShippedCorpus } from '@synoptic/core/node/shipped.fixture';
import { dependence } from '@synoptic/core/questions/dependence/dependence';
import { glance } from '@synoptic/core/questions/glance/glance';
import { ledger } from '@synoptic/core/questions/ledger/ledger';
import { leaveOneOut } from '@synoptic/core/questions/sensitivity/flips-between';
import { findMissingEvidence } from '@synoptic/core/questions/sensitivity/missing-evidence';
import { agentThreads } from '@synoptic/core/questions/threads/threads';
import { compareWholes } from '@synoptic/core/questions/wholes/wholes';
import type { Comparison } from '@synoptic/core/shapes/comparison';
import type { Row } from '@synoptic/core/shapes/row';
import { describe, expect, it } from 'vitest';

// The golden examples G1–G9 of docs/spec/compare.md, with the verdict, counts and explanation that a careful reader would give.

const compiled = await readShippedCorpus();
const corpus = openCorpus(compiled);

const ask = (about: string, facet: string): Comparison => compare(corpus, { about: [about], facets: [facet] });

function rowOf(about: string, facet: string, of: string | null = null): Row {
  const row = ask(about, facet).rows.find((r) => r.of === of);
  if (!row) throw new Error(`no row ${facet} of ${about}`);
  return row;
}

/** Attestations, reporters, origins. */
const counts = ({ attestations, reporters, origins }: Row['corroboration'] | Row['corroboration']['values'][number]) => [
  attestations,
  reporters,
  origins,
];
const judged = (row: Row) => [row.verdict, row.rule, ...counts(row.corroboration)];
const pairs = (row: Row) => row.explanation.pairs.map((p) => `${p.claims.join(' × ')}: ${p.relation}, ${p.between}`);
const senses = (row: Row) => row.explanation.explainedBy?.senses.map((s) => s['en']);
const telling = (row: Row) => row.cells.filter((c) => c.claims.length > 0).map((c) => c.account);
const values = (row: Row) => row.corroboration.values.map((v) => [v.claims, ...counts(v)]);
const valueIn = (id: string) => corpus.claims.get(id)?.value;

describe('G1 V10 R4: founded in 1992 or in 2002', () => {
  const row = rowOf('organization:csto', 'founding-date');
  it('two origins of two documents clash, each in its own sense', () => {
    expect(judged(row)).toEqual(['senses', 'V10', 4, 3, 2]);
    expect(pairs(row)).toEqual([
      'claim:a-founding-date × claim:d-founding-date: disjoint, origins',
      'claim:a-founding-date-journal × claim:d-founding-date: disjoint, origins',
    ]);
    expect(row.explanation.pairs[0]?.claims.map(valueIn)).toEqual([
      { type: 'date', edtf: '2002-10-07' },
      { type: 'date', edtf: '1992' },
    ]);
  });
  it('the clash is explained: they mean two acts', () => {
    expect(senses(row)).toEqual(['signing of the Charter and of the agreement on legal status', 'made as a military alliance']);
    expect(rowOf('event:csto-charter-signing-2002', 'date').cells.flatMap((c) => c.claims)).toEqual(['claim:a-signing-date']);
    expect(rowOf('event:csto-founding-1992', 'date').cells.flatMap((c) => c.claims)).toEqual(['claim:d-founding-event-date']);
  });
  it('P2 P3 the conflict depends on the essayist, since journal and minister both say 2002; no outside origin is missing', () => {
    const weights = leaveOneOut(corpus, { about: ['organization:csto'], facets: ['founding-date'] });
    expect(weights.map((w) => [w.account, w.flips.map((f) => f.to)])).toEqual([
      ['A1', []],
      ['A3', []],
      ['D1', ['single']],
    ]);
    expect(findMissingEvidence(row, ask('organization:csto', 'founding-date').claims)).toBeNull();
  });
});

describe('G2 V4: is the CSTO alive, over time', () => {
  const row = rowOf('organization:csto', 'vitality');
  it('two officials of 2020 against the essayist of 2022: a contrast of three houses', () => {
    expect(judged(row)).toEqual(['contrast', 'V4', 4, 3, 3]);
    expect(telling(row)).toEqual(['A3', 'A4', 'D1']);
    expect(values(row)).toEqual([
      [['claim:a-effective-zas', 'claim:a-vitality-pankin'], 2, 2, 2],
      [['claim:d-defunct', 'claim:d-recent-problems'], 2, 1, 1],
    ]);
    expect(row.explanation.pairs.every((p) => p.relation === 'disjoint' && p.between === 'origins')).toBe(true);
  });
  it('the promise of Zas for the future is ability, another question, and gets no outcome from a later view', () => {
    const { claims } = ask('organization:csto', 'capacity');
    expect(claims['claim:a-vitality-future-zas']?.outcome?.is).not.toBe('not-borne-out');
  });
  it('no claim names a time: it stays a contrast and does not become a series', () => {
    const told = row.cells.flatMap((c) => c.claims);
    expect(told.map((id) => corpus.claims.get(id)?.qualifiers.asOf)).toEqual(told.map(() => null));
  });
});

describe('G3 V4 V7 I4: the terrorists', () => {
  it('the nature of the unrest is a contrast: protest to the reporters, terrorism to the presidents', () => {
    const row = rowOf('event:kazakhstan-unrest-2022', 'nature');
    expect(judged(row)).toEqual(['contrast', 'V4', 8, 2, 4]);
    expect(values(row)).toContainEqual([['claim:b-unrest-nature-nhk', 'claim:b-unrest-nature-reuters'], 5, 2, 2]);
    expect([row.corroboration.unsourced, row.answers[0]?.by.map((o) => [o.origin, o.unsourced])]).toEqual([
      2,
      [
        ['outlet:nhk', true],
        ['outlet:reuters', true],
      ],
    ]);
  });
  it('two agencies that quote Putin are two reports and one origin', () => {
    const row = rowOf('event:kazakhstan-unrest-2022', 'nature');
    expect(values(row)).toContainEqual([['claim:b-unrest-nature-putin-nhk', 'claim:b-unrest-nature-putin-reuters'], 2, 2, 1]);
    const graph = dependence(corpus, { about: ['event:kazakhstan-unrest-2022'], facets: ['nature'] }).rows[0];
    const value = graph?.values.find((v) => v.claims.includes('claim:b-unrest-nature-putin-nhk'));
    expect(value?.meetings.map((m) => m.at)).toEqual(['person:vladimir-putin', 'state:russia']);
  });
  it('N6 Tokayev spoke to two agencies of a coup, and of riots or of terrorists: two reports that overlap', () => {
    const row = rowOf('event:kazakhstan-unrest-2022', 'nature');
    const reports = ['claim:b-unrest-nature-tokayev-nhk', 'claim:b-unrest-nature-tokayev-reuters'];
    expect(telling(row)).toEqual(['B1', 'B2']);
    expect(row.explanation.pairs.filter((p) => p.relation === 'disjoint' && reports.every((id) => p.claims.includes(id)))).toEqual([]);
  });
  it('only the presidents and ministers name the participants: answers that add up, of three houses', () => {
    const row = rowOf('event:kazakhstan-unrest-2022', 'actors');
    expect(judged(row)).toEqual(['refines', 'V7', 5, 2, 3]);
    const told = row.cells.flatMap((c) => c.claims).flatMap((id) => corpus.claims.get(id) ?? []);
    expect([...new Set(told.map((c) => c.house))].sort()).toEqual(['state:china', 'state:kazakhstan', 'state:russia']);
    expect(told.filter((c) => c.origin.startsWith('outlet:'))).toEqual([]);
  });
});

describe('G4 I4: the right to send peacekeepers', () => {
  it('two officials of one house who do not clash count as one origin', () => {
    const row = rowOf('force:csto-peacekeeping-forces', 'right-to-send-troops');
    expect(counts(row.corroboration)).toEqual([2, 2, 1]);
    const claims = ['claim:a-peacekeepers-right-zas', 'claim:a-peacekeepers-right-sidorov'].flatMap((id) => corpus.claims.get(id) ?? []);
    expect(claims.map((c) => c.house)).toEqual(['organization:csto', 'organization:csto']);
  });
});

describe('G5 V10 R4 I4: the strategy to 2025, of 2015 or of 2016, at one table', () => {
  const row = rowOf('instrument:strategy-2025', 'adoption-date');
  it('two officials of one house who clash count separately: two origins, each in its own sense', () => {
    expect(judged(row)).toEqual(['senses', 'V10', 2, 2, 2]);
    expect(telling(row)).toEqual(['A4', 'A5']);
    const claims = row.explanation.pairs[0]?.claims.flatMap((id) => corpus.claims.get(id) ?? []);
    expect(claims?.map((c) => c.house)).toEqual(['organization:csto', 'organization:csto']);
  });
  it('the clash is explained: one dates the drawing up, the other the decision of the heads of state', () => {
    expect(senses(row)).toEqual(['decision of the heads of state', 'when it was drawn up']);
  });
  it('V9 on the year to which it runs, the same table agrees: three reporters of two houses', () => {
    expect(judged(rowOf('instrument:strategy-2025', 'horizon'))).toEqual(['agree', 'V9', 3, 3, 2]);
  });
});

describe('G6 V4 R1 R4: alliance or not, inside one document', () => {
  const row = rowOf('state:china', 'relation', 'state:russia');
  it('two voices of document C clash, and it is explained by the senses', () => {
    expect(judged(row)).toEqual(['contrast', 'V4', 6, 4, 4]);
    expect(pairs(row)).toEqual(['claim:c-alliance-firm × claim:c-no-alliance: disjoint, origins']);
    const documents = row.explanation.pairs[0]?.claims.map((id) => corpus.claims.get(id)?.anchors[0]?.document);
    expect(documents).toEqual(['document:note-2023', 'document:note-2023']);
    expect(senses(row)).toEqual(['an ostensible alliance', 'a formal defence or political bloc']);
  });
  it('C1 by document it is in one cell, and is the same contrast', () => {
    const [byDocument] = compare(corpus, { about: ['state:china'], facets: ['relation'], by: 'document' }).rows.filter(
      (r) => r.of === 'state:russia',
    );
    expect(byDocument?.cells.find((c) => c.account === 'C')?.claims).toEqual(
      expect.arrayContaining(['claim:c-alliance-firm', 'claim:c-no-alliance']),
    );
    expect(byDocument && judged(byDocument)).toEqual(judged(row));
  });
  it('three origins call them partners; the expectation of the West is a forecast and no rival', () => {
    expect(values(row)[0]?.slice(1)).toEqual([3, 3, 3]);
    expect(row.explanation.pairs.flatMap((p) => p.claims)).not.toContain('claim:c-west-expects-bloc');
  });
});

describe('G7 V5 F2: the troops on the border', () => {
  const row = rowOf('event:russian-build-up-2021', 'strength');
  it('90,000 and 100,000 are steps of one series, of one unnamed origin', () => {
    expect(judged(row)).toEqual(['series', 'V5', 3, 1, 1]);
    expect(row.explanation.reason).toBe('times-differ');
    expect(row.explanation.pairs.every((p) => p.relation === 'overlaps')).toBe(true);
    const told = row.cells.flatMap((c) => c.claims).flatMap((id) => corpus.claims.get(id) ?? []);
    expect(told.map((c) => [c.modality, c.qualifiers.asOf])).toEqual([
      ['fact', '[2022-01-10..2022-01-12]'],
      ['prediction', '[2022-01-13..2022-03-31]'],
      ['fact', '2021-11~'],
    ]);
  });
  it('up to 175,000 is a forecast, only possible and still open', () => {
    const { claims } = ask('event:russian-build-up-2021', 'strength');
    expect(claims['claim:b-build-up-strength-175k']).toMatchObject({
      modality: 'prediction',
      certainty: 'possible',
      outcome: { is: 'open' },
    });
  });
});

describe('G8: the Karabakh war of 2020, in 000 and 003', () => {
  const told = compare(corpus, { about: ['event:karabakh-war-2020'], by: 'document' });
  const tellers = (facet: string) =>
    told.rows.find((r) => r.facet === facet)?.cells.flatMap((c) => (c.claims.length > 0 ? [c.account] : []));
  it('000 reports a demand for a truce and the victims during it, 003 the parties and the winner', () => {
    expect(['demand', 'situation', 'consequence'].map(tellers)).toEqual([['A'], ['A'], ['A']]);
    expect(['participants', 'victor'].map(tellers)).toEqual([['D'], ['D']]);
  });
  it('they meet on the place, where two houses of 000 and Newsweek in 003 agree, and on the nature of the event', () => {
    const both = told.rows.filter((r) => r.cells.filter((c) => c.claims.length > 0).length > 1).map((r) => r.facet);
    expect(both).toEqual(['place', 'nature']);
    expect(judged(rowOf('event:karabakh-war-2020', 'place'))).toEqual(['agree', 'V9', 4, 3, 3]);
    const wholes = compareWholes(corpus, ['document:kokusai-seikatsu-2020', 'document:shinzo-returns-2022']);
    expect(wholes.meeting.filter((m) => m.about === 'event:karabakh-war-2020').map((m) => m.facet)).toEqual(['nature', 'place']);
  });
  it('inside 003 the essayist says war for the armed clash of Newsweek, and 2020 for September', () => {
    expect(judged(rowOf('event:karabakh-war-2020', 'nature'))).toEqual(['refines', 'V7', 3, 3, 3]);
    expect(pairs(rowOf('event:karabakh-war-2020', 'date'))).toEqual([
      'claim:d-karabakh-2020-date × claim:d-newsweek-2020-date: broader, origins',
    ]);
  });
  it('I7 the Russian refusal is a claim of Newsweek, which the essayist quotes and paraphrases: one origin, not two', () => {
    const row = rowOf('event:armenia-aid-request-2020', 'performed', 'state:russia');
    expect(judged(row)).toEqual(['single', 'V8', 3, 1, 1]);
    expect(telling(row)).toEqual(['D1', 'D4']);
  });
  it('S5 000 treats the war of which the call of Armenia is part, and spoke before any account of the answer', () => {
    const row = rowOf('event:armenia-aid-request-2020', 'performed', 'state:russia');
    expect(row.cells.find((c) => c.account === 'A')?.silence).toBe('earlier');
  });
});

describe('G9 L10: the one answered call, which 003 omits', () => {
  it('the essayist finds the CSTO as good as dead, cites the call of 2022 and omits the answered one', () => {
    expect(ledger(corpus).decisive).toEqual([
      {
        ...{ rule: 'L10', account: 'D1', case: 'event:kazakhstan-aid-request-2022', bearer: 'organization:csto', is: 'performed' },
        obligations: ['rule:mutual-assistance', 'rule:able-to-respond'],
        told: [
          { account: 'B1', claims: ['claim:b-request-performed-nhk'] },
          { account: 'B2', claims: ['claim:b-request-performed-reuters'] },
        ],
        judges: ['claim:d-defunct', 'claim:d-prospect', 'claim:d-recent-problems'],
        rests: [{ case: 'event:armenia-aid-request-2022', claims: ['claim:d-csto-did-not-help'] }],
      },
    ]);
  });
  it('S4 it touches on the call, and is not out of scope: it mentions Kazakhstan and the CSTO', () => {
    const row = rowOf('event:kazakhstan-aid-request-2022', 'performed', 'organization:csto');
    expect(judged(row)).toEqual(['agree', 'V9', 4, 2, 2]);
    const silence = row.cells.find((c) => c.account === 'D');
    expect([silence?.silence, silence?.because?.mentions?.map((m) => m.entity)]).toEqual([
      'aside',
      expect.arrayContaining(['state:kazakhstan', 'organization:csto']),
    ]);
  });
  it('it is the only one in the corpus at a glance', () => expect(glance(corpus).decisive.map((d) => d.account)).toEqual(['D1']));
});

describe('other results of the same corpus', () => {
  it('R7 six members in number, six states by name: the list fits the count', () => {
    const checks = compare(corpus, { about: ['organization:csto'] }).rows.find((r) => r.facet === 'member-count')?.explanation.checks;
    expect(checks?.filter((c) => c.closed).map((c) => [c.list, c.listed, c.is])).toEqual([
      ['claim:d-members', 6, 'fits'],
      ['claim:d-members', 6, 'fits'],
    ]);
    expect(checks?.every((c) => c.is === 'fits')).toBe(true);
  });
  it('Q3 no speaker in it says one thing on two days and the contrary on another', () => {
    const origins = [...new Set(corpus.compiled.claims.map((c) => c.origin))];
    const clashing = origins.flatMap((o) =>
      agentThreads(corpus, o).flatMap((t) => t.steps.filter((s) => s.clash && s.days?.max !== 0).map((s) => [o, s.about, t.facet])),
    );
    expect(clashing).toEqual([]);
  });
  it('I5 one publication with five speakers of two institutions does not count as five origins', () => {
    const row = rowOf('instrument:strategy-2025', 'horizon');
    expect([row.corroboration.reporters, row.corroboration.origins]).toEqual([3, 2]);
  });
});
