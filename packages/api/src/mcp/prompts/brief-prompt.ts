import { compareTool } from '../tools/compare-tool.ts';
import type { Prompt } from './prompt.ts';

export const briefPrompt: Prompt = {
  name: 'brief',
  title: 'Brief an event',
  describe: 'What the accounts of an event or entity agree on, where they differ, and who reports what alone.',
  tool: compareTool,
  instructions: `Write a briefing of at most 300 words from the comparison below.
1. What independent origins agree on, with their number. Reprints of one origin count once.
2. Where accounts differ: each side, who says it and through whom. Do not choose between them.
3. What only one origin says, and what leading accounts leave out although they treat the subject. Silence is not evidence.
End each statement with its claim id and the document and lines that support it. Add nothing that the comparison does not say.`,
};
