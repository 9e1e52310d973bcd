import { canonicalLanguageTag } from '../../text/language-tag.ts';
import type { SourceMetadata } from './source-text.ts';

/** The parts of a DOM document that metadata are read from. */
export interface PageDocument {
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

interface PageElement {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
}

/** Largest block of JSON-LD that is read. */
const MOST_JSON = 1_000_000;

/**
 * Metadata that a page states of itself: JSON-LD of an article first, then Highwire tags of journals, OpenGraph, Dublin Core and plain HTML. Nothing is
 * guessed: a field that no tag states is null.
 */
export function pageMetadata(document: PageDocument): SourceMetadata {
  const article = articleData(document);
  const meta = (...names: string[]) =>
    names
      .map((name) =>
        document.querySelector(`meta[property="${name}"],meta[name="${name}"],meta[itemprop="${name}"]`)?.getAttribute('content'),
      )
      .map((content) => content?.replace(/\s+/g, ' ').trim())
      .find(Boolean) ?? null;
  const time = document.querySelector('time[datetime]')?.getAttribute('datetime') ?? null;
  const author =
    nameIn(article['author']) ?? meta('citation_author', 'author', 'article:author', 'dc.creator', 'DC.creator', 'parsely-author');
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta('og:url');
  return {
    title: stringIn(article['headline']) ?? meta('citation_title', 'og:title', 'twitter:title', 'dc.title', 'DC.title'),
    outlet:
      nameIn(article['publisher']) ??
      meta('citation_journal_title', 'citation_publisher', 'og:site_name', 'dc.publisher', 'DC.publisher', 'application-name'),
    author: author !== null && /^https?:/.test(author) ? null : author,
    date:
      dayIn(stringIn(article['datePublished'])) ??
      dayIn(
        meta(
          'citation_publication_date',
          'citation_date',
          'article:published_time',
          'datePublished',
          'pubdate',
          'date',
          'dc.date',
          'DC.date',
        ),
      ) ??
      dayIn(time),
    url: webAddress(canonical),
    language: languageOf(
      stringIn(article['inLanguage']) ??
        document.querySelector('html')?.getAttribute('lang') ??
        meta('og:locale', 'citation_language', 'dc.language'),
    ),
  };
}

/** First article among the JSON-LD blocks of a page; an empty record where there is none. */
function articleData(document: PageDocument): Readonly<Record<string, unknown>> {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const source = script.textContent ?? '';
    if (source.length > MOST_JSON) continue;
    const found = articleIn(parsed(source), 0);
    if (found) return found;
  }
  return {};
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return null;
  }
}

function articleIn(data: unknown, depth: number): Readonly<Record<string, unknown>> | null {
  if (typeof data !== 'object' || data === null || depth > 4) return null;
  if (Array.isArray(data)) {
    for (const item of data) {
      const found = articleIn(item, depth + 1);
      if (found) return found;
    }
    return null;
  }
  const record = data as Readonly<Record<string, unknown>>;
  const types = [record['@type']].flat().map(String);
  if (types.some((type) => /(?:Article|BlogPosting|Report|LiveBlog\w*)$/.test(type))) return record;
  return articleIn(record['@graph'] ?? record['mainEntity'], depth + 1);
}

function stringIn(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.replace(/\s+/g, ' ').trim() : null;
}

/** Name of a person or an organization, or names of several. */
function nameIn(value: unknown): string | null {
  if (Array.isArray(value)) return value.map(nameIn).filter(Boolean).join(', ') || null;
  if (typeof value === 'object' && value !== null) return stringIn((value as Readonly<Record<string, unknown>>)['name']);
  return stringIn(value);
}

/** Day of a time as printed, in its own zone; slashes are those of Highwire tags. */
export function dayIn(time: string | null): string | null {
  const [, year, month, day] = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:$|[T\s])/.exec(time?.trim() ?? '') ?? [];
  return day === undefined ? null : `${year}-${month?.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function webAddress(address: string | null): string | null {
  return address !== null && /^https?:\/\/[^\s]+$/.test(address) && URL.canParse(address) ? address : null;
}

function languageOf(tag: string | null): string | null {
  return tag === null ? null : canonicalLanguageTag(tag.trim().replace('_', '-'));
}
