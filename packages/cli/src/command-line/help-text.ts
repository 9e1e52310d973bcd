import { EXPORT_FORMAT_NAMES } from '@synoptic/core/export/format-names';
import type { InterfaceLanguage } from '@synoptic/core/text/interface-languages';
import { type CliWord, cliText } from '../locale/cli-text.ts';

/** A text of the commands' help, with the names that it may list. */
export function helpText(language: InterfaceLanguage, key: CliWord): string {
  return cliText(language, key, { formats: EXPORT_FORMAT_NAMES.join(' ') });
}
