import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Options } from 'tsup';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/** JSON imports: the compiled corpus and the documentation of the server. */
const DATA = /\.json$/;

const compact = async (file: string): Promise<string> => JSON.stringify(JSON.parse(await readFile(file, 'utf8')));

/** Inlines data as JSON text, for platforms that accept one file. `JSON.parse` on first use is faster than an object literal. */
export const dataWithin: Plugin = {
  name: 'data-within',
  setup(build) {
    build.onLoad({ filter: DATA }, async ({ path }) => ({
      contents: `export default JSON.parse(${JSON.stringify(await compact(path))});`,
      loader: 'js',
    }));
  },
};

/** Writes data as separate files that the platform includes as bytes, so that a starting isolate need not parse them. */
export function dataBeside(folder: string): Plugin {
  return {
    name: 'data-beside',
    setup(build) {
      build.onResolve({ filter: DATA }, ({ path, importer }) => (DATA.test(importer) ? { path, external: true } : undefined));
      build.onLoad({ filter: DATA }, async ({ path }) => {
        await mkdir(folder, { recursive: true });
        await writeFile(join(folder, basename(path)), await compact(path));
        return {
          contents: `import bytes from "./${basename(path)}"; export default JSON.parse(new TextDecoder().decode(bytes));`,
          loader: 'js',
        };
      });
    },
  };
}
