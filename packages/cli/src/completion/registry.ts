import { bash } from './bash.ts';
import type { CompletionScript } from './completion-script.ts';
import { fish } from './fish.ts';
import { zsh } from './zsh.ts';

/** To add a shell: one file, one line. */
export const SHELLS: Readonly<Record<string, CompletionScript>> = { bash, zsh, fish };
