import { compiledWithoutErrors, smallCompiled } from '@synoptic/core/compile/small-corpus.fixture';
import type { CompiledCorpus } from '@synoptic/core/shapes/compiled-corpus';

/** A thousand rows in `npm run verify:looks`; three hundred in a test, which are enough for a window and take a third of the time. */
export const VAST_SUBJECTS = Array.from({ length: process.env['SYNOPTIC_EVERY_CASE'] ? 100 : 30 }, (_, i) => `event:e${i}`);
const VAST_FACETS = Array.from({ length: 10 }, (_, i) => `deaths-${i}`);

/** The outlets of the corpus. */
const OUTLETS_OF_SMALL_CORPUS = 3;

/** The number of rows of a comparison of all subjects. */
export const VAST_ROWS = VAST_SUBJECTS.length * VAST_FACETS.length;

/** Twenty accounts that each answer the questions of all rows. */
export function vastCorpus(): CompiledCorpus {
  const sigla = Array.from({ length: 20 }, (_, i) => String.fromCharCode(65 + i));
  const small = compiledWithoutErrors(
    smallCompiled({
      entities: sigla.slice(OUTLETS_OF_SMALL_CORPUS).map((s) => ({ id: `outlet:${s.toLowerCase()}` })),
      documents: Object.fromEntries(sigla.map((s) => [s, { claims: [{ id: 'dead', facet: 'deaths', value: 3 }] }])),
    }),
  );
  const [event] = small.events;
  const facet = small.facets.find((f) => f.id === 'deaths');
  if (!event || !facet) throw new Error('the small corpus has no event or no facet');
  return {
    ...small,
    events: VAST_SUBJECTS.map((id) => ({ ...event, id })),
    facets: [...small.facets, ...VAST_FACETS.map((id) => ({ ...facet, id }))],
    claims: VAST_SUBJECTS.flatMap((about, e) =>
      VAST_FACETS.flatMap((facet, f) =>
        small.claims.map((claim, c) => ({
          ...claim,
          id: `claim:${e}-${f}-${c}`,
          about,
          facet,
          value: { type: 'quantity' as const, lower: (c + f) % 3, upper: (c + f) % 3, unit: 'person', modifier: 'exact' as const },
        })),
      ),
    ),
  };
}
