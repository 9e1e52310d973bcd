/** An id of ours as a name of XML, which allows no colon. */
export function xmlId(id: string): string {
  return id.replaceAll(':', '.');
}

/** A reference to what bears the id. */
export function pointer(id: string): string {
  return `#${xmlId(id)}`;
}
