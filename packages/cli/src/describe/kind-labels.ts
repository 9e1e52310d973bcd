import type { Reader } from '@synoptic/core/reader/reader';
import type { Bilingual, Language } from '@synoptic/core/text/bilingual';

/** What each kind of entity is called. */
export type KindLabels = ReadonlyMap<string, Bilingual>;

export async function readKindLabels(reader: Reader): Promise<KindLabels> {
  return new Map((await reader.kinds()).items.map(({ id, label }) => [id, label]));
}

/** The kind by its name; by its id where a corpus does not name it. */
export function kindLabel(kind: string, kinds: KindLabels, language: Language): string {
  return kinds.get(kind)?.[language] ?? kind;
}
