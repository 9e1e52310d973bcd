import { type SmallClaim, type SmallDocument, smallCorpus } from '@synoptic/core/compile/small-corpus.fixture';
import type { Corpus } from '@synoptic/core/corpus/corpus';

/** Statement of the ministry on a day: it counts the dead itself. */
const ministry = (dead: unknown, on: string, more: object = {}): SmallClaim => ({
  value: dead,
  attribution: [{ agent: 'organ:north-ministry', act: 'states', on }],
  ...more,
});

/** Figure of an outlet that names nobody for it. */
const bare = (dead: unknown, more: object = {}): SmallClaim => ({ value: dead, ...more });

/**
 * A week of tolls after an invented dam failure on 2 May 2031, each text of our own. A and B report the ministry, C copies A, D names
 * nobody, and on 9 May the ministry corrects its count.
 */
export const TOLL_WEEK: Readonly<Record<string, SmallDocument>> = {
  A: { date: '2031-05-03', claims: [ministry(12, '2031-05-02', { id: 'first' }), ministry(31, '2031-05-03', { id: 'second' })] },
  B: { date: '2031-05-03', claims: [ministry(31, '2031-05-03', { id: 'second' })] },
  C: {
    date: '2031-05-04',
    voices: { C1: { agent: 'outlet:a', act: 'reports', on: '2031-05-03', through: [{ agent: 'outlet:carrier', act: 'reproduces' }] } },
    claims: [ministry(31, '2031-05-03', { id: 'copied', paraphrases: [{ claim: 'claim:a-second', how: 'equal' }] })],
  },
  D: { date: '2031-05-04', claims: [bare(48, { id: 'ahead' })] },
  E: { date: '2031-05-06', claims: [ministry(152, '2031-05-06', { id: 'third' })] },
  F: { date: '2031-05-06', claims: [bare(150, { id: 'round' })] },
  G: { date: '2031-05-06', claims: [bare(160, { id: 'high' })] },
  H: { date: '2031-05-08', claims: [bare(140, { id: 'lower' })] },
  I: { date: '2031-05-09', claims: [ministry(147, '2031-05-09', { id: 'corrected', corrects: ['claim:e-third'] })] },
};

/** Corpus of some of these texts; the toll is a running figure that only grows. */
export function tollWeek(...documents: readonly string[]): Corpus {
  const outlets = ['d', 'e', 'f', 'g', 'h', 'i'].map((slug) => ({ id: `outlet:${slug}` }));
  return smallCorpus({
    entities: outlets,
    events: [{ id: 'event:fire', date: '2031-05-02' }],
    facets: [{ id: 'deaths', question: 'How many people died?', value: 'quantity', unit: 'person', running: 'grows' }],
    documents: Object.fromEntries(Object.entries(TOLL_WEEK).filter(([siglum]) => documents.includes(siglum))),
  });
}
