/** Value of a record in its short form on one line, as a person types it: `12`, `{at-least: 12}`. The inverse of `parseShortForm`. */
export function formatShortForm(value: unknown): string {
  if (typeof value === 'string') return isPlain(value) ? value : JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(formatShortForm).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value ?? '');
  return `{${Object.entries(value)
    .map(([key, inner]) => `${key}: ${formatShortForm(inner)}`)
    .join(', ')}}`;
}

/** True for a string that YAML reads as itself without quotes, also within a list. */
function isPlain(text: string): boolean {
  return /^[\p{L}\d][\p{L}\p{N} :/+.-]*$/u.test(text) && !/: |\s$|^[\d.+-]+$|^(?:true|false|null)$/i.test(text);
}
