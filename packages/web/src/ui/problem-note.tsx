import { type AnswerFault, type ReaderProblem, type ReaderProblemWords, wordReaderProblem } from '@synoptic/core/reader/reader-problem';
import { languageTag } from '@synoptic/core/text/interface-languages';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';

type FaultNote = 'damaged' | 'other-version' | 'late' | 'unusable';

const NOTES: Readonly<Record<AnswerFault, FaultNote>> = {
  'not-json': 'damaged',
  'not-compiled': 'damaged',
  incomplete: 'damaged',
  damaged: 'damaged',
  newer: 'other-version',
  older: 'other-version',
  late: 'late',
  'too-large': 'unusable',
  redirect: 'unusable',
  'broken-off': 'unusable',
  type: 'unusable',
  unparsed: 'unusable',
  shape: 'unusable',
};

/** HTTP status of a server that limits how much it is asked. */
const TOO_MANY = 429;

/** Loaded when a question failed: the part of it that is wrong, and what to use instead. */
export default function ProblemNote(props: { problem: ReaderProblem }) {
  const { language } = useLanguage();
  const { word } = useWords('problem');
  const isTooMany = () => 'status' in props.problem.data && props.problem.data.status === TOO_MANY;
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
    unavailable: () => '',
    'bad-answer': ({ fault }) => word(NOTES[fault]),
    refused: ({ status, detail, hint, wait }) =>
      status === TOO_MANY ? word('too-many', { n: wait ?? 1 }) : [detail, hint].filter(Boolean).join('; '),
  };
  return (
    <p class="note" lang={props.problem.code === 'refused' && !isTooMany() ? 'en' : language()}>
      {wordReaderProblem(props.problem, words)}
    </p>
  );
}
