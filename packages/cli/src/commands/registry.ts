import type { Command, CommandGroup } from '../command-line/command.ts';
import { importCommand } from '../importing/import-command.ts';
import { pushCommand } from '../stores/push-command.ts';
import { storesCommand } from '../stores/stores-command.ts';
import { editCommand } from '../workbench/edit-command.ts';
import { addCommand } from './add.ts';
import { agreementCommand } from './agreement.ts';
import { buildCommand } from './build.ts';
import { checkCommand } from './check.ts';
import { compareCommand } from './compare.ts';
import { completionCommand } from './completion.ts';
import { dependenceCommand } from './dependence.ts';
import { diffCommand } from './diff.ts';
import { exportCommand } from './export.ts';
import { glanceCommand } from './glance.ts';
import { hydrateCommand } from './hydrate.ts';
import { initCommand } from './init.ts';
import { ledgerCommand } from './ledger.ts';
import { lsCommand } from './ls.ts';
import { mcpCommand } from './mcp.ts';
import { readCommand } from './read.ts';
import { reviewCommand } from './review.ts';
import { schemasCommand } from './schemas.ts';
import { sealCommand } from './seal.ts';
import { searchCommand } from './search.ts';
import { sensitivityCommand } from './sensitivity.ts';
import { serveCommand } from './serve.ts';
import { showCommand } from './show.ts';
import { sshCommand } from './ssh.ts';
import { threadsCommand } from './threads.ts';
import { timelineCommand } from './timeline.ts';
import { upgradeCommand } from './upgrade.ts';
import { wholesCommand } from './wholes.ts';

/** Reading commands. */
const READ_COMMANDS: readonly Command[] = [
  lsCommand,
  showCommand,
  compareCommand,
  sensitivityCommand,
  dependenceCommand,
  glanceCommand,
  wholesCommand,
  threadsCommand,
  ledgerCommand,
  timelineCommand,
  searchCommand,
  diffCommand,
  exportCommand,
  hydrateCommand,
  readCommand,
];
/** Commands that create and maintain a corpus. */
const AUTHORING_COMMANDS: readonly Command[] = [
  initCommand,
  addCommand,
  importCommand,
  editCommand,
  reviewCommand,
  agreementCommand,
  checkCommand,
  sealCommand,
  buildCommand,
  upgradeCommand,
  schemasCommand,
];
const SERVER_COMMANDS: readonly Command[] = [
  serveCommand,
  sshCommand,
  mcpCommand,
  pushCommand,
  storesCommand,
  completionCommand(() => COMMANDS),
];

/** Commands by what they are for, in the order of help. */
export const COMMAND_GROUPS: readonly CommandGroup[] = [
  { title: 'help.reading', commands: READ_COMMANDS },
  { title: 'help.authoring', commands: AUTHORING_COMMANDS },
  { title: 'help.serving', commands: SERVER_COMMANDS },
];

/** All commands, in the same order. */
export const COMMANDS: readonly Command[] = COMMAND_GROUPS.flatMap(({ commands }) => commands);
