// `npm run verify:writers -- [--rounds 40] [--seed 1] [COMMAND…]`: kills commands that write at random moments and, where strace is
// installed, at random system calls that write, and checks what they leave: the old files or the new, whole; nothing that a next run does not
// complete and clean up; no lock that stays. Needs `npm run build`. Exit status 1: a fault was found, with the seed and the round.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { killCommand } from './kill-command.mjs';
import { seededRandom } from './seeded-random.ts';

const { values, positionals } = parseArgs({
  options: { rounds: { type: 'string', default: '40' }, seed: { type: 'string', default: '1' } },
  allowPositionals: true,
});
const main = fileURLToPath(new URL('../../packages/cli/dist/main.js', import.meta.url));
if (!existsSync(main)) {
  console.error('the program is not built: npm run build');
  process.exit(2);
}

/** System calls that change a file or folder; `write` itself is left to random moments, since pipes and events use it too. */
const CALLS = 'rename,renameat,renameat2,mkdir,mkdirat,unlink,unlinkat,rmdir,link,linkat,fsync,fdatasync,fchmod,fchown,pwrite64,utimensat';
// `strace` counts by thread, so there is one thread for files. It does not see what io_uring does.
const env = { PATH: process.env.PATH, LANG: 'C', UV_THREADPOOL_SIZE: '1', UV_USE_IO_URING: '0' };
const hasStrace = spawnSync('strace', ['-V']).status === 0;

const root = mkdtempSync(join(tmpdir(), 'synoptic-kill-'));
const place = join(root, 'place');
const run = (...args) => spawnSync(process.execPath, [main, ...args], { env, cwd: root, encoding: 'utf8' });
/** Runs a command that nothing disturbs. */
function mustRun(...args) {
  const { status, stderr } = run(...args);
  if (status !== 0) throw new Error(`${args.join(' ')} ends with ${status}: ${stderr}`);
}

const digest = (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 12);

/** Digest of each file below a folder, hidden ones included. */
function filesOf(folder) {
  if (!existsSync(folder)) return {};
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
  return Object.fromEntries(
    entries
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file.slice(folder.length + 1), digest(readFileSync(file))]),
  );
}

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
const isLeftover = (path) => /\.tmp(\/|$)|synoptic-(?:lock|redo)/.test(path);

/** Faults of a site: pages without what they refer to, torn files. */
function siteFaults(folder) {
  const files = Object.keys(filesOf(folder)).filter((path) => !isLeftover(path));
  if (!files.includes('index.html')) return ['index.html is gone'];
  return files
    .filter((path) => path.endsWith('.html'))
    .flatMap((path) => {
      const page = readFileSync(join(folder, path), 'utf8');
      if (!page.trimEnd().endsWith('</html>')) return [`${path} is torn`];
      const named = [...page.matchAll(/(?:href|src)="\/((?:assets\/)[^"]+)"|name="synoptic-corpus" content="\/([^"]+)"/g)].map(
        ([, a, b]) => a ?? b,
      );
      return named.filter((name) => !files.includes(name)).map((name) => `${path} refers to ${name}, which is gone`);
    })
    .concat(files.filter((path) => path.endsWith('.json.gz') && JSON.parse(gunzipSync(readFileSync(join(folder, path)))) === null));
}

/** A corpus, the same in another version, and one in whose texts the last two lines changed places. */
const [older, newer, moved] = ['older', 'newer', 'moved'].map((name) => join(root, name));
mustRun('init', older);
for (const copy of [newer, moved]) cpSync(older, copy, { recursive: true });
const edit = (file, change) => writeFileSync(file, change(readFileSync(file, 'utf8')));
edit(join(newer, 'corpus.yaml'), (text) => text.replace(/version: .*/, 'version: 9.9.9'));
for (const name of readdirSync(join(older, 'texts')))
  edit(join(moved, 'texts', name), (text) => text.trimEnd().replace(/\n(.+)\n(.+)$/, '\n$2\n$1\n'));

/** Each command: `before` prepares the place, `after` returns faults of what a kill has left. */
const WRITERS = {
  build: {
    args: ['build', '--corpus', newer, '--out', join(place, 'corpus.json')],
    before: () => mustRun('build', '--corpus', older, '--out', join(place, 'corpus.json')),
  },
  export: {
    args: ['export', 'json', '--corpus', newer, '--out', join(place, 'corpus.json')],
    before: () => {
      mkdirSync(place);
      mustRun('export', 'json', '--corpus', older, '--out', join(place, 'corpus.json'));
    },
  },
  seal: {
    args: ['seal', '--corpus', place, '--texts', join(older, 'texts')],
    before: () => cpSync(older, place, { recursive: true, filter: (path) => !path.endsWith('.lock.yaml') }),
  },
  // Lines move in two files of a document: a kill between them is completed by the next run. Status 1 asks a person to look at what moved.
  follow: {
    attention: true,
    args: ['seal', '--follow', '--corpus', place, '--texts', join(moved, 'texts')],
    before: () => cpSync(older, place, { recursive: true }),
  },
  schemas: { args: ['schemas', '--out', place], before: () => mustRun('schemas', '--out', place) },
  init: { args: ['init', join(place, 'new')], before: () => mkdirSync(place), fresh: true },
  upgrade: {
    args: ['upgrade', place, '--yes'],
    before: () => {
      cpSync(older, place, { recursive: true });
      const old = (path, change) => writeFileSync(join(place, path), change(readFileSync(join(place, path), 'utf8')));
      old('corpus.yaml', (text) => text.replace(/^(format|languages): .*\n/gm, ''));
      for (const name of readdirSync(join(place, 'documents')))
        old(join('documents', name, 'document.yaml'), (text) => text.replace(/^ +language: .*\n/m, '').replace(/, language: \w+/, ''));
    },
    // If the upgrade was complete, the next run has nothing to write; the next command that writes takes over the dead lock.
    idle: true,
  },
  site: {
    args: ['export', 'site', place, '--force', '--corpus', newer],
    before: () => mustRun('export', 'site', place, '--corpus', older),
    faults: () => siteFaults(place),
  },
};

const killed = (args, how) => killCommand([main, ...args], { calls: CALLS, ...how }, { env, cwd: root });

/** Number of writing calls of the command's file thread. */
function countCalls(args) {
  const log = join(root, 'calls');
  spawnSync('strace', ['-f', '-qq', '-o', log, '-e', `trace=${CALLS}`, process.execPath, main, ...args], { env, cwd: root });
  const threads = Map.groupBy(
    readFileSync(log, 'utf8')
      .split('\n')
      .filter((line) => line.includes('(')),
    (line) => line.split(' ')[0],
  );
  return Math.max(0, ...[...threads.values()].map((lines) => lines.length));
}

function reset(writer) {
  rmSync(place, { recursive: true, force: true });
  writer.before();
}

/** Faults after a kill, and after the next run. */
function faultsOf(writer, old, fresh) {
  const left = filesOf(place);
  const whole = Object.entries(left).filter(([path]) => !isLeftover(path));
  const torn = whole.filter(([path, now]) => now !== old[path] && now !== fresh[path]).map(([path]) => `${path} is neither old nor new`);
  const gone = Object.keys(old)
    .filter((path) => path in fresh && !(path in left))
    .map((path) => `${path} is gone`);
  const half = writer.fresh && whole.length > 0 && whole.length < Object.keys(fresh).length ? ['part of a new folder'] : [];
  const own = writer.faults?.() ?? [];
  if (writer.fresh && whole.length > 0) rmSync(join(place, 'new'), { recursive: true });
  const next = run(...writer.args);
  const after =
    next.status === 0 || (writer.attention && next.status === 1) ? [] : [`the next run ends with ${next.status}: ${next.stderr.trim()}`];
  const ended = Object.fromEntries(Object.entries(filesOf(place)).filter(([path]) => !(writer.idle && isLeftover(path))));
  const differs = same(ended, fresh)
    ? []
    : [
        `the next run leaves ${
          Object.keys(ended)
            .filter((path) => ended[path] !== fresh[path])
            .join(', ') || 'less'
        }`,
      ];
  return [...torn, ...gone, ...half, ...own, ...after, ...differs];
}

const next = seededRandom(Number(values.seed));
const rounds = Number(values.rounds);
let failures = 0;
console.log(
  `seed ${values.seed}, ${rounds} rounds each; ${hasStrace ? 'every second at a system call' : 'no strace: at random moments only'}`,
);
for (const name of positionals.length > 0 ? positionals : Object.keys(WRITERS)) {
  const writer = WRITERS[name];
  reset(writer);
  const old = filesOf(place);
  const began = Date.now();
  if (writer.attention) run(...writer.args);
  else mustRun(...writer.args);
  const lasts = Date.now() - began;
  const fresh = filesOf(place);
  reset(writer);
  const calls = hasStrace ? countCalls(writer.args) : 0;
  let kills = 0;
  const states = { old: 0, new: 0, between: 0 };
  for (let round = 0; round < rounds; round++) {
    reset(writer);
    const how = calls > 0 && round % 2 === 0 ? { call: 1 + Math.floor(next() * calls) } : { after: Math.floor(next() * lasts * 1.1) };
    if ((await killed(writer.args, how)) === 'SIGKILL') kills++;
    const left = Object.fromEntries(Object.entries(filesOf(place)).filter(([path]) => !isLeftover(path)));
    states[same(left, old) ? 'old' : same(left, fresh) ? 'new' : 'between']++;
    const faults = faultsOf(writer, old, fresh);
    failures += faults.length > 0 ? 1 : 0;
    for (const fault of faults.slice(0, 5)) console.log(`  ${name}, round ${round}, ${JSON.stringify(how)}: ${fault}`);
  }
  console.log(`${name}: ${kills} kills of ${rounds} runs (${calls} calls, ${lasts} ms): ${JSON.stringify(states)}`);
}
rmSync(root, { recursive: true, force: true });
console.log(failures === 0 ? 'no fault' : `${failures} rounds with faults`);
process.exit(failures === 0 ? 0 : 1);
