import type { CorpusCard } from '../../shapes/compiled-corpus.ts';
import type { Document } from '../../shapes/document.ts';
import type { InterfaceLanguage } from '../../text/interface-languages.ts';
import { inLanguage } from '../../text/text.ts';

/** A work that a page is about, as reference managers save it: a source, or a page of the edition itself. */
export interface CitedWork {
  /** Type of CSL: `webpage` for a page of the edition. */
  readonly type: string;
  readonly title: string;
  /** `Family, Given`, or the name as it is printed. */
  readonly authors: readonly string[];
  /** Day as `2031-05-04`; undefined where it is not printed exactly. */
  readonly day?: string | undefined;
  /** Newspaper, journal or site in which it appeared. */
  readonly container?: string | undefined;
  readonly publisher?: string | undefined;
  readonly language: string;
  readonly url?: string | undefined;
}

/** A day of the calendar; anything less exact is left out rather than guessed. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A source as a cited work. */
export function citedDocument({ csl, issued }: Pick<Document, 'csl' | 'issued'>): CitedWork {
  const day = csl.issued ?? issued ?? '';
  return {
    type: csl.type,
    title: csl.title,
    authors: (csl.author ?? []).map(({ family, given, literal }) => literal ?? [family, given].filter(Boolean).join(', ')),
    ...(DAY.test(day) && { day }),
    container: csl['container-title'],
    publisher: csl.publisher,
    language: csl.language,
    url: csl.URL,
  };
}

/** A page of the edition as a cited work, in which the corpus is the site. */
export function citedPage(title: string, corpus: Pick<CorpusCard, 'title'>, language: InterfaceLanguage, url?: string): CitedWork {
  return { type: 'webpage', title, authors: [], container: inLanguage(corpus.title, language), language, url };
}

/** Highwire tags, by which Zotero and other reference managers recognise a work on its page. Of a page of the edition they name no journal, which would make it an article. */
export function highwireTags(work: CitedWork): readonly (readonly [name: string, content: string])[] {
  const isPage = work.type === 'webpage';
  const [year, month, day] = work.day?.split('-') ?? [];
  return [
    ['citation_title', work.title],
    ...work.authors.map((author) => ['citation_author', author] as const),
    ...(year === undefined ? [] : [['citation_publication_date', `${year}/${Number(month)}/${Number(day)}`] as const]),
    ...(work.container === undefined ? [] : [[isPage ? 'citation_publisher' : 'citation_journal_title', work.container] as const]),
    ...(work.publisher === undefined ? [] : [['citation_publisher', work.publisher] as const]),
    ['citation_language', work.language],
    ...(work.url === undefined ? [] : [['citation_public_url', work.url] as const]),
  ];
}

/** Context object (ANSI/NISO Z39.88-2004) of a work: the `title` of a `Z3988` span, as COinS has it. */
export function contextObject(work: CitedWork): string {
  const isArticle = work.type.startsWith('article');
  return new URLSearchParams([
    ['ctx_ver', 'Z39.88-2004'],
    ['rfr_id', 'info:sid/synoptic'],
    ['rft_val_fmt', `info:ofi/fmt:kev:mtx:${isArticle ? 'journal' : 'dc'}`],
    ...(isArticle
      ? [
          ['rft.genre', 'article'],
          ['rft.atitle', work.title],
        ]
      : [
          ['rft.type', 'webPage'],
          ['rft.title', work.title],
        ]),
    ...(work.container === undefined ? [] : [[isArticle ? 'rft.jtitle' : 'rft.source', work.container]]),
    ...work.authors.map((author) => [isArticle ? 'rft.au' : 'rft.creator', author]),
    ...(work.publisher === undefined ? [] : [[isArticle ? 'rft.pub' : 'rft.publisher', work.publisher]]),
    ...(work.day === undefined ? [] : [['rft.date', work.day]]),
    ['rft.language', work.language],
    ...(work.url === undefined ? [] : [[isArticle ? 'rft_id' : 'rft.identifier', work.url]]),
  ] as [string, string][]).toString();
}

/** Types of schema.org for those of CSL. */
const SCHEMA_TYPES: Readonly<Record<string, string>> = {
  'article-newspaper': 'NewsArticle',
  'article-journal': 'ScholarlyArticle',
  'article-magazine': 'Article',
  'post-weblog': 'BlogPosting',
  webpage: 'WebPage',
  report: 'Report',
  book: 'Book',
};

/** A work in the words of schema.org, for search engines and reference managers. */
export function schemaOrgWork(work: CitedWork): Readonly<Record<string, unknown>> {
  const { type, title, authors, day, container, publisher, language, url } = work;
  return {
    '@context': 'https://schema.org',
    '@type': SCHEMA_TYPES[type] ?? 'CreativeWork',
    name: title,
    ...(authors.length > 0 && { author: authors.map((name) => ({ '@type': 'Person', name })) }),
    ...(day !== undefined && { datePublished: day }),
    ...(container !== undefined && { isPartOf: { '@type': type === 'webpage' ? 'WebSite' : 'Periodical', name: container } }),
    ...(publisher !== undefined && { publisher: { '@type': 'Organization', name: publisher } }),
    inLanguage: language,
    ...(url !== undefined && { url }),
  };
}
