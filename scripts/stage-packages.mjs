// Packages as they are published, each in a folder: `node scripts/stage-packages.mjs OUT [OWNER/REPOSITORY]`, after `npm run build`.
// A published manifest names the repository that publishes it, which npm's provenance compares, and only files that the package has. Beside them:
// `server.json` for the registry of MCP servers, and the folder that `mcpb pack` turns into a bundle for assistants.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** In the order in which they depend on each other. */
export const PUBLISHED = ['core', 'api', 'cli'];
/** Condition under which packages of the checkout find each other's sources. */
const SOURCE = 'synoptic:source';

const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const write = (path, value) => writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);

/** Entries without the sources; an entry that has nothing else is of the checkout only. */
function publishedExports(exports) {
  const entries = Object.entries(exports).map(([name, { [SOURCE]: _, ...rest }]) => [name, rest]);
  return Object.fromEntries(entries.filter(([, rest]) => Object.keys(rest).length > 0));
}

function publishedManifest(name, repository) {
  const { scripts: _, devDependencies: __, exports, ...manifest } = read(`packages/${name}/package.json`);
  const url = `https://github.com/${repository}`;
  return {
    ...manifest,
    ...(exports && { exports: publishedExports(exports) }),
    repository: { type: 'git', url: `git+${url}.git`, directory: `packages/${name}` },
    homepage: `${url}#readme`,
    bugs: `${url}/issues`,
    ...(name === 'cli' && { mcpName: serverName(repository) }),
  };
}

/** Name in the registry of MCP servers, whose owner is that of the repository. */
function serverName(repository) {
  return `io.github.${repository}`;
}

function stagePackage(name, out, repository) {
  const from = join(root, 'packages', name);
  const [{ files }] = Object.values(
    JSON.parse(
      execFileSync('npm', ['pack', '--json', '--dry-run', '--ignore-scripts'], {
        cwd: from,
        encoding: 'utf8',
        shell: process.platform === 'win32',
      }),
    ),
  );
  const folder = join(out, name);
  for (const { path } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(from, path), join(folder, path));
  }
  cpSync(join(root, 'CHANGELOG.md'), join(folder, 'CHANGELOG.md'));
  write(join(folder, 'package.json'), publishedManifest(name, repository));
}

/** Description of the server for the registry: https://static.modelcontextprotocol.io. */
function stageServerJson(out, repository) {
  const { version, description } = read('packages/cli/package.json');
  write(join(out, 'server.json'), {
    $schema: 'https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json',
    name: serverName(repository),
    title: 'Synoptic',
    description,
    version,
    repository: { url: `https://github.com/${repository}`, source: 'github' },
    packages: [
      {
        registryType: 'npm',
        identifier: 'synoptic',
        version,
        transport: { type: 'stdio' },
        packageArguments: [{ type: 'positional', value: 'mcp' }],
      },
    ],
  });
}

/** Citation of the release, with the address that only a release knows. */
function stageCitation(out, repository) {
  const citation = readFileSync(join(root, 'CITATION.cff'), 'utf8').trimEnd();
  const url = `https://github.com/${repository}`;
  writeFileSync(join(out, 'CITATION.cff'), `${citation}\nrepository-code: ${url}\nurl: ${url}\n`);
}

/** Bundle for assistants: the program with a manifest that says how to start it, on a corpus that the user may choose. */
function stageBundle(out) {
  const { version, description, license, keywords, engines } = read('packages/cli/package.json');
  const folder = join(out, 'mcpb');
  cpSync(join(out, 'cli'), join(folder, 'server'), { recursive: true });
  write(join(folder, 'manifest.json'), {
    manifest_version: '0.3',
    name: 'synoptic',
    display_name: 'Synoptic',
    version,
    description,
    author: { name: 'The Synoptic contributors' },
    license,
    keywords,
    server: {
      type: 'node',
      entry_point: 'server/bin/synoptic.cjs',
      mcp_config: { command: 'node', args: [['$', '{__dirname}/server/bin/synoptic.cjs'].join(''), 'mcp'] },
    },
    tools: read('packages/api/src/mcp/tools.json').map(({ name, description: says }) => ({ name, description: says })),
    compatibility: { platforms: ['darwin', 'linux', 'win32'], runtimes: { node: engines.node } },
  });
}

/** Writes everything that a release publishes into a new folder. */
export function stageRelease(folder, repository) {
  const out = resolve(folder);
  rmSync(out, { recursive: true, force: true });
  for (const name of PUBLISHED) stagePackage(name, out, repository);
  stageServerJson(out, repository);
  stageCitation(out, repository);
  stageBundle(out);
  return out;
}

if (import.meta.filename === process.argv[1]) {
  const [out, repository = process.env.GITHUB_REPOSITORY] = process.argv.slice(2);
  if (out === undefined || !/^[\w.-]+\/[\w.-]+$/.test(repository ?? '')) {
    console.error('usage: node scripts/stage-packages.mjs OUT [OWNER/REPOSITORY]');
    process.exit(2);
  }
  console.log(stageRelease(out, repository));
}
