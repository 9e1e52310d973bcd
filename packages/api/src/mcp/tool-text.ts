import type { Id } from '@synoptic/core/text/id';
import { writeLocator } from '@synoptic/core/text/locator';

interface AnchorPlace {
  readonly document: Id;
  readonly lines: readonly [number, number];
}

/** Places as `document:x ¶3–5; document:y ¶7`, each document once. */
export function placesText(anchors: readonly AnchorPlace[]): string {
  const byDocument = Map.groupBy(anchors, ({ document }) => document);
  return [...byDocument]
    .map(([document, of]) => `${document} ${of.map(({ lines }) => `¶${writeLocator([...lines], '–')}`).join(' ')}`)
    .join('; ');
}

/** One line per item, its parts with ` · ` between, and how to get the rest. */
export function listText(
  { total, next, leftOut }: { readonly total: number; readonly next: string | null; readonly leftOut: number },
  items: readonly (readonly (string | null)[])[],
): string {
  const lines = items.map((parts) => `- ${parts.filter((part) => part !== null && part !== '').join(' · ')}`);
  const rest = [
    `${items.length} of ${total}`,
    ...(next === null ? [] : [`next: ${next}`]),
    ...(leftOut > 0 ? [`left out: ${leftOut}`] : []),
  ];
  return [rest.join(' · '), ...lines].join('\n');
}
