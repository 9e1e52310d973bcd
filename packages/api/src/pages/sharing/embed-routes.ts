import { type ApiRoute, defineRoute } from '../../routes/api-route.ts';
import { idParameter, requiredParameter } from '../../routes/parameter.ts';
import { columnParameters, comparisonQuestion, languageParameter } from '../../routes/routes.ts';
import { embedRepresentation } from './embedded-comparison.ts';

/** Pages that other pages may frame: the comparison of one subject, or the rows of the named facets. */
export const EMBED_ROUTES: readonly ApiRoute[] = ['/embed/events/{id}', '/embed/entities/{id}'].map((path) =>
  defineRoute({
    path,
    tag: 'comparison',
    describe: 'The comparison of one subject as a page that any page may frame',
    parameters: { id: requiredParameter(idParameter('what is compared')), ...columnParameters, lang: languageParameter },
    answers: 'Comparison',
    formats: [embedRepresentation],
    answer: (reader, { id, ...asked }) => reader.compare(comparisonQuestion({ about: [id], ...asked })),
  }),
);
