import type { CommandSet } from '../command-line/run-command-line.ts';
import { openScreensCommand } from './open-screens.ts';
import { COMMANDS } from './registry.ts';

/** What can be done on the reader's own machine: everything. */
export const LOCAL_COMMAND_SET: CommandSet = { named: COMMANDS, unnamed: openScreensCommand };
