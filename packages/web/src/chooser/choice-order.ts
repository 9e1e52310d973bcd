/** Moves an item one place; at the end of the list it stays. */
export function moveChoice(list: readonly string[], item: string, by: 1 | -1): readonly string[] {
  const from = list.indexOf(item);
  const to = from + by;
  if (from < 0 || to < 0 || to >= list.length) return list;
  const rest = list.filter((i) => i !== item);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}

/** Removes an item, or adds it at the end. */
export function toggleChoice(list: readonly string[], item: string): readonly string[] {
  return list.includes(item) ? list.filter((i) => i !== item) : [...list, item];
}

/** Null, the default, if the list holds all items in their own order. */
export function nullIfDefaultOrder(list: readonly string[], all: readonly string[]): readonly string[] | null {
  return list.length === all.length && list.every((item, i) => item === all[i]) ? null : list;
}

/** The chosen items in their order, then the others in theirs. */
export function inChoiceOrder(chosen: readonly string[] | null, all: readonly string[]): readonly string[] {
  return chosen === null ? all : [...chosen.filter((c) => all.includes(c)), ...all.filter((a) => !chosen.includes(a))];
}
