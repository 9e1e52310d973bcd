// Generates packages/cli/man/synoptic.1 from the command definitions.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { manualPage } from '../packages/cli/src/command-line/manual-page.ts';
import { openScreensCommand } from '../packages/cli/src/commands/open-screens.ts';
import { COMMANDS } from '../packages/cli/src/commands/registry.ts';

const [, released = ''] = /^date-released: (\S+)$/m.exec(readFileSync(new URL('../CITATION.cff', import.meta.url), 'utf8')) ?? [];
mkdirSync(new URL('../packages/cli/man/', import.meta.url), { recursive: true });
writeFileSync(new URL('../packages/cli/man/synoptic.1', import.meta.url), manualPage(openScreensCommand, COMMANDS, released));
