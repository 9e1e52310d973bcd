import { sensitivityTool } from '../tools/sensitivity-tool.ts';
import type { Prompt } from './prompt.ts';

export const settlePrompt: Prompt = {
  name: 'settle',
  title: 'What would settle it',
  describe: 'Open questions about an event or entity, the evidence that would settle each, and how firm the other verdicts are.',
  tool: sensitivityTool,
  instructions: `From the analysis below, list the open questions in the order of their weight.
For each: the present verdict, the account on which it rests most, and the kind of evidence that would settle it (whose statement, record or figure, of which day).
Then name the verdicts that would change if one account were left out. Propose where to look, but do not guess what would be found.`,
};
