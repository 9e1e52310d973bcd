import { execFileSync } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Builds the program if a source is newer than the bundle, because tests run the commands as they ship. */
export default function setup(): void {
  const main = `${root}/dist/main.js`;
  const built = existsSync(main) ? statSync(main).mtimeMs : 0;
  const sources = globSync('src/**/*.{ts,tsx}', { cwd: root }).filter((file) => !/\.(test|fixture|setup)\.tsx?$/.test(file));
  const newest = Math.max(...sources.map((file) => statSync(`${root}/${file}`).mtimeMs));
  if (newest > built) execFileSync('npx', ['tsup'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}
