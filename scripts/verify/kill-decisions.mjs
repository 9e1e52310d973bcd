// `npm run verify:decisions -- [--rounds 40] [--seed 1]`: kills `synoptic review` and `synoptic import` at random moments and, where strace is
// installed, at random system calls that write. After each kill every file must be whole, no decision that a finished command reported may be
// gone, and the next command must leave claims and decisions in accord; at last once each between a decision and claims.yaml. Needs `npm run build`. Exit status 1: a fault was found.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { killCommand } from './kill-command.mjs';
import { seededRandom } from './seeded-random.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '40' }, seed: { type: 'string', default: '1' } } });
const main = fileURLToPath(new URL('../../packages/cli/dist/main.js', import.meta.url));
if (!existsSync(main)) {
  console.error('the program is not built: npm run build');
  process.exit(2);
}

/** System calls that change a file or folder. `write` is among them: the journal is appended by it. */
const CALLS = 'write,rename,renameat,renameat2,mkdir,mkdirat,unlink,unlinkat,rmdir,fsync,fdatasync,pwrite64,utimensat';
const RENAMES = 'rename,renameat,renameat2';
const env = { PATH: process.env.PATH, LANG: 'C', USER: 'ida', UV_THREADPOOL_SIZE: '1', UV_USE_IO_URING: '0' };
const hasStrace = spawnSync('strace', ['-V']).status === 0;
const root = mkdtempSync(join(tmpdir(), 'synoptic-decisions-'));
const place = join(root, 'place');
const run = (...args) => spawnSync(process.execPath, [main, ...args], { env, cwd: root, encoding: 'utf8' });

/** Runs a command that nothing disturbs. */
function mustRun(...args) {
  const { status, stderr, stdout } = run(...args);
  if (status !== 0) throw new Error(`${args.join(' ')} ends with ${status}: ${stderr}`);
  return stdout;
}

const TEXTS = {
  report:
    'Ferry aground\n\nThe coast guard said 12 people died on Friday.\n\nSeven people were injured when the deck tilted, the harbour office said.\n\nOfficials said 140 people were evacuated.\n',
  blog: 'What happened\n\nThe coast guard said 15 people died on Friday.\n\nA doctor said nine people were injured.\n',
};
const fresh = join(root, 'fresh');
mustRun('init', fresh, '--starter', 'disaster', '--language', 'en', '--empty');
for (const [slug, text] of Object.entries(TEXTS)) {
  writeFileSync(join(root, `${slug}.txt`), text);
  mustRun('add', join(root, `${slug}.txt`), '--publisher', slug, '--date', '2031-04-05', '--corpus', fresh);
}
const items = [{ document: 'report', quote: '12 people died', facet: 'dead', value: { 'at-least': 12 } }];
writeFileSync(join(root, 'items.jsonl'), items.map((item) => `${JSON.stringify(item)}\n`).join(''));

/** Lines of all files of drafts, by file. */
function draftLines() {
  const entries = readdirSync(join(place, 'drafts'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(entries.map((entry) => [join(entry.parentPath, entry.name), readFileSync(join(entry.parentPath, entry.name), 'utf8')]));
}

const next = seededRandom(Number(values.seed));
const pick = (list) => list[Math.floor(next() * list.length)];

const killed = (args, how) => killCommand([main, ...args], { calls: CALLS, ...how }, { env, cwd: root });

/**
 * Number of the rename by which a command gives a file its new content, among those of its thread: all writes are on one, and `strace -P` does not
 * see the second path of a rename. The folder is put back afterwards.
 */
function renameOf(file, args) {
  const [log, kept] = [join(root, 'renames'), join(root, 'kept')];
  cpSync(place, kept, { recursive: true });
  spawnSync('strace', ['-f', '-qq', '-o', log, '-e', `trace=${RENAMES}`, process.execPath, main, ...args], { env, cwd: root });
  rmSync(place, { recursive: true });
  renameSync(kept, place);
  const renames = readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => line.includes('rename'));
  const [thread] = (renames.find((line) => line.includes(`"${file}")`)) ?? '').split(' ');
  return 1 + renames.filter((line) => line.startsWith(`${thread} `)).findIndex((line) => line.includes(`"${file}")`));
}

/** Faults of the folder as it was left, given the drafts before the killed command. */
function faultsLeft(before) {
  const faults = [];
  const check = run('check', '--corpus', place);
  if (/ error /.test(`${check.stdout}${check.stderr}`)) faults.push(`the folder has errors: ${check.stdout.slice(0, 200)}`);
  const after = draftLines();
  for (const [file, text] of before)
    if (!(after.get(file) ?? '').startsWith(text)) faults.push(`${file.slice(place.length)} lost lines that were on disk`);
  return faults;
}

/** Faults after the next command: claims and decisions in accord, nothing left behind. */
function faultsAfterNext(one, as = 'ida') {
  const decided = run('review', place, '--defer', one, '--as', as, '--json');
  if (decided.status !== 0) return [`the next command ends with ${decided.status}: ${decided.stderr.trim().slice(0, 200)}`];
  const { proposals, faults } = JSON.parse(mustRun('review', place, '--json'));
  const accepted = proposals.flatMap(({ claim }) => claim ?? []).sort();
  const written = ['report', 'blog']
    .map((slug) => join(place, 'documents', slug, 'claims.yaml'))
    .flatMap((file) => (existsSync(file) ? [...readFileSync(file, 'utf8').matchAll(/^- id: (claim:\S+)$/gm)].map(([, id]) => id) : []))
    .sort();
  const lock = readdirSync(place).filter((name) => name.startsWith('.synoptic-lock'));
  return [
    ...(accepted.join() === written.join() ? [] : [`accepted ${accepted.join()}, written ${written.join()}`]),
    ...(lock.length > 0 ? [`${lock.join()} is left`] : []),
    ...faults.filter(({ message }) => message !== 'the line is not JSON').map(({ file, line, message }) => `${file}:${line} ${message}`),
  ];
}

let failures = 0;
let kills = 0;
console.log(
  `seed ${values.seed}, ${values.rounds} rounds; ${hasStrace ? 'every second at a system call' : 'no strace: at random moments only'}`,
);
for (let round = 0; round < Number(values.rounds); round++) {
  rmSync(place, { recursive: true, force: true });
  cpSync(fresh, place, { recursive: true });
  const ids = JSON.parse(mustRun('review', place, '--json')).proposals.map(({ id }) => id);
  const [first, second, third] = [0, 1, 2].map(() => ids.splice(Math.floor(next() * ids.length), 1)[0]);
  mustRun('review', place, '--accept', first, '--as', 'ida');
  const args = pick([
    ['review', place, '--accept', second, '--as', 'ida'],
    ['review', place, '--accept', 'A,B,C', '--as', 'ida'],
    ['review', place, '--reject', first, '--as', 'ida'],
    ['review', place, '--undo', '--as', 'ida'],
    ['import', 'jsonl', join(root, 'items.jsonl'), '--corpus', place],
  ]);
  const before = draftLines();
  const how = hasStrace && round % 2 === 0 ? { call: 1 + Math.floor(next() * 60) } : { after: Math.floor(next() * 1500) };
  if ((await killed(args, how)) === 'SIGKILL') kills++;
  const faults = [...faultsLeft(before), ...faultsAfterNext(third)];
  failures += faults.length > 0 ? 1 : 0;
  for (const fault of faults.slice(0, 4))
    console.log(`  round ${round}, ${args.slice(0, 3).join(' ').replace(place, 'DIR')}, ${JSON.stringify(how)}: ${fault}`);
}
/** Kills a command between the line of its decision and claims.yaml: the next start has to say so, and the next command of anybody to mend it. */
async function killedBetween(args, document, next) {
  const claims = join(place, 'documents', document, 'claims.yaml');
  const call = renameOf(claims, args);
  if (call === 0) return ['the command does not write claims.yaml'];
  if ((await killed(args, { calls: RENAMES, call })) !== 'SIGKILL') return ['the command was not killed'];
  const told = JSON.parse(mustRun('review', place, '--json')).faults.filter(({ message }) => message.includes('last decision of ida'));
  const faults = told.length === 1 ? [] : [`${told.length} faults say that a decision was not carried out`];
  return [...faults, ...faultsAfterNext(next, 'bo')];
}

if (hasStrace)
  for (const what of ['accept', 'reject', 'undo']) {
    rmSync(place, { recursive: true, force: true });
    cpSync(fresh, place, { recursive: true });
    const [first, second] = JSON.parse(mustRun('review', place, '--json')).proposals;
    if (what !== 'accept') mustRun('review', place, '--accept', first.id, '--as', 'ida');
    const args = ['review', place, ...(what === 'undo' ? ['--undo'] : [`--${what}`, first.id]), '--as', 'ida'];
    const faults = await killedBetween(args, first.document, second.id);
    failures += faults.length > 0 ? 1 : 0;
    console.log(`  ${what}, killed before claims.yaml: ${faults.length === 0 ? 'told, and carried out by the next' : faults.join('; ')}`);
  }
rmSync(root, { recursive: true, force: true });
console.log(`${kills} of ${values.rounds} killed; ${failures === 0 ? 'no fault' : `${failures} rounds with faults`}`);
process.exit(failures === 0 ? 0 : 1);
