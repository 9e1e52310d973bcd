import { ARRANGEMENTS, type Arrangement } from '@synoptic/core/compare/arrangement';
import type { QuestionInput } from '@synoptic/core/compare/question';
import type { CommandOption, ParsedArguments } from './command.ts';

/** What a comparison takes beside its subjects. */
export const QUESTION_OPTIONS: Readonly<Record<'by' | 'accounts' | 'facets', CommandOption>> = {
  by: { value: 'WHAT', oneOf: ARRANGEMENTS, describe: 'option.by' },
  accounts: { value: 'A,B1,…', describe: 'option.accounts' },
  facets: { value: 'F,G,…', describe: 'option.facets' },
};

/** The comparison that a command line asks for. */
export function questionFromArguments(given: ParsedArguments): QuestionInput {
  const by = given.text('by') as Arrangement | undefined;
  return {
    about: given.operands,
    ...(by !== undefined && { by }),
    accounts: given.list('accounts') ?? null,
    facets: given.list('facets') ?? null,
  };
}
