import type { Command } from '../command.ts';
import { build } from './build.ts';
import { check } from './check.ts';
import { compare } from './compare.ts';
import { completion } from './completion.ts';
import { dependence } from './dependence.ts';
import { diff } from './diff.ts';
import { exporting } from './export.ts';
import { glance } from './glance.ts';
import { hydrate } from './hydrate.ts';
import { init } from './init.ts';
import { ledger } from './ledger.ts';
import { ls } from './ls.ts';
import { mcp } from './mcp.ts';
import { schemas } from './schemas.ts';
import { seal } from './seal.ts';
import { search } from './search.ts';
import { sensitivity } from './sensitivity.ts';
import { serve } from './serve.ts';
import { show } from './show.ts';
import { ssh } from './ssh.ts';
import { threads } from './threads.ts';
import { timeline } from './timeline.ts';
import { wholes } from './wholes.ts';

/** Commands that read. */
const READERS: readonly Command[] = [
  ls,
  show,
  compare,
  sensitivity,
  dependence,
  glance,
  wholes,
  threads,
  ledger,
  timeline,
  search,
  diff,
  exporting,
  hydrate,
];
/** Commands that make and keep a corpus. */
const MAKERS: readonly Command[] = [init, check, seal, build, schemas];
const OTHERS: readonly Command[] = [serve, ssh, mcp, completion(() => COMMANDS)];

/** Every command, in the order of help. To add one: one file, one line here. */
export const COMMANDS: readonly Command[] = [...READERS, ...MAKERS, ...OTHERS];
