import { EXPORT_FORMAT_NAMES } from '@synoptic/core/export/format-names';

/** Not a format but a folder: the viewer with the corpus in it. */
export const SITE_EXPORT = 'site';

/** First operands of `export`. */
export const EXPORT_TARGETS: readonly string[] = [...EXPORT_FORMAT_NAMES, SITE_EXPORT];
