import { createHash } from 'node:crypto';
import { existsSync, globSync, statSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serializeCorpus } from '../compile/compile.ts';
import { memoryReader } from '../reader/memory-reader.ts';
import type { Reader } from '../reader/reader.ts';
import type { CompiledCorpus } from '../shapes/compiled-corpus.ts';
import { loadCorpus } from './load-corpus.ts';
import { writeFileSafely } from './write-file-safely.ts';

// Passed as a string, because browser tests replace Node's `URL`.
const ROOT = fileURLToPath(new URL('../../../..', import.meta.url).href);

/** Data folder of the shipped corpus. */
export const SHIPPED_DATA_FOLDER = join(ROOT, 'data');

const CACHE = join(ROOT, 'node_modules/.cache/synoptic');

/**
 * The shipped corpus, which has the size of a real one. Compiled once for each state of the data and of the core, then read from a cache:
 * compiling takes seconds, and some sixty test files ask for it. Test files of one worker share it.
 */
export function readShippedCorpus(): Promise<CompiledCorpus> {
  shippedCorpus ??= readCachedCorpus();
  return shippedCorpus;
}

/** A reader of the shipped corpus for all test files of a worker: an index of all words takes longer than most tests. */
export function readerOfShippedCorpus(): Promise<Reader> {
  shippedReader ??= readShippedCorpus().then(memoryReader);
  return shippedReader;
}

let shippedCorpus: Promise<CompiledCorpus> | undefined;
let shippedReader: Promise<Reader> | undefined;

async function readCachedCorpus(): Promise<CompiledCorpus> {
  const file = join(CACHE, `shipped-${sourcesKey()}.json`);
  if (existsSync(file)) return loaded(file);
  const corpus = await loaded(SHIPPED_DATA_FOLDER);
  await mkdir(CACHE, { recursive: true });
  const outdated = (await readdir(CACHE)).filter((name) => name.startsWith('shipped-') && !file.endsWith(name));
  await Promise.all(outdated.map((name) => rm(join(CACHE, name), { force: true })));
  await writeFileSafely(file, serializeCorpus(corpus));
  // From the file too, so that keys have one order in all test files.
  return loaded(file);
}

async function loaded(path: string): Promise<CompiledCorpus> {
  const { corpus, issues } = await loadCorpus(path);
  if (!corpus) throw new Error(`the shipped corpus does not compile: ${issues[0]?.message}`);
  return corpus;
}

/** Changes with each file of the data and of the core, tests aside. */
function sourcesKey(): string {
  const files = [
    ...globSync('data/{corpus.yaml,{vocabulary,entities,events,documents}/**/*.{yaml,json}}', { cwd: ROOT }),
    ...globSync('packages/core/src/**/*.ts', { cwd: ROOT }).filter((file) => !/\.(test|fixture|conformance)\.ts$/.test(file)),
  ];
  const hash = createHash('sha256').update(ROOT);
  for (const file of files.sort()) {
    const { mtimeMs, size } = statSync(join(ROOT, file));
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}
