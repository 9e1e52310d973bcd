import type { Command } from '../command.ts';
import { build } from './build.ts';
import { check } from './check.ts';
import { compare } from './compare.ts';
import { hydrate } from './hydrate.ts';
import { ls } from './ls.ts';
import { schemas } from './schemas.ts';
import { seal } from './seal.ts';
import { search } from './search.ts';
import { serve } from './serve.ts';
import { show } from './show.ts';

/** Every command, in the order of help. To add one: one file, one line here. */
export const COMMANDS: readonly Command[] = [ls, show, compare, search, hydrate, check, build, seal, serve, schemas];
