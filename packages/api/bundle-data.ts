import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Options } from 'tsup';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/** JSON imports: the compiled corpus and the documentation of the server. */
const DATA = /\.json$/;

/** The corpus is imported as the text of its file, since its digest is verified when it is loaded. */
const isCorpus = (path: string): boolean => basename(path) === 'corpus.json';

const compact = async (file: string): Promise<string> => {
  const text = await readFile(file, 'utf8');
  return isCorpus(file) ? text : JSON.stringify(JSON.parse(text));
};

/** Module with data in its text form as an expression; `JSON.parse` on first use is faster than an object literal. */
const moduleOf = (path: string, text: string): string => `export default ${isCorpus(path) ? text : `JSON.parse(${text})`};`;

/** Inlines data as JSON text, for platforms that accept one file. */
export const inlineData: Plugin = {
  name: 'data-within',
  setup(build) {
    build.onLoad({ filter: DATA }, async ({ path }) => ({
      contents: moduleOf(path, JSON.stringify(await compact(path))),
      loader: 'js',
    }));
  },
};

/** Writes data as separate files that the platform includes as bytes, so that a starting isolate need not parse them. */
export function emitDataFiles(folder: string): Plugin {
  return {
    name: 'data-beside',
    setup(build) {
      build.onResolve({ filter: DATA }, ({ path, importer }) => (DATA.test(importer) ? { path, external: true } : undefined));
      build.onLoad({ filter: DATA }, async ({ path }) => {
        await mkdir(folder, { recursive: true });
        await writeFile(join(folder, basename(path)), await compact(path));
        return {
          contents: `import bytes from "./${basename(path)}"; ${moduleOf(path, 'new TextDecoder().decode(bytes)')}`,
          loader: 'js',
        };
      });
    },
  };
}
