import type { Document } from '@synoptic/core/shapes/document';

/** A day of the calendar, as Highwire tags write it: `2022/1/5`. Anything less exact is left out rather than guessed. */
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Highwire tags of a document, by which Zotero and other reference managers recognise the source itself. */
export function highwireTags({ csl, issued }: Pick<Document, 'csl' | 'issued'>): readonly (readonly [name: string, content: string])[] {
  const authors = (csl.author ?? []).map(({ family, given, literal }) => literal ?? [family, given].filter(Boolean).join(', '));
  const [, year, month, day] = DAY.exec(csl.issued ?? issued ?? '') ?? [];
  return [
    ['citation_title', csl.title],
    ...authors.map((author) => ['citation_author', author] as const),
    ...(year === undefined ? [] : [['citation_publication_date', `${year}/${Number(month)}/${Number(day)}`] as const]),
    ...(csl['container-title'] === undefined ? [] : [['citation_journal_title', csl['container-title']] as const]),
    ...(csl.publisher === undefined ? [] : [['citation_publisher', csl.publisher] as const]),
    ['citation_language', csl.language],
    ...(csl.URL === undefined ? [] : [['citation_public_url', csl.URL] as const]),
  ];
}
