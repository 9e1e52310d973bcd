import { bash } from './bash.ts';
import type { CompletionScript } from './completion-script.ts';
import { fish } from './fish.ts';
import { powershell } from './powershell.ts';
import { zsh } from './zsh.ts';

/** Completion scripts by shell. */
export const SHELLS: Readonly<Record<string, CompletionScript>> = { bash, zsh, fish, powershell };
