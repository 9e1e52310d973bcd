/** XML name of an id, without the colon, which XML names forbid. */
export function teiXmlId(id: string): string {
  return id.replaceAll(':', '.');
}

/** Reference to the element of an id. */
export function teiPointer(id: string): string {
  return `#${teiXmlId(id)}`;
}
