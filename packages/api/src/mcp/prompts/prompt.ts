import type { Tool } from '../tool.ts';

/** Task that a person starts by name in a client: instructions, and the answer of a tool to work from. */
export interface Prompt {
  readonly name: string;
  readonly title: string;
  readonly describe: string;
  /** Tool whose answer about the subject is attached. */
  readonly tool: Tool;
  readonly instructions: string;
}
