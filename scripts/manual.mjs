// Generates packages/cli/man/synoptic.1 from the command definitions.
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { manualPage } from '../packages/cli/src/command-line/manual-page.ts';
import { openScreensCommand } from '../packages/cli/src/commands/open-screens.ts';
import { COMMANDS } from '../packages/cli/src/commands/registry.ts';
import { writeFileSafely } from '../packages/core/src/node/write-file-safely.ts';

const [, released = ''] = /^date-released: (\S+)$/m.exec(readFileSync(new URL('../CITATION.cff', import.meta.url), 'utf8')) ?? [];
mkdirSync(new URL('../packages/cli/man/', import.meta.url), { recursive: true });
const page = fileURLToPath(new URL('../packages/cli/man/synoptic.1', import.meta.url));
await writeFileSafely(page, manualPage(openScreensCommand, COMMANDS, released));
