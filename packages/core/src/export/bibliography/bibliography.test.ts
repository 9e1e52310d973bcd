// @ts-expect-error without types

import { Cite } from '@citation-js/core';
import type { CompiledCorpus } from '../../shapes/compiled-corpus.ts';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, it } from 'vitest';
import type { ExportFormat } from '../export-format.ts';
import { HOSTILE, hostileCompiled, shippedCompiled } from '../exported.fixture.ts';
import { bibtexFormat } from './bibtex.ts';
import { cslFormat } from './csl.ts';
import { risFormat } from './ris.ts';

interface Item {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly author?: readonly { family?: string; given?: string; literal?: string; name?: string }[];
  readonly issued?: { 'date-parts': number[][] };
  readonly accessed?: { 'date-parts': number[][] };
  readonly URL?: string;
  readonly note?: string;
}

const read = (format: ExportFormat, corpus: CompiledCorpus = shippedCompiled): Item[] =>
  new Cite(format.writes.corpus?.(corpus, { language: 'en' })).data as Item[];

const withDocument = (more: Partial<CompiledCorpus['documents'][number]['csl']>): CompiledCorpus => ({
  ...hostileCompiled,
  documents: hostileCompiled.documents.slice(0, 1).map((d) => ({ ...d, csl: { ...d.csl, ...more } })),
});

describe.each([cslFormat, bibtexFormat, risFormat])('$name, as Citation.js reads it', (format) => {
  it('cites every document by its title', () => {
    expect(read(format).map((i) => i.title)).toEqual(shippedCompiled.documents.map((d) => d.csl.title));
  });

  it('has a publication date only if one is printed', () => {
    const items = read(format);
    shippedCompiled.documents.forEach((d, i) => {
      const printed = d.csl.issued ?? d.issued;
      expect(items[i]?.issued?.['date-parts'][0]?.[0], d.id).toBe(printed === null ? undefined : Number(printed.slice(0, 4)));
    });
  });

  it('notes the date of speech of a document without a date of publication', () => {
    const undated = shippedCompiled.documents.findIndex((d) => d.issued === null && d.csl.issued === undefined);
    expect(read(format)[undated]?.note).toMatch(/not printed/);
  });

  it('has no name made of white space: biber crashes at an empty family name', () => {
    const author = [{ family: ' ', given: 'Andrey' }, { family: 'Kortunov', given: ' ' }, { literal: ' ' }];
    const [item] = read(format, withDocument({ author }));
    const names = (item?.author ?? []).map((a) => Object.values(a).join('').trim());
    expect(names.filter((name) => name !== '')).toEqual(['Andrey', 'Kortunov']);
  });

  it('has authors, persons and institutions', () => {
    const author = [{ family: 'Kortunov', given: 'Andrey' }, { literal: 'Ministry of Fire and Water' }];
    const [item] = read(format, withDocument({ author }));
    expect(item?.author?.[0]).toMatchObject({ family: 'Kortunov', given: 'Andrey' });
    expect(Object.values(item?.author?.[1] ?? {}).join(' ')).toContain('Ministry of Fire and Water');
  });

  it('has the URL', () => {
    const [item] = read(format, withDocument({ URL: 'https://example.org/a_b?x=1&y=%20z' }));
    expect(item?.URL).toBe('https://example.org/a_b?x=1&y=%20z');
  });

  it('has the day of access and the address of a lasting copy', () => {
    const archived = 'https://archive.example/2031/https://example.org/a';
    const documents = hostileCompiled.documents.slice(0, 1).map((d) => ({ ...d, accessed: '2031-04-12', archived }));
    const text = String(format.writes.corpus?.({ ...hostileCompiled, documents }, { language: 'en' }));
    expect(text).toContain(archived);
    // Citation.js reads Y2 of conferences and patents only.
    if (format.name === 'ris') return expect(text).toContain('Y2  - 2031/04/12\r\n');
    const [item] = read(format, { ...hostileCompiled, documents });
    expect(item?.accessed?.['date-parts'][0]).toEqual([2031, 4, 12]);
  });

  it('is valid for any title', () => {
    const [item, ...more] = read(format, withDocument({ title: HOSTILE }));
    expect(more).toEqual([]);
    expect(item?.title.replace(/<[^>]*>|\s/g, '')).toContain('alert("1")');
    expect(item?.title).toContain('50%');
  });
});
