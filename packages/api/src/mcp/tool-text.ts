import type { Reader } from '@synoptic/core/reader/reader';
import type { Id } from '@synoptic/core/text/id';
import { writeLocator } from '@synoptic/core/text/locator';
import { readParameters } from '../routes/parameter.ts';
import type { Tool } from './tool.ts';

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

/** Answer of a tool in words, its arguments read as a client's are. */
export async function toolText({ takes, answer }: Tool, reader: Reader, asked: Readonly<Record<string, string>>): Promise<string> {
  const { data, text } = await answer(reader, readParameters(takes, new URLSearchParams(asked), {}) as never);
  return text ?? JSON.stringify(data);
}
