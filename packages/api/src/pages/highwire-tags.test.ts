import { describe, expect, it } from 'vitest';
import { highwireTags } from './highwire-tags.ts';

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
    expect(highwireTags({ csl: { ...csl, author: [...csl.author] }, issued: '2031-05-04' })).toEqual([
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
      const tags = highwireTags({ csl: { type: 'webpage', title: 'Water', language: 'en' }, issued });
      expect(tags).toEqual([
        ['citation_title', 'Water'],
        ['citation_language', 'en'],
      ]);
    },
  );
});
