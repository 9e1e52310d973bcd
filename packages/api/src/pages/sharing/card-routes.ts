import type { ComparisonAnswer } from '@synoptic/core/shapes/comparison';
import { type ApiRoute, defineRoute } from '../../routes/api-route.ts';
import { idParameter, requiredParameter } from '../../routes/parameter.ts';
import type { Representation } from '../../routes/representation.ts';
import { columnParameters, comparisonQuestion } from '../../routes/routes.ts';
import { cardPicture } from './card-picture.ts';

const cardRepresentation: Representation = {
  suffix: 'png',
  type: 'image/png',
  speaks: false,
  write: (answer) => cardPicture(answer as ComparisonAnswer),
};

/** Subjects on the card of the corpus: those about which documents disagree most. */
const MOST_SUBJECTS = 4;

const corpusCardRoute: ApiRoute = defineRoute({
  path: '/card/corpus',
  tag: 'comparison',
  describe: 'Picture of what documents disagree about most, for links on other sites',
  parameters: {},
  answers: 'Comparison',
  formats: [cardRepresentation],
  answer: async (reader) => {
    const { disagreements, oneOrigin } = await reader.glance();
    const about = [...new Set([...disagreements, ...oneOrigin].map((row) => row.about))].slice(0, MOST_SUBJECTS);
    if (about.length === 0) return { rows: [], accounts: [] };
    return reader.compare({ about, by: 'voice', accounts: null, facets: null });
  },
});

const subjectCardRoutes: readonly ApiRoute[] = ['/card/events/{id}', '/card/entities/{id}'].map((path) =>
  defineRoute({
    path,
    tag: 'comparison',
    describe: 'Picture of the comparison of one subject, for links on other sites',
    parameters: { id: requiredParameter(idParameter('what is compared')), ...columnParameters },
    answers: 'Comparison',
    formats: [cardRepresentation],
    answer: (reader, { id, ...asked }) => reader.compare(comparisonQuestion({ about: [id], ...asked })),
  }),
);

/** Pictures of comparisons for the cards that other sites show beside a link. */
export const CARD_ROUTES: readonly ApiRoute[] = [...subjectCardRoutes, corpusCardRoute];
