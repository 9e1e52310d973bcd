import { parse } from 'yaml';

/** Value that a person typed in its short form, such as `12`, `{at-least: 12}` or `2031-04-05`; undefined where it is empty or not YAML. */
export function parseShortForm(typed: string): unknown {
  try {
    return parse(typed, { schema: 'core' }) ?? undefined;
  } catch {
    return undefined;
  }
}
