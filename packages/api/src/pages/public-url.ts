/**
 * Origin of a public address from a setting: scheme and host as a browser writes them. Undefined if it is not set; throws if it is
 * malformed, so that the operator sees the mistake at the start.
 */
export function readPublicUrl(setting: string | undefined): string | undefined {
  if (!setting) return undefined;
  const url = URL.canParse(setting) ? new URL(setting) : null;
  if (!url || !/^https?:$/.test(url.protocol) || `${url.origin}/` !== url.href)
    throw new Error(`PUBLIC_URL is not a public address: ${setting} (a scheme and a name alone, as https://edition.example)`);
  return url.origin;
}
