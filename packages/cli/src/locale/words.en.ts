import { commands } from './commands.en.ts';
import { screens } from './screens.en.ts';
import { spoken } from './spoken.en.ts';
import { things } from './things.en.ts';

/** The terminal's own English words. `{name}` is filled in; the keys are the same in every language. */
export const en = { ...commands, ...things, ...screens, ...spoken } as const;

export type CliWord = keyof typeof en;
