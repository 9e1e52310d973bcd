import { type ReaderProblem, type ReaderProblemWords, wordReaderProblem } from '@synoptic/core/reader/reader-problem';
import { languageTag } from '@synoptic/core/text/interface-languages';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';

/** Loaded when a question failed: the part of it that is wrong, and what to use instead. */
export default function ProblemNote(props: { problem: ReaderProblem }) {
  const { language } = useLanguage();
  const { word } = useWords('problem');
  const suggest = (problem: string, nearest: string | null) => (nearest === null ? problem : word('nearest', { problem, nearest }));
  const words: ReaderProblemWords<string> = {
    'unknown-id': ({ value, nearest }) => suggest(word('unknown-id', { value }), nearest),
    'unknown-facet': ({ value, nearest }) => suggest(word('unknown-facet', { value }), nearest),
    'unknown-account': ({ value }) => word('unknown-account', { value }),
    'unknown-choice': ({ parameter, choices }) =>
      word('unknown-choice', {
        parameter,
        choices: new Intl.ListFormat(languageTag(language()), { type: 'unit', style: 'short' }).format(choices),
      }),
    'unknown-page': () => word('unknown-page'),
    'out-of-range': ({ parameter, least, most }) => word('out-of-range', { parameter, least, most }),
    'too-few': ({ parameter, least }) => word('too-few', { parameter, least }),
    unreachable: () => '',
    refused: ({ detail, hint }) => [detail, hint].filter(Boolean).join('; '),
  };
  return (
    <p class="note" lang={props.problem.code === 'refused' ? 'en' : language()}>
      {wordReaderProblem(props.problem, words)}
    </p>
  );
}
