import { EXPORT_FORMAT_NAMES } from '@synoptic/core/export/format-names';

/** Servers with an entry of their own: the worker as standard modules. */
export const SERVER_EXPORTS = ['deno', 'bun', 'vercel'] as const;
export type ServerExport = (typeof SERVER_EXPORTS)[number];

/** Exports of a folder instead of a file: a static site, a Cloudflare worker, and servers for other platforms. */
const FOLDER_EXPORTS = ['site', 'worker', ...SERVER_EXPORTS] as const;
export type FolderExport = (typeof FOLDER_EXPORTS)[number];

export function isFolderExport(name: string | undefined): name is FolderExport {
  return FOLDER_EXPORTS.some((target) => target === name);
}

/** Operands of `export`. */
export const EXPORT_TARGETS: readonly string[] = [...EXPORT_FORMAT_NAMES, 'sqlite', ...FOLDER_EXPORTS, 'annotations'];
