/** A function of a text that is computed once for each text: claims on one facet by one speaker share most of theirs. */
export function onceForEach<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = compute(text);
    known.set(text, value);
    return value;
  };
}
