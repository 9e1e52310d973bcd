import { type ReaderProblem, type ReaderProblemWords, wordReaderProblem } from '@synoptic/core/reader/reader-problem';
import { type InterfaceLanguage, languageTag } from '@synoptic/core/text/interface-languages';
import { type CliWord, cliText } from '../locale/cli-text.ts';
import { faultText } from './fault-text.ts';

interface MessageAndHint {
  readonly message: string;
  readonly hint: string;
}

/** A question that the reader refused, in the words of the terminal. */
export function readerProblemText(problem: ReaderProblem, language: InterfaceLanguage): MessageAndHint {
  return wordReaderProblem(problem, readerProblemWords(language));
}

function readerProblemWords(language: InterfaceLanguage): ReaderProblemWords<MessageAndHint> {
  const word = (key: CliWord, parts?: Readonly<Record<string, string | number>>) => cliText(language, key, parts);
  const meant = (nearest: string | null) => (nearest === null ? '' : word('usage.meant', { meant: nearest }));
  const either = new Intl.ListFormat(languageTag(language), { type: 'disjunction' });
  return {
    'unknown-id': ({ list, value, nearest }) => {
      const ledger = list === 'obligations' ? 'ledger.no-obligation' : list === 'cases' ? 'ledger.no-case' : null;
      return {
        message: word(ledger ?? 'problem.unknown-id', { id: value }),
        hint: meant(nearest) || word(ledger ? 'ledger.see' : 'problem.find-id'),
      };
    },
    'unknown-facet': ({ parameter, value, nearest }) => ({
      message: word('problem.facet', { parameter, value }),
      hint: [meant(nearest), word('problem.see-facets')].filter(Boolean).join('\n'),
    }),
    'unknown-account': ({ parameter, value }) => ({
      message: word('problem.account', { parameter, value }),
      hint: word('problem.see-accounts'),
    }),
    'unknown-choice': ({ parameter, choices }) => ({
      message: word('problem.choice', { parameter }),
      hint: word(parameter === 'sort' ? 'problem.sorts' : 'usage.choices', { choices: either.format(choices) }),
    }),
    'unknown-page': () => ({ message: word('problem.next'), hint: '' }),
    'out-of-range': ({ parameter, least, most }) => ({ message: word('problem.range', { parameter, least, most }), hint: '' }),
    'too-few': ({ least }) => ({ message: word('problem.too-few', { least }), hint: word('problem.find-id') }),
    unreachable: ({ address }) => ({ message: word('problem.unreachable', { address }), hint: word('problem.is-it-up') }),
    unavailable: () => ({ message: word('problem.unavailable'), hint: word('fault.do.later') }),
    'bad-answer': ({ address, ...fault }) => faultText(address, fault, language),
    refused: ({ status, detail, hint }) => ({
      message: detail || word('problem.status', { status }),
      hint: hint || word(refusalHint(status)),
    }),
  };
}

function refusalHint(status: number): CliWord {
  if (status === 401 || status === 403) return 'problem.access';
  return status === 429 || status >= 500 ? 'fault.do.later' : 'fault.do.server';
}
