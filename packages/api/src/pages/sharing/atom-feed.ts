import { escapeXml } from '@synoptic/core/export/escape';
import type { CorpusCard } from '@synoptic/core/shapes/compiled-corpus';
import type { Document } from '@synoptic/core/shapes/document';
import { REFERENCE_LANGUAGE } from '@synoptic/core/text/interface-languages';
import { inLanguage } from '@synoptic/core/text/text';

/**
 * Atom feed of changes of the corpus: an entry for its present state, whose id is new with each change, and one for each document with the day on which its
 * record was last coded.
 */
export function atomFeed(corpus: CorpusCard, documents: readonly Document[], origin: string): string {
  const days = documents.map(({ curation }) => curation.on).sort();
  const updated = atomTime(days.at(-1));
  const title = inLanguage(corpus.title, REFERENCE_LANGUAGE) ?? 'Synoptic';
  const { claims, events } = corpus.counts;
  const entries = [
    {
      id: `urn:synoptic:corpus:${corpus.digest}`,
      title: `Corpus ${corpus.digest.slice(0, 12)}`,
      updated,
      href: `${origin}/`,
      summary: `${documents.length} documents, ${events} events, ${claims} claims`,
    },
    ...documents
      .toSorted((a, b) => (a.curation.on < b.curation.on ? 1 : -1))
      .map((document) => ({
        id: `urn:synoptic:${document.id}:${document.curation.on}`,
        title: inLanguage(document.label, REFERENCE_LANGUAGE) ?? document.id,
        updated: atomTime(document.curation.on),
        href: `${origin}/documents/${document.id}`,
        summary: inLanguage(document.genre, REFERENCE_LANGUAGE) ?? document.csl.title,
      })),
  ];
  const entry = ({ id, title: name, updated: on, href, summary }: (typeof entries)[number]) =>
    `  <entry><id>${escapeXml(id)}</id><title>${escapeXml(name)}</title><updated>${on}</updated><link href="${escapeXml(href)}"/><summary>${escapeXml(summary)}</summary></entry>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${REFERENCE_LANGUAGE}">`,
    `  <id>${escapeXml(`${origin}/feed.atom`)}</id><title>${escapeXml(title)}</title><updated>${updated}</updated>`,
    `  <author><name>Synoptic</name></author><link rel="self" href="${escapeXml(`${origin}/feed.atom`)}"/><link href="${escapeXml(`${origin}/`)}"/>`,
    ...entries.map(entry),
    '</feed>',
    '',
  ].join('\n');
}

/** A coded day as an RFC 3339 time; the epoch where only a year or nothing is known. */
function atomTime(day: string | undefined): string {
  return `${/^\d{4}-\d\d-\d\d$/.test(day ?? '') ? day : '1970-01-01'}T00:00:00Z`;
}
