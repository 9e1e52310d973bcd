// Runs the CLI from the checkout, building it first if needed.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const main = new URL('../packages/cli/dist/main.js', import.meta.url);
if (!existsSync(main)) execFileSync('npm', ['run', '-s', 'build'], { stdio: ['ignore', 2, 2] });
await import(main.href);
