import type { Reader } from '../reader/reader.ts';
import { type SqlReaderOptions, sqlReader } from './sql-reader.ts';
import type { Store } from './store-tables.ts';

/** A version of a corpus, and a reader of that version alone. */
export interface PinnedVersion {
  readonly digest: string;
  readonly reader: Reader;
}

/**
 * Follows a corpus in a database: each call looks which version is current. A server answers from one version at a time, since it names the digest in
 * ETags and pinned addresses.
 */
export async function followStoredCorpus(
  store: Store,
  { name, waitMs }: Pick<SqlReaderOptions, 'name' | 'waitMs'> = {},
): Promise<() => Promise<PinnedVersion>> {
  const newest = await sqlReader(store, { name, waitMs });
  let pinned: PinnedVersion | null = null;
  return async () => {
    const { digest } = await newest.corpus();
    if (pinned?.digest === digest) return pinned;
    const found = { digest, reader: await sqlReader(store, { name, digest, waitMs }) };
    pinned = found;
    return found;
  };
}
