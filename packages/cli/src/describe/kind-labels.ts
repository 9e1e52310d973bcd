import type { Reader } from '@synoptic/core/reader/reader';
import type { InterfaceLanguage } from '@synoptic/core/text/interface-languages';
import { inLanguage, type Text } from '@synoptic/core/text/text';

/** The label of each kind of entity. */
export type KindLabels = ReadonlyMap<string, Text>;

export async function readKindLabels(reader: Reader): Promise<KindLabels> {
  return new Map((await reader.kinds()).items.map(({ id, label }) => [id, label]));
}

/** The label of a kind; its id in a corpus without a label for it. */
export function kindLabel(kind: string, kinds: KindLabels, language: InterfaceLanguage): string {
  return inLanguage(kinds.get(kind), language) ?? kind;
}
