/** An id of ours as a name of XML, which allows no colon. */
export function teiXmlId(id: string): string {
  return id.replaceAll(':', '.');
}

/** A reference to what bears the id. */
export function teiPointer(id: string): string {
  return `#${teiXmlId(id)}`;
}
