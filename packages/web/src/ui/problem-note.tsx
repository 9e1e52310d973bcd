import { type ReaderProblem, type ReaderProblemWords, wordReaderProblem } from '@synoptic/core/reader/reader-problem';
import type { Language } from '@synoptic/core/text/bilingual';
import { useLanguage } from '../locale/language.tsx';

const WORDS: Readonly<Record<Language, ReaderProblemWords<string>>> = {
  en: {
    'unknown-id': ({ value, nearest }) => `“${value}” is not in this corpus.${didYouMean(nearest)}`,
    'unknown-facet': ({ value, nearest }) => `There is no facet “${value}”.${didYouMean(nearest)}`,
    'unknown-account': ({ value }) => `There is no account “${value}”. Accounts have sigla such as A or B1.`,
    'unknown-choice': ({ parameter, choices }) => `“${parameter}” takes one of: ${choices.join(', ')}.`,
    'unknown-page': () => 'This part of the list does not exist. Open the list from its start.',
    'out-of-range': ({ parameter, least, most }) => `“${parameter}” is a whole number from ${least} to ${most}.`,
    'too-few': ({ parameter, least }) => `“${parameter}” needs at least ${least} in the address.`,
    unreachable: () => '',
    refused: ({ detail, hint }) => [detail, hint].filter(Boolean).join('; '),
  },
  ja: {
    'unknown-id': ({ value, nearest }) => `「${value}」はこのコーパスにない。${perhaps(nearest)}`,
    'unknown-facet': ({ value, nearest }) => `「${value}」という観点はない。${perhaps(nearest)}`,
    'unknown-account': ({ value }) => `「${value}」という記述はない。記述はAやB1などの略号で指定する。`,
    'unknown-choice': ({ parameter, choices }) => `「${parameter}」に使えるのは ${choices.join('、')}。`,
    'unknown-page': () => '一覧にこの続きはない。一覧を初めから開く。',
    'out-of-range': ({ parameter, least, most }) => `「${parameter}」は${least}から${most}までの整数。`,
    'too-few': ({ parameter, least }) => `アドレスの「${parameter}」には${least}件以上が要る。`,
    unreachable: () => '',
    refused: ({ detail, hint }) => [detail, hint].filter(Boolean).join('; '),
  },
};

function didYouMean(nearest: string | null): string {
  return nearest === null ? '' : ` Did you mean “${nearest}”?`;
}

function perhaps(nearest: string | null): string {
  return nearest === null ? '' : `「${nearest}」のことか。`;
}

/** Loaded when a question failed: the part of it that is wrong, and what to use instead. */
export default function ProblemNote(props: { problem: ReaderProblem }) {
  const { language } = useLanguage();
  return (
    <p class="note" lang={props.problem.code === 'refused' ? 'en' : language()}>
      {wordReaderProblem(props.problem, WORDS[language()])}
    </p>
  );
}
