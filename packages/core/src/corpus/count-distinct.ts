/** Length up to which a scan is faster than a Set. */
const MOST_SCANNED = 16;

/** Number of distinct items. */
export function countDistinct(items: readonly unknown[]): number {
  if (items.length > MOST_SCANNED) return new Set(items).size;
  let distinct = 0;
  for (let i = 0; i < items.length; i++) if (items.indexOf(items[i]) === i) distinct++;
  return distinct;
}
