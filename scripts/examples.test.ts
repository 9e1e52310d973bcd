import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ESTree, parseSync } from 'vite';
import { afterAll, describe, expect, it } from 'vitest';
import { lineAt, parseSource, ROOT, resolveImport, sourceFiles } from './source.fixture.ts';

/**
 * Runs each `@example` of a TSDoc comment as a module against the sources. A statement with `// → value` must have that value,
 * compared by `toEqual`; one with `// throws Name` must throw an error of that name. Examples may use `corpus`, `compiled` and
 * `reader` of examples.fixture.ts without declaring them.
 */
const EXPECTED = /^ (?:→ (?<value>.+)|throws (?<error>\w+))$/;
const AMBIENT = ['compiled', 'corpus', 'reader'];

/** Functions that people outside the project call; each has an example. */
const PUBLIC_FUNCTIONS = [
  ...['compile', 'loadCorpus', 'buildCorpusFile', 'sealFolder', 'sealText', 'hydrate', 'openCorpus'],
  ...['compare', 'ledger', 'glance', 'dependence', 'sensitivity', 'timeline', 'network', 'compareWholes', 'agentThreads', 'diff'],
  ...['relateValues', 'describeValue', 'explainVerdict', 'createValueFormatter', 'applyAction', 'formatNamed'],
  ...['memoryReader', 'httpReader', 'createApp', 'serveNode', 'client'],
];

interface Example {
  readonly of: string;
  readonly place: string;
  readonly code: string;
}

const examples: readonly Example[] = ['core', 'api', 'web', 'cli'].flatMap((name) =>
  sourceFiles(`packages/${name}/src`).flatMap(({ path, text, comments }) =>
    comments.flatMap(({ type, value, start, end }) => {
      if (type !== 'Block' || !value.startsWith('*')) return [];
      const [, of = '?'] = /^\s*export (?:async )?(?:function|const|class) (\w+)/.exec(text.slice(end)) ?? [];
      const lines = value.split('\n').map((line) => line.replace(/^\s*\* ?/, ''));
      return [...lines.join('\n').matchAll(/^@example\n```ts\n(?<code>[\s\S]+?)\n```$/gm)].map((match) => ({
        of,
        place: `${path}:${lineAt(text, start)}`,
        code: match.groups?.['code'] ?? '',
      }));
    }),
  ),
);

/** Module of an example: imports lead to the sources, and statements with an expectation report what they gave. */
function moduleOf({ place, code }: Example): string {
  const { program, comments, errors } = parseSync('example.ts', code);
  if (errors.length > 0) throw new Error(`${place}: ${errors[0]?.message}`);
  const edits: { at: number; end: number; text: string }[] = [];
  const names = new Set<string>();
  for (const statement of program.body) {
    if (statement.type === 'ImportDeclaration') {
      const target = resolveImport(place.replace(/:\d+$/, ''), statement.source.value);
      if (target) edits.push({ at: statement.source.start, end: statement.source.end, text: JSON.stringify(join(ROOT, target)) });
      for (const { local } of statement.specifiers) names.add(local.name);
    }
    if (statement.type === 'VariableDeclaration')
      for (const { id } of statement.declarations) if (id.type === 'Identifier') names.add(id.name);
  }
  for (const comment of comments) {
    const { value, error } = EXPECTED.exec(comment.value)?.groups ?? {};
    const before = program.body.filter((s) => s.end <= comment.start).at(-1);
    if (!before || (value === undefined && error === undefined) || code.slice(before.end, comment.start).includes('\n'))
      throw new Error(`${place}: the comment "//${comment.value}" belongs to no statement or is not an expectation`);
    edits.push(...expectation(before, code, value, error));
  }
  if (!comments.some(({ value }) => EXPECTED.test(value))) throw new Error(`${place}: the example states no result`);
  const body = edits.sort((a, b) => b.at - a.at).reduce((text, { at, end, text: by }) => text.slice(0, at) + by + text.slice(end), code);
  const ambient = AMBIENT.filter((name) => !names.has(name) && new RegExp(`\\b${name}\\b`).test(code));
  const fixture =
    ambient.length > 0 ? `import { ${ambient.join(', ')} } from ${JSON.stringify(join(ROOT, 'scripts/examples.fixture.ts'))};\n` : '';
  return `${fixture}const $results = [];\n${body}\nexport default $results;\n`;
}

function expectation(statement: ESTree.Statement | ESTree.Directive, code: string, value: string | undefined, error: string | undefined) {
  const report = (actual: string) =>
    ` $results.push([${JSON.stringify(code.slice(statement.start, statement.end))}, ${actual}, (${value})]);`;
  if (statement.type === 'ExpressionStatement') {
    const expression = code.slice(statement.expression.start, statement.expression.end);
    const thrown = `await (async () => (${expression}))().then(() => 'nothing', (error) => error.name)`;
    const text = error === undefined ? report(expression) : report(thrown).replace('(undefined)', JSON.stringify(error));
    return [{ at: statement.start, end: statement.end, text }];
  }
  const [declared] = statement.type === 'VariableDeclaration' ? statement.declarations : [];
  if (declared?.id.type !== 'Identifier' || error !== undefined)
    throw new Error(`no value to compare in: ${code.slice(statement.start, statement.end)}`);
  return [{ at: statement.end, end: statement.end, text: report(declared.id.name) }];
}

describe('the examples of documentation comments', () => {
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-examples-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(PUBLIC_FUNCTIONS)('include one of %s', (name) => expect(examples.map(({ of }) => of)).toContain(name));

  it.each(examples.map((example) => [example.of, example] as const))('of %s give the stated results', async (_, example) => {
    const file = join(folder, `${example.place.replace(/\W+/g, '-')}.ts`);
    writeFileSync(file, moduleOf(example));
    const { default: results } = (await import(file)) as { default: readonly (readonly [string, unknown, unknown])[] };
    for (const [statement, actual, expected] of results) expect({ statement, value: actual }).toEqual({ statement, value: expected });
  });

  it('are found by their tag in any place', () => {
    const tags = ['core', 'api', 'web', 'cli'].flatMap((name) =>
      sourceFiles(`packages/${name}/src`).flatMap(({ path }) => parseSource(path).text.match(/^\s*\* @example\b/gm) ?? []),
    );
    expect(examples.length).toBe(tags.length);
  });
});
