import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Options } from 'tsup';

type EsbuildPlugin = NonNullable<Options['esbuildPlugins']>[number];

/** Name of the file beside a bundle that lists the packages in it with their licences. Vite writes the one of the viewer (`build.license`). */
export const NOTICES_FILE = 'THIRD-PARTY-NOTICES.md';

const LICENCE_FILE = /^(licen[cs]e|copying|notice)([.-].*)?$/i;

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly licenses?: readonly { readonly type: string }[];
}

/** Folder of the package that contains a file of `node_modules`, or null for our own sources. */
export function packageFolder(file: string): string | null {
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file)?.[0] ?? null;
}

/** esbuild plugin that writes a notice for each package whose code is in the bundle, with the full text of its licence. */
export function thirdPartyNotices(outDir: string): EsbuildPlugin {
  return {
    name: 'third-party-notices',
    setup(build) {
      build.initialOptions.metafile = true;
      build.onEnd(async ({ metafile, errors }) => {
        if (errors.length > 0) return;
        const used = Object.values(metafile?.outputs ?? {}).flatMap(({ inputs }) =>
          Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
        );
        const folders = used.map((file) => packageFolder(resolve(file)));
        const packages = [...new Set(folders.filter((folder) => folder !== null))].toSorted();
        // The bundler writes its files afterwards: in a fresh clone the folder does not exist yet.
        await mkdir(outDir, { recursive: true });
        await writeFile(join(outDir, NOTICES_FILE), packages.length === 0 ? 'No third-party code.\n' : packages.map(noticeOf).join('\n'));
      });
    },
  };
}

/** Notice of one package as Markdown. Throws for a package without a licence: it could not be shipped. */
function noticeOf(folder: string): string {
  const { name, version, license, licenses } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  // `licenses` is the older form of the field.
  const licence = license ?? licenses?.map(({ type }) => type).join(' OR ');
  if (!licence) throw new Error(`${name} names no licence (${dirname(folder)})`);
  const files = readdirSync(folder).filter((file) => LICENCE_FILE.test(file));
  const texts = files.map((file) => `\n\`\`\`\n${readFileSync(join(folder, file), 'utf8').trim()}\n\`\`\`\n`);
  return `## ${name} ${version} (${licence})\n${texts.join('')}`;
}
