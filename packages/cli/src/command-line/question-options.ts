import type { QuestionInput } from '@synoptic/core/compare/question';
import { ARRANGEMENTS, type Arrangement } from '@synoptic/core/text/arrangements';
import type { CommandOption, ParsedArguments } from './command.ts';

/** Options of a comparison, besides its subjects. */
export const QUESTION_OPTIONS: Readonly<Record<'by' | 'accounts' | 'facets', CommandOption>> = {
  by: { value: 'WHAT', oneOf: ARRANGEMENTS, describe: 'option.by' },
  accounts: { value: 'A,B1,…', describe: 'option.accounts' },
  facets: { value: 'F,G,…', describe: 'option.facets' },
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
