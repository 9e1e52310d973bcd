/**
 * A workbench in a process beside a test: `workbench.fixture.ts FOLDER PAGES`. It carries out command lines from standard input, one JSON array a
 * line, each answered by a line of JSON; the first line that it writes is the address of the workbench. It ends when its standard input does.
 */
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { runSynoptic } from '../commands/run-synoptic.fixture.ts';
import { openTerminal } from '../terminal/terminal.ts';
import { serveWorkbench } from './serve-workbench.ts';

const [folder = '', pagesDir = ''] = process.argv.slice(2);
const host = {
  ...{ stdin: Readable.from([]), stdout: process.stdout, stderr: process.stderr, env: {}, cwd: process.cwd() },
  ...{ home: new URL('../../dist', import.meta.url).pathname, ended: () => new Promise<void>(() => {}) },
};
const coder = async () => ({ by: 'Ida', slug: 'ida', at: new Date().toISOString() });
const workbench = await serveWorkbench({ folder, port: 0, pagesDir, coder, terminal: openTerminal(host, 'en') });
console.log(JSON.stringify({ url: workbench.url }));
for await (const line of createInterface(process.stdin)) console.log(JSON.stringify(await runSynoptic(JSON.parse(line) as string[])));
await workbench.close();
process.exit();
