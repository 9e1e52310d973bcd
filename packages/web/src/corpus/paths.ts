import type { RowKey } from '@synoptic/core/shapes/row';
import { type Id, kindOf, slugOf } from '@synoptic/core/text/id';

/** Path of the page of an event, a document or an entity. */
export function thingPath(id: Id): string {
  const kind = kindOf(id);
  if (kind === 'event') return `/events/${id}`;
  if (kind === 'document') return `/documents/${id}`;
  return `/entities/${id}`;
}

/** Path of a passage on its document's page. */
export function passagePath(document: Id, passage: Id): string {
  return `/documents/${document}#${passageFragment(passage)}`;
}

export function passageFragment(passage: Id): string {
  return `p-${slugOf(passage)}`;
}

/** Fragment of a row: its facet, and its side and place where it has them, joined by `~`. */
export function rowFragment(row: Omit<RowKey, 'about'>): string {
  return [row.facet, row.of, row.where].filter((part) => part !== null).join('~');
}

/** Path of a row on its subject's page. */
export function rowPath(row: RowKey): string {
  return `${thingPath(row.about)}#${rowFragment(row)}`;
}

/** A URL from the data if it is HTTP or HTTPS; null otherwise, since `javascript:` URLs run scripts. */
export function safeLink(url: string | undefined): string | null {
  if (!url || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}
