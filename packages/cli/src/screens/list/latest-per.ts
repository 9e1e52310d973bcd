/**
 * Keeps what was last made of each object for as long as it would be made of the same parts. The key that scrolls and the frame that
 * shows lay the same rows out: they are laid out once.
 */
export function latestPer<K extends object, V>(): (of: K, parts: readonly unknown[], make: () => V) => V {
  const kept = new WeakMap<K, { readonly parts: readonly unknown[]; readonly value: V }>();
  return (of, parts, make) => {
    const known = kept.get(of);
    if (known && known.parts.length === parts.length && known.parts.every((part, i) => part === parts[i])) return known.value;
    const value = make();
    kept.set(of, { parts, value });
    return value;
  };
}
