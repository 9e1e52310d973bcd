/** A list with one item a place earlier or later; at an end it stays. */
export function moveChoice(list: readonly string[], item: string, by: 1 | -1): readonly string[] {
  const at = list.indexOf(item);
  const to = at + by;
  if (at < 0 || to < 0 || to >= list.length) return list;
  const rest = list.filter((i) => i !== item);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}

/** A list without an item, or with it again at the end. */
export function toggleChoice(list: readonly string[], item: string): readonly string[] {
  return list.includes(item) ? list.filter((i) => i !== item) : [...list, item];
}

/** Null where everything is chosen in its own order: then nothing is. */
export function nullIfDefaultOrder(list: readonly string[], all: readonly string[]): readonly string[] | null {
  return list.length === all.length && list.every((item, i) => item === all[i]) ? null : list;
}

/** What is chosen in its order, and then the rest. */
export function withUnchosen(chosen: readonly string[] | null, all: readonly string[]): readonly string[] {
  return chosen === null ? all : [...chosen.filter((c) => all.includes(c)), ...all.filter((a) => !chosen.includes(a))];
}
