import { commands } from './commands.ja.ts';
import { screens } from './screens.ja.ts';
import { spoken } from './spoken.ja.ts';
import { things } from './things.ja.ts';
import type { CliWord } from './words.en.ts';

/** 端末だけで使う日本語。 */
export const ja: Readonly<Record<CliWord, string>> = { ...commands, ...things, ...screens, ...spoken };
