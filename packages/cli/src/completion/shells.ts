import { bash } from './bash.ts';
import { fish } from './fish.ts';
import type { Completion } from './offers.ts';
import { zsh } from './zsh.ts';

/** To add a shell: one file, one line. */
export const SHELLS: Readonly<Record<string, Completion>> = { bash, zsh, fish };
