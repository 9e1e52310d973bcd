import type { CommandSet } from '../command-line/run-command-line.ts';
import { openScreensCommand } from './open-screens.ts';
import { COMMANDS } from './registry.ts';

/** Commands of a local user: all of them. */
export const LOCAL_COMMAND_SET: CommandSet = { named: COMMANDS, unnamed: openScreensCommand };
