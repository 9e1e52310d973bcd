// Generates packages/cli/man/synoptic.1 from the command definitions.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { COMMANDS } from '../packages/cli/src/commands/list.ts';
import { look } from '../packages/cli/src/commands/look.ts';
import { manual } from '../packages/cli/src/manual.ts';

const [, released = ''] = /^date-released: (\S+)$/m.exec(readFileSync(new URL('../CITATION.cff', import.meta.url), 'utf8')) ?? [];
mkdirSync(new URL('../packages/cli/man/', import.meta.url), { recursive: true });
writeFileSync(new URL('../packages/cli/man/synoptic.1', import.meta.url), manual(look, COMMANDS, released));
