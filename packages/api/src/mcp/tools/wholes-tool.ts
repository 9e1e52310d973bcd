import { createValueFormatter, translate } from '@synoptic/core/locale/value-formatter';
import { documentListParameter, requiredParameter } from '../../routes/parameter.ts';
import { defineTool, fitAnswer, toolLanguageParameter } from '../tool.ts';
import type { ToolAnswer } from '../tool-answers.ts';

/** Characteristic words of a document in an answer. */
const MOST_TERMS = 12;

export const wholesTool = defineTool({
  name: 'wholes',
  title: 'Whole documents',
  describe:
    'Two or more documents as wholes: what they share, what only one mentions, the words characteristic of each, and the questions that several answer.',
  takes: {
    documents: requiredParameter({ ...documentListParameter('two or more documents'), written: 'an array of ids, sigla or numbers' }),
    lang: toolLanguageParameter,
  },
  async answer(reader, { documents, lang }) {
    const answer = await reader.wholes(documents);
    const speaker = createValueFormatter(answer.lexicon, lang);
    const named = (ids: readonly string[]) => ids.map((id) => ({ id, label: speaker.name(id) }));
    const coverage = ({ entities, events, rows }: typeof answer.shared) => ({ entities: named(entities), events: named(events), rows });
    const data = fitAnswer(answer.meeting, (meeting, leftOut) => ({
      documents: named(answer.documents),
      shared: coverage(answer.shared),
      only: Object.fromEntries(Object.entries(answer.only).map(([id, of]) => [id, coverage(of)])),
      meeting: structuredClone(meeting) as ToolAnswer<'wholes'>['meeting'],
      terms: Object.fromEntries(
        Object.entries(answer.terms).map(([id, terms]) => [id, terms.slice(0, MOST_TERMS).map(({ term }) => term)]),
      ),
      leftOut,
    }));
    const labels = (of: readonly { readonly label: string }[]) => of.map(({ label }) => label).join(', ');
    const text = [
      ...data.documents.map(
        ({ id, label }) =>
          `- ${label} (${id}): only ${labels([...(data.only[id]?.events ?? []), ...(data.only[id]?.entities ?? [])])}; words ${(data.terms[id] ?? []).join(', ')}`,
      ),
      `- shared: ${labels([...data.shared.events, ...data.shared.entities])}`,
      '## questions that several answer',
      ...answer.meeting.map(
        ({ about, facet, documents: of, rows }) =>
          `- ${speaker.name(about)} (${about}) ${facet}: ${[...new Set(rows.map(({ verdict }) => translate(lang, `verdict.${verdict}`)))].join(', ')} · ${of.join(' ')}`,
      ),
    ];
    return { data, text: text.join('\n') };
  },
});
