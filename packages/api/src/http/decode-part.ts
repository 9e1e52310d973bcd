/** A percent-encoded part of an address as text; a part with an escape that is none is left as it is, and then found nowhere. */
export function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
