// Runs a program with variables, on every platform: `node scripts/with-env.mjs NAME=value OTHER?=default -- vitest run …`. `?=` keeps a value that is set.
import { spawnSync } from 'node:child_process';

const args = process.argv.slice(2);
const end = args.indexOf('--');
const env = { ...process.env };
for (const setting of args.slice(0, end)) {
  const [, name, keeps, value] = /^(\w+)(\??)=(.*)$/s.exec(setting);
  if (keeps === '' || env[name] === undefined) env[name] = value;
}
const [program, ...rest] = args.slice(end + 1);
process.exitCode = spawnSync(program, rest, { env, stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1;
