import { existsSync } from 'node:fs';
import { cp, mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'tsup';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** A library's file with one passage put otherwise; fails where the passage is not there any more. */
async function rewritten(path: string, passage: string, otherwise: string): Promise<string> {
  const text = await readFile(path, 'utf8');
  if (!text.includes(passage)) throw new Error(`${path} does not hold: ${passage}`);
  return text.replace(passage, otherwise);
}

/** What ships beside the program: the corpus, its vocabulary and an example for a new one, and, where it has been built, the viewer. */
const SHIPPED = [
  { from: at('../../data/dist/corpus.json'), to: at('dist/corpus.json') },
  { from: at('../../data/vocabulary'), to: at('dist/vocabulary') },
  { from: at('template'), to: at('dist/template') },
  { from: at('../web/dist'), to: at('dist/viewer') },
];

export default defineConfig({
  entry: { main: 'src/main.ts', 'guest-worker': 'src/ssh/guest-worker.ts' },
  format: 'esm',
  target: 'node22',
  platform: 'node',
  dts: false,
  clean: true,
  splitting: true,
  minify: true,
  noExternal: [/.*/],
  define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
  // Bundled CommonJS asks for Node's own modules with `require`.
  banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
  esbuildOptions(options) {
    options.conditions = ['synoptic:source', 'module', 'import', 'default'];
    options.charset = 'utf8';
    options.jsx = 'automatic';
  },
  esbuildPlugins: [
    {
      // Ink asks for it only when DEV is set; it would double the program.
      name: 'no-react-devtools',
      setup(build) {
        build.onResolve({ filter: /^react-devtools-core$/ }, ({ path }) => ({ path, namespace: 'empty' }));
        build.onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'export default {}' }));
      },
    },
    {
      // Created when a text needs it (`layout/styled-line.ts`), not when the program starts.
      name: 'late-segmenter',
      setup(build) {
        build.onLoad({ filter: /string-width[\\/]index\.js$/ }, async ({ path }) => ({
          contents: await rewritten(
            path,
            'const segmenter = new Intl.Segmenter();',
            'let made; const segmenter = { segment: text => (made ??= new Intl.Segmenter()).segment(text) };',
          ),
          loader: 'js',
        }));
      },
    },
    {
      // ssh2 tries two native modules and does without them; they are never built (allowScripts in the root manifest).
      name: 'no-native-ssh2',
      setup(build) {
        build.onResolve({ filter: /^cpu-features$/ }, ({ path }) => ({ path, namespace: 'not-there' }));
        build.onLoad({ filter: /.*/, namespace: 'not-there' }, () => ({ contents: "throw new Error('not built')", loader: 'js' }));
        build.onLoad({ filter: /ssh2[\\/]lib[\\/]protocol[\\/]crypto\.js$/ }, async ({ path }) => ({
          contents: await rewritten(path, "require('./crypto/build/Release/sshcrypto.node')", 'undefined.notBuilt'),
          loader: 'js',
        }));
        // It knows a session by the name of its class, which minifying changes: a guest who left early would end the server.
        build.onLoad({ filter: /ssh2[\\/]lib[\\/]utils\.js$/ }, async ({ path }) => ({
          contents: await rewritten(path, "channel.constructor.name === 'Session'", "channel.type === 'session' && !channel.incoming"),
          loader: 'js',
        }));
        // They ask for their folder and read nothing there (WebAssembly is in the file; no agent is started).
        build.onLoad({ filter: /ssh2[\\/]lib[\\/](?:agent|protocol[\\/]crypto[\\/]poly1305)\.js$/ }, async ({ path }) => ({
          contents: `const __dirname = '';${await readFile(path, 'utf8')}`,
          loader: 'js',
        }));
      },
    },
  ],
  async onSuccess() {
    await mkdir(at('dist'), { recursive: true });
    for (const { from, to } of SHIPPED) if (existsSync(from)) await cp(from, to, { recursive: true });
  },
});
