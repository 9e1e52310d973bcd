const RELOADED_KEY = 'synoptic.reloaded';
/** A second failure within this time is not that of a page left open over a deployment. */
const ONCE_WITHIN_MS = 60_000;

/** Messages of a failed `import()` in Chrome, Firefox and Safari. */
const MISSING_CHUNK = /dynamically imported module|module script failed|Unable to preload CSS/i;

/** True if a part of the viewer is gone: the page was left open while a new build replaced its files. */
export function isMissingChunk(problem: unknown): boolean {
  return problem instanceof Error && MISSING_CHUNK.test(problem.message);
}

/** Reloads the page for the new build; false if that was just tried, or if there is no network. */
export function reloadStalePage(storage: Pick<Storage, 'getItem' | 'setItem'>, now: number, reload: () => void): boolean {
  try {
    if (now - Number(storage.getItem(RELOADED_KEY) ?? Number.NEGATIVE_INFINITY) < ONCE_WITHIN_MS) return false;
    storage.setItem(RELOADED_KEY, String(now));
  } catch {
    // Without storage a failing page would reload for ever.
    return false;
  }
  reload();
  return true;
}
