import type { Reader } from '@synoptic/core/reader/reader';

/** A reader over the API at `base`, which is not trusted: its answers are bounded and checked. */
export async function openRemoteReader(base: string): Promise<Reader> {
  const [{ httpReader }, { checkedReader }] = await Promise.all([
    import('@synoptic/core/reader/http-reader'),
    import('@synoptic/api/schemas/checked-reader'),
  ]);
  return checkedReader(httpReader(base), base);
}
