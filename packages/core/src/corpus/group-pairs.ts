/** Values by key, in the order of the pairs: `Map.groupBy` for items that belong to several groups. */
export function groupPairs<K, V>(pairs: readonly (readonly [key: K, value: V])[]): Map<K, V[]> {
  const groups = [...Map.groupBy(pairs, ([key]) => key)];
  return new Map(groups.map(([key, group]) => [key, group.map(([, value]) => value)]));
}
