import { briefPrompt } from './brief-prompt.ts';
import type { Prompt } from './prompt.ts';
import { settlePrompt } from './settle-prompt.ts';
import { singleOriginPrompt } from './single-origin-prompt.ts';

/** All prompts, in the order in which clients list them. */
export const PROMPTS: readonly Prompt[] = [briefPrompt, settlePrompt, singleOriginPrompt];
