import { compareTool } from '../tools/compare-tool.ts';
import type { Prompt } from './prompt.ts';

export const singleOriginPrompt: Prompt = {
  name: 'single-origin',
  title: 'Only said by one',
  describe: 'Statements about an event or entity that rest on a single origin, however often they are repeated.',
  tool: compareTool,
  instructions: `From the comparison below, list the statements that rest on one origin only, also if several accounts repeat them.
For each: the statement, its origin and through whom it is known, whether the account names its source (a * marks one that does not), and its claim id and lines.
Mark those that others had the occasion to report and did not; silence is no evidence against them. Leave out what two or more independent origins say.`,
};
