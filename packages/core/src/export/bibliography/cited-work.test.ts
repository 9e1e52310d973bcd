import { describe, expect, it } from 'vitest';
import { citedDocument, citedPage, contextObject, highwireTags, schemaOrgWork } from './cited-work.ts';

describe('the Highwire tags of a document', () => {
  it('name title, authors, day, journal, publisher, language and address', () => {
    const csl = {
      type: 'article-newspaper',
      title: 'Water in the north',
      author: [{ family: 'Kuroda', given: 'Aya' }, { literal: 'Night Desk' }],
      'container-title': 'The Gazette',
      publisher: 'Gazette Press',
      language: 'en',
      URL: 'https://gazette.example/flood',
    } as const;
    expect(highwireTags(citedDocument({ csl: { ...csl, author: [...csl.author] }, issued: '2031-05-04' }))).toEqual([
      ['citation_title', 'Water in the north'],
      ['citation_author', 'Kuroda, Aya'],
      ['citation_author', 'Night Desk'],
      ['citation_publication_date', '2031/5/4'],
      ['citation_journal_title', 'The Gazette'],
      ['citation_publisher', 'Gazette Press'],
      ['citation_language', 'en'],
      ['citation_public_url', 'https://gazette.example/flood'],
    ]);
  });

  it.each([null, '2031', '2031-05', '2031-05-04~', '2031-05-04/2031-05-06'])(
    'leave out a day that is not printed exactly: %s',
    (issued) => {
      const tags = highwireTags(citedDocument({ csl: { type: 'webpage', title: 'Water', language: 'en' }, issued }));
      expect(tags).toEqual([
        ['citation_title', 'Water'],
        ['citation_language', 'en'],
      ]);
    },
  );
});

describe('a page of the edition', () => {
  const page = citedPage('The flood', { title: { en: 'Water, told twice', ja: '水' } }, 'en', 'https://edition.example/events/event:flood');

  it('names no journal, so that Zotero takes it for a web page', () => {
    expect(highwireTags(page).map(([name]) => name)).not.toContain('citation_journal_title');
    expect(new URLSearchParams(contextObject(page)).get('rft_val_fmt')).toBe('info:ofi/fmt:kev:mtx:dc');
    expect(schemaOrgWork(page)).toMatchObject({ '@type': 'WebPage', isPartOf: { '@type': 'WebSite', name: 'Water, told twice' } });
  });

  it('has the same data in a context object for COinS', () => {
    const told = Object.fromEntries(new URLSearchParams(contextObject(page)));
    expect(told).toMatchObject({
      ctx_ver: 'Z39.88-2004',
      'rft.title': 'The flood',
      'rft.source': 'Water, told twice',
      'rft.identifier': 'https://edition.example/events/event:flood',
    });
  });
});
