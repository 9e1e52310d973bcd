/** File operations at a time: few enough for the smallest limits on open files. */
const MOST_AT_ONCE = 16;

/** Results of an asynchronous function for each item, in their order; `MOST_AT_ONCE` run at a time. */
export async function mapConcurrently<T, R>(items: readonly T[], run: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const work = async () => {
    for (let i = next++; i < items.length; i = next++) results[i] = await run(items[i] as T);
  };
  const workers = await Promise.allSettled(Array.from({ length: Math.min(MOST_AT_ONCE, items.length) }, work));
  // All have ended: nothing writes on after a failure.
  for (const worker of workers) if (worker.status === 'rejected') throw worker.reason;
  return results;
}
