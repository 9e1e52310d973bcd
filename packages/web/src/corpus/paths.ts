import type { Row } from '@synoptic/core/shapes/row';
import { type Id, kindOf, slugOf } from '@synoptic/core/text/id';

/** The page of a thing. */
export function thingPath(id: Id): string {
  const kind = kindOf(id);
  if (kind === 'event') return `/events/${id}`;
  if (kind === 'document') return `/documents/${id}`;
  return `/entities/${id}`;
}

/** The place of a passage on its document's page. */
export function passagePath(document: Id, passage: Id): string {
  return `/documents/${document}#${passageFragment(passage)}`;
}

export function passageFragment(passage: Id): string {
  return `p-${slugOf(passage)}`;
}

/** The name of a row in a URL's fragment: its facet, and its side where it has one. */
export function rowFragment(row: Pick<Row, 'facet' | 'of' | 'where'>): string {
  return [row.facet, row.of, row.where].filter((part) => part !== null).join('~');
}

/** The row of a synopsis that a highlight speaks of. */
export function rowPath(row: Pick<Row, 'about' | 'facet' | 'of' | 'where'>): string {
  return `${thingPath(row.about)}#${rowFragment(row)}`;
}

/** An address from the data, if it is one that a page may link to. */
export function safeLink(url: string | undefined): string | null {
  if (!url || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}
