import { describe, expect, it } from 'vitest';
import { twoOutlets } from '../../compare/one-row.fixture.ts';
import { compiledWithoutErrors, type SmallCorpus, smallCompiled } from '../../compile/small-corpus.fixture.ts';
import { diff } from './diff.ts';

const compiled = (small: SmallCorpus) => compiledWithoutErrors(smallCompiled(small));

describe('P4 the changes from one corpus to another', () => {
  it('lists claims added, removed, changed and withdrawn, and the verdicts that flip', () => {
    const before = compiledWithoutErrors(
      smallCompiled(
        twoOutlets(
          [
            { id: 'x', value: 3 },
            { id: 'y', facet: 'begin', value: '2022' },
          ],
          [{ id: 'z', value: 3 }],
        ),
      ),
    );
    const after = compiledWithoutErrors(
      smallCompiled(
        twoOutlets(
          [{ id: 'x', value: 5 }],
          [
            { id: 'z', value: 3 },
            { id: 'w', value: 4, corrects: ['claim:b-z'] },
          ],
        ),
      ),
    );
    expect(diff(before, after)).toMatchObject({
      from: before.digest,
      to: after.digest,
      added: ['claim:b-w'],
      removed: ['claim:a-y'],
      changed: [{ claim: 'claim:a-x', parts: ['value'] }],
      corrected: ['claim:b-z'],
      retracted: [],
      flips: [
        { facet: 'begin', from: 'single', to: 'unattested' },
        { facet: 'deaths', from: 'agree', to: 'conflict' },
      ],
    });
  });
  it('finds no difference between a corpus and itself', () => {
    const same = compiledWithoutErrors(smallCompiled(twoOutlets([{ value: 3 }])));
    expect(diff(same, same)).toMatchObject({ added: [], removed: [], changed: [], flips: [] });
  });
  it('does not list a claim as withdrawn that was withdrawn before', () => {
    const old = compiled(
      twoOutlets([
        { id: 'x', value: 3 },
        { id: 'y', value: 4, retracts: ['claim:a-x'] },
      ]),
    );
    const now = compiled(
      twoOutlets([
        { id: 'x', value: 3 },
        { id: 'y', value: 5, retracts: ['claim:a-x'] },
      ]),
    );
    expect(diff(old, now)).toMatchObject({ retracted: [], changed: [{ claim: 'claim:a-y', parts: ['value'] }], flips: [] });
  });
  it('lists withdrawn claims by id, in any order of withdrawal', () => {
    const claims = [
      { id: 'x', value: 3 },
      { id: 'y', value: 4 },
    ];
    const by = (...gone: string[]) => gone.map((id, i) => ({ id: `z${i}`, facet: 'begin', value: '2022', corrects: [`claim:a-${id}`] }));
    expect(diff(compiled(twoOutlets(claims)), compiled(twoOutlets([...claims, ...by('y', 'x')]))).corrected).toEqual([
      'claim:a-x',
      'claim:a-y',
    ]);
  });
  it('a claim that is retracted turns the verdicts that it carried', () => {
    const old = compiled(twoOutlets([{ id: 'x', value: 3 }], [{ value: 5 }]));
    const now = compiled(
      twoOutlets(
        [
          { id: 'x', value: 3 },
          { id: 'y', facet: 'begin', value: '2022', retracts: ['claim:a-x'] },
        ],
        [{ value: 5 }],
      ),
    );
    expect(diff(old, now)).toMatchObject({
      retracted: ['claim:a-x'],
      flips: [
        { facet: 'deaths', from: 'conflict', to: 'single' },
        { facet: 'begin', from: 'unattested', to: 'single' },
      ],
    });
  });
  it('names every part of a claim that changed: its gloss, its chain, its qualifiers', () => {
    const old = compiled(twoOutlets([{ id: 'x', value: 3 }]));
    const now = compiled(
      twoOutlets([
        {
          id: 'x',
          value: 3,
          gloss: { en: 'h', ja: 'h' },
          qualifiers: { asOf: '2022' },
          attribution: [{ agent: 'person:anna', act: 'states' }],
        },
      ]),
    );
    expect(diff(old, now).changed).toEqual([
      { claim: 'claim:a-x', parts: expect.arrayContaining(['attribution', 'gloss', 'house', 'origin', 'qualifiers']) },
    ]);
    expect(diff(old, now).changed[0]?.parts).toHaveLength(5);
  });
  it('reversed, lists additions as removals and turns every flip back', () => {
    const [old, now] = [compiled(twoOutlets([{ value: 3 }])), compiled(twoOutlets([{ value: 3 }], [{ value: 5 }]))];
    const [there, back] = [diff(old, now), diff(now, old)];
    expect([back.added, back.removed]).toEqual([there.removed, there.added]);
    expect(back.flips.map((f) => [f.facet, f.to, f.from])).toEqual(there.flips.map((f) => [f.facet, f.from, f.to]));
  });
  it('compares every subject, in the order of their ids', () => {
    const old = compiled(twoOutlets([{ about: 'event:rain', value: 3 }, { value: 3 }]));
    const now = compiled(twoOutlets([{ about: 'event:rain', value: 3 }, { value: 3 }], [{ about: 'event:rain', value: 3 }, { value: 3 }]));
    expect(diff(old, now).flips.map((f) => [f.about, f.to])).toEqual([
      ['event:fire', 'agree'],
      ['event:rain', 'agree'],
    ]);
  });
});
