import { EXPORT_FORMAT_NAMES } from '@synoptic/core/export/format-names';

/** Exports of a folder instead of a file: a static site, and a worker for an edge runtime. */
const FOLDER_EXPORTS = ['site', 'worker'] as const;
export type FolderExport = (typeof FOLDER_EXPORTS)[number];

export function isFolderExport(name: string | undefined): name is FolderExport {
  return FOLDER_EXPORTS.some((target) => target === name);
}

/** Operands of `export`. */
export const EXPORT_TARGETS: readonly string[] = [...EXPORT_FORMAT_NAMES, ...FOLDER_EXPORTS, 'annotations'];
