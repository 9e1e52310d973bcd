import type { Reader } from '@synoptic/core/reader/reader';
import type { Bilingual, Language } from '@synoptic/core/text/bilingual';

/** The label of each kind of entity. */
export type KindLabels = ReadonlyMap<string, Bilingual>;

export async function readKindLabels(reader: Reader): Promise<KindLabels> {
  return new Map((await reader.kinds()).items.map(({ id, label }) => [id, label]));
}

/** The label of a kind; its id in a corpus without a label for it. */
export function kindLabel(kind: string, kinds: KindLabels, language: Language): string {
  return kinds.get(kind)?.[language] ?? kind;
}
