import type { Reader } from '@synoptic/core/reader/reader';
import type { InterfaceLanguage } from '@synoptic/core/text/interface-languages';
import { inLanguage, type Text } from '@synoptic/core/text/text';

/** What each kind of entity is called. */
export type KindLabels = ReadonlyMap<string, Text>;

export async function readKindLabels(reader: Reader): Promise<KindLabels> {
  return new Map((await reader.kinds()).items.map(({ id, label }) => [id, label]));
}

/** The kind by its name; by its id where a corpus does not name it. */
export function kindLabel(kind: string, kinds: KindLabels, language: InterfaceLanguage): string {
  return inLanguage(kinds.get(kind), language) ?? kind;
}
