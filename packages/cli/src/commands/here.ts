import type { Commands } from '../run.ts';
import { COMMANDS } from './list.ts';
import { look } from './look.ts';

/** What can be done on the reader's own machine: everything. */
export const HERE: Commands = { named: COMMANDS, unnamed: look };
