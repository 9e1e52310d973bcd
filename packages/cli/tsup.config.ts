import { existsSync } from 'node:fs';
import { cp, mkdir, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'tsup';
import { thirdPartyNotices } from '../../scripts/third-party-notices.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Patches one passage of a library's file; throws if the passage no longer exists. */
async function patched(path: string, passage: string, replacement: string): Promise<string> {
  const text = await readFile(path, 'utf8');
  if (!text.includes(passage)) throw new Error(`${path} does not contain: ${passage}`);
  return text.replace(passage, replacement);
}

/** Files that ship with the program: the corpus, the CMaps of PDF, the starters of a new corpus, and if they are built the viewer, the workbench and the worker with its settings, which `export` copies. */
const SHIPPED = [
  { from: at('../../data/dist/corpus.json'), to: at('dist/corpus.json') },
  { from: at('../../data/dist/starters'), to: at('dist/starters') },
  { from: at('../web/dist'), to: at('dist/viewer') },
  { from: at('../web/dist-workbench'), to: at('dist/workbench') },
  // PDF.js finds the characters of most Japanese, Chinese and Korean files by them.
  { from: at('../../node_modules/pdfjs-dist/cmaps'), to: at('dist/cmaps') },
  { from: at('../api/wrangler.jsonc'), to: at('dist/wrangler.jsonc') },
  { from: at('platform-entries'), to: at('dist/platform-entries') },
  { from: at('../api/dist/worker'), to: at('dist/worker'), except: 'corpus.json' },
];

export default defineConfig({
  entry: { main: 'src/main.ts', 'guest-worker': 'src/ssh/guest-worker.ts', 'answer-thread': '../api/src/presets/answer-thread.ts' },
  format: 'esm',
  target: 'node22',
  platform: 'node',
  dts: false,
  clean: true,
  splitting: true,
  // `node:sqlite` has no name without the prefix.
  removeNodeProtocol: false,
  minify: true,
  noExternal: [/.*/],
  define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
  // Bundled CommonJS loads Node's built-in modules with `require`.
  banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
  esbuildOptions(options) {
    options.conditions = ['synoptic:source', 'module', 'import', 'default'];
    options.charset = 'utf8';
    options.jsx = 'automatic';
  },
  esbuildPlugins: [
    thirdPartyNotices(at('dist')),
    {
      // Ink imports it only if DEV is set; it would double the size of the bundle.
      name: 'no-react-devtools',
      setup(build) {
        build.onResolve({ filter: /^react-devtools-core$/ }, ({ path }) => ({ path, namespace: 'empty' }));
        build.onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'export default {}' }));
      },
    },
    {
      // Creates the segmenter on first use instead of at start-up.
      name: 'late-segmenter',
      setup(build) {
        build.onLoad({ filter: /string-width[\\/]index\.js$/ }, async ({ path }) => ({
          contents: await patched(
            path,
            'const segmenter = new Intl.Segmenter();',
            'let made; const segmenter = { segment: text => (made ??= new Intl.Segmenter()).segment(text) };',
          ),
          loader: 'js',
        }));
      },
    },
    {
      // ssh2 falls back to JavaScript without its two native modules, which are never built (allowScripts in the root manifest).
      name: 'no-native-ssh2',
      setup(build) {
        build.onResolve({ filter: /^cpu-features$/ }, ({ path }) => ({ path, namespace: 'not-there' }));
        build.onLoad({ filter: /.*/, namespace: 'not-there' }, () => ({ contents: "throw new Error('not built')", loader: 'js' }));
        build.onLoad({ filter: /ssh2[\\/]lib[\\/]protocol[\\/]crypto\.js$/ }, async ({ path }) => ({
          contents: await patched(path, "require('./crypto/build/Release/sshcrypto.node')", 'undefined.notBuilt'),
          loader: 'js',
        }));
        // ssh2 recognizes a session by its class name, which minification changes; a client that disconnects early would crash the server.
        build.onLoad({ filter: /ssh2[\\/]lib[\\/]utils\.js$/ }, async ({ path }) => ({
          contents: await patched(path, "channel.constructor.name === 'Session'", "channel.type === 'session' && !channel.incoming"),
          loader: 'js',
        }));
        // These modules use __dirname but read no file there: the WebAssembly is inlined, and no agent is started.
        build.onLoad({ filter: /ssh2[\\/]lib[\\/](?:agent|protocol[\\/]crypto[\\/]poly1305)\.js$/ }, async ({ path }) => ({
          contents: `const __dirname = '';${await readFile(path, 'utf8')}`,
          loader: 'js',
        }));
      },
    },
  ],
  async onSuccess() {
    await mkdir(at('dist'), { recursive: true });
    for (const { from, to, except } of SHIPPED)
      if (existsSync(from)) await cp(from, to, { recursive: true, filter: (path) => except === undefined || basename(path) !== except });
  },
});
