import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Options } from 'tsup';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/** Data that are imported as JSON: the corpus as compiled, and what the server says of itself. */
const DATA = /\.json$/;

const compact = async (file: string): Promise<string> => JSON.stringify(JSON.parse(await readFile(file, 'utf8')));

/** Data within the code, for a platform that takes one file: as text that is parsed when it is asked for, which is faster than a literal. */
export const dataWithin: Plugin = {
  name: 'data-within',
  setup(build) {
    build.onLoad({ filter: DATA }, async ({ path }) => ({
      contents: `export default JSON.parse(${JSON.stringify(await compact(path))});`,
      loader: 'js',
    }));
  },
};

/** Data as files of bytes beside the code, which the platform includes as they are: an isolate that starts has not read them. */
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
