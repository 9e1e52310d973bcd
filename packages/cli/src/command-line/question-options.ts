import type { QuestionInput } from '@synoptic/core/compare/question';
import { ARRANGEMENTS, type Arrangement } from '@synoptic/core/text/arrangements';
import type { CommandOption, ParsedArguments } from './command.ts';

/** Options of a comparison, besides its subjects. */
export const QUESTION_OPTIONS: Readonly<Record<'by' | 'accounts' | 'facets', CommandOption>> = {
  by: { value: 'WHAT', oneOf: ARRANGEMENTS, describe: { en: 'what a column stands for (voice)', ja: '列の単位(既定はvoice)' } },
  accounts: { value: 'A,B1,…', describe: { en: 'only these accounts, by siglum', ja: '略号で選んだ記述だけ' } },
  facets: { value: 'F,G,…', describe: { en: 'only these facets', ja: 'この観点だけ' } },
};

/** Question of a command line. */
export function questionFromArguments(args: ParsedArguments): QuestionInput {
  const by = args.text('by') as Arrangement | undefined;
  return {
    about: args.operands,
    ...(by !== undefined && { by }),
    accounts: args.list('accounts') ?? null,
    facets: args.list('facets') ?? null,
  };
}
