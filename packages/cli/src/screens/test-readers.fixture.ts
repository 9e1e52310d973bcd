import { hydrate } from '@synoptic/core/hydrate/hydrate';
import { BRIDGE } from '@synoptic/core/hydrate/small-texts.fixture';
import { memoryReader } from '@synoptic/core/reader/memory-reader';
import { compileTestFolder, FLOOD, writeSmall } from '../corpus.fixture.ts';
import { BRIDGE_TEXT_CHANGED, writeBridge } from '../texts/bridge.fixture.ts';
import { bestCopies } from '../texts/opened-span.ts';

/** A kind whose labels differ from its id. */
const STATE = `
id: state
label: { en: state, ja: 国家 }
definition: { en: A state., ja: 国家。 }
includes: { en: States., ja: 国家。 }
excludes: { en: Organizations., ja: 組織。 }
example: { en: North., ja: 北。 }
`;

/** The flood with a duty to help that it tests, and enough mentions for a timeline. */
export async function floodReader() {
  const flood = {
    ...FLOOD,
    entities: [
      ...(FLOOD.entities ?? []),
      { id: 'outlet:d' },
      {
        id: 'rule:help',
        names: { en: ['Duty to help'], ja: ['救援の義務'] },
        obligation: { bearers: ['state:south'], trigger: 'request', terms: { en: 'a flood', ja: '洪水' } },
      },
    ],
    events: (FLOOD.events ?? []).map((e) => (e['id'] === 'event:flood' ? { ...e, tests: ['rule:help'] } : e)),
    documents: {
      A: {
        passages: [{ mentions: ['event:flood', 'event:storm'] }],
        claims: [
          ...(FLOOD.documents?.['A']?.claims ?? []),
          { id: 'asked', about: 'event:flood', facet: 'asked-of', value: ['state:south'] },
          { id: 'kept', about: 'event:flood', facet: 'performed', value: true, qualifiers: { of: 'state:south' } },
        ],
      },
      B: {
        passages: [{ mentions: ['event:flood'] }],
        claims: [
          ...(FLOOD.documents?.['B']?.claims ?? []),
          {
            id: 'kept',
            about: 'event:flood',
            facet: 'performed',
            value: true,
            polarity: 'denied',
            qualifiers: { of: 'state:south' },
            gloss: { en: 'No boat came.', ja: '舟は来なかった。' },
          },
        ],
      },
      // C judges the south and leaves out the flood, where the south helped: a decisive silence.
      C: {
        passages: [{ mentions: ['state:north'] }],
        claims: [{ id: 'poor', about: 'state:south', facet: 'stance', value: 'negative' }],
      },
      // D writes of the flood, a month after the others, and says nothing of it: silent.
      D: { date: '2022-03-01', passages: [{ mentions: ['event:flood'] }] },
    },
  };
  return memoryReader(await compileTestFolder(writeSmall(flood, { 'vocabulary/kinds/state.yaml': STATE })));
}

/** The bridge, and a user's copy with one figure changed and one line cut. */
export async function bridgeReader() {
  const corpus = await compileTestFolder(await writeBridge());
  return {
    reader: memoryReader(corpus),
    texts: bestCopies([{ file: 'changed.txt', text: hydrate(BRIDGE_TEXT_CHANGED, corpus.seals) }]),
    lines: BRIDGE,
  };
}
