import { EXPORT_FORMAT_NAMES } from '@synoptic/core/export/format-names';

/** Pseudo-format that exports a folder: the viewer with the corpus. */
export const SITE_EXPORT = 'site';

/** Operands of `export`. */
export const EXPORT_TARGETS: readonly string[] = [...EXPORT_FORMAT_NAMES, SITE_EXPORT];
