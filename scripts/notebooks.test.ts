import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveNode } from '../packages/api/src/presets/node.ts';
import { readerOfShippedCorpus } from '../packages/core/src/node/shipped.fixture.ts';

const page = readFileSync(fileURLToPath(new URL('../docs/recipes/notebooks.md', import.meta.url)), 'utf8');
const python = 'python3';
const folder = mkdtempSync(join(tmpdir(), 'synoptic-notebooks-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Code of the recipe in a language. */
const recipe = (language: string) => new RegExp(`\`\`\`${language}\\n([\\s\\S]+?)\`\`\``).exec(page)?.[1] ?? '';
const works = (program: string, ...args: string[]) => spawnSync(program, args, { stdio: 'ignore' }).status === 0;
const has = (module: string) =>
  works(python, '-c', `import importlib.util, sys; sys.exit(importlib.util.find_spec(${JSON.stringify(module)}) is None)`);

/** Programs that run a recipe: what a machine must have, and how to find out. */
interface Tool {
  readonly needs: string;
  readonly there: boolean;
  run(code: string): readonly [string, readonly string[]];
}

const TOOLS: Readonly<Record<string, Tool>> = {
  python: { needs: 'Python with pandas', there: has('pandas'), run: (code) => [python, ['-c', code]] },
  r: { needs: 'Rscript', there: works('Rscript', '--version'), run: (code) => ['Rscript', ['-e', code]] },
  sql: {
    needs: 'Python with duckdb',
    there: has('duckdb'),
    run: (code) => [
      python,
      ['-c', 'import duckdb, sys\nfor line in sys.argv[1].strip().splitlines():\n  r = duckdb.sql(line)\n  if r: print(r)', code],
    ],
  },
  js: { needs: 'Node', there: true, run: (code) => [process.execPath, ['--input-type=module', '-e', code]] },
};

/** Text that the output of each must contain. */
const SAID: Readonly<Record<string, RegExp>> = {
  python: /document:\S+ +\d[\s\S]*Date/,
  r: /document:/,
  sql: /origins[\s\S]*976|origins[\s\S]*claims/,
  js: /verdict/,
};

describe('the recipes for notebooks', () => {
  let server: Awaited<ReturnType<typeof serveNode>>;
  beforeAll(async () => {
    // No limit of time: what the machine does besides must not cut the first answer.
    const limits = { threads: 0, stalled: 0 };
    server = await serveNode({ reader: await readerOfShippedCorpus(), host: '127.0.0.1', port: 0, build: 'test', limits });
  });
  afterAll(() => server.close());

  it.for(Object.entries(TOOLS))('in %s gives the promised results', async ([language, { needs, there, run }], { skip }) => {
    expect(recipe(language)).not.toBe('');
    skip(!there, `needs ${needs}`);
    // DuckDB fetches over HTTP only with an extension, which it downloads: the test gives it the file.
    if (language === 'sql') writeFileSync(join(folder, 'claims.csv'), await (await fetch(`${server.url}/v1/export/csv?lang=en`)).text());
    const code = recipe(language).replace("'SYNOPTIC/v1/export/csv?lang=en'", "'claims.csv'");
    const [program, args] = run(code);
    const env = { ...process.env, SYNOPTIC: server.url };
    const { stdout } = await promisify(execFile)(program, [...args], { cwd: folder, env });
    expect(stdout).toMatch(SAID[language] ?? /$^/);
  });
});
