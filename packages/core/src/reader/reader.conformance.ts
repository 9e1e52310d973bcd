import { beforeAll, expect } from 'vitest';
import type { z } from 'zod';
import { testsByTurns } from '../node/by-turns.fixture.ts';
import { readerOfShippedCorpus } from '../node/shipped.fixture.ts';
import { claimAnswerSchema, claimsAnswerSchema } from '../shapes/claim.ts';
import { comparisonAnswerSchema } from '../shapes/comparison.ts';
import { compiledCorpusSchema, corpusCardSchema } from '../shapes/compiled-corpus.ts';
import { dependenceAnswerSchema } from '../shapes/dependence.ts';
import { documentAnswerSchema, documentSchema, passageAnswerSchema, passageSchema } from '../shapes/document.ts';
import { entityAnswerSchema, entitySchema, eventAnswerSchema, eventSchema } from '../shapes/entity.ts';
import { entityKindSchema, facetSchema } from '../shapes/facet.ts';
import { glanceAnswerSchema } from '../shapes/glance.ts';
import { ledgerAnswerSchema } from '../shapes/ledger.ts';
import { networkSchema } from '../shapes/network.ts';
import { type Page, pageSchema } from '../shapes/page.ts';
import { type SearchHit, searchAnswerSchema } from '../shapes/search.ts';
import { sensitivityAnswerSchema } from '../shapes/sensitivity.ts';
import { threadsAnswerSchema } from '../shapes/threads.ts';
import { timelineAnswerSchema } from '../shapes/timeline.ts';
import { wholesAnswerSchema } from '../shapes/wholes.ts';
import { ARRANGEMENTS } from '../text/arrangements.ts';
import type { Id } from '../text/id.ts';
import { readAllItems } from './paging.ts';
import type { Paging, Reader, SearchFilter } from './reader.ts';
import type { ReaderProblem, ReaderProblemType } from './reader-problem.ts';

/** Three questions whose answers on the shipped corpus have every verdict but `unattested`. */
const QUESTIONS: readonly (readonly Id[])[] = [
  ['event:kazakhstan-aid-request-2022'],
  ['organization:csto'],
  ['event:invasion-of-ukraine-2022', 'event:russian-build-up-2021'],
];

/** Schemas of all answers. A method of the reader without its schema is a compile error. */
const ANSWER_SCHEMAS: { readonly [M in keyof Reader]: z.ZodType<Awaited<ReturnType<Reader[M]>>> } = {
  corpus: corpusCardSchema,
  documents: pageSchema(documentSchema),
  document: documentAnswerSchema,
  passages: pageSchema(passageSchema),
  passage: passageAnswerSchema,
  entities: pageSchema(entitySchema),
  entity: entityAnswerSchema,
  events: pageSchema(eventSchema),
  event: eventAnswerSchema,
  claims: claimsAnswerSchema,
  claim: claimAnswerSchema,
  facets: pageSchema(facetSchema),
  kinds: pageSchema(entityKindSchema),
  compare: comparisonAnswerSchema,
  sensitivity: sensitivityAnswerSchema,
  dependence: dependenceAnswerSchema,
  wholes: wholesAnswerSchema,
  threads: threadsAnswerSchema,
  ledger: ledgerAnswerSchema,
  timeline: timelineAnswerSchema,
  network: networkSchema,
  glance: glanceAnswerSchema,
  search: searchAnswerSchema,
  export: compiledCorpusSchema,
};

/**
 * Conformance suite of readers: over the shipped corpus, a reader gives the same answers as the memory reader.
 * `open` is called once. A reader over a transport takes every n-th test, beginning with that of its turn, as `npm run verify:transports` runs all.
 * With `ranks: 'own'`, a search finds and counts the same and may order and score it in another way, as full text in a database does.
 */
export function readerConformance(
  name: string,
  open: () => Promise<Reader>,
  [turn, nth]: readonly [turn: number, nth: number] = [0, 1],
  ranks: 'memory' | 'own' = 'memory',
): void {
  const { describe, it } = testsByTurns(turn, nth);
  describe(`${name} is a reader`, () => {
    let reader: Reader;
    let memory: Reader;

    beforeAll(async () => {
      memory = await readerOfShippedCorpus();
      reader = expectShapes(await open());
    });

    /** Expects both readers to give the same answer. */
    async function same(ask: (of: Reader) => Promise<unknown>): Promise<void> {
      expect(plain(await ask(reader))).toEqual(plain(await ask(memory)));
    }

    /** Expects both readers to find the same. */
    async function sameHits(q: string, filter: SearchFilter = {}): Promise<void> {
      if (ranks === 'memory') return same((r) => r.search(q, filter));
      await same(async (r) => {
        const all = await readAllItems((paging) => r.search(q, { ...filter, ...paging }));
        const { total, holds, respelled, absent, counts } = await r.search(q, filter);
        return {
          total,
          holds,
          respelled,
          absent,
          counts,
          hits: all.map(({ score: _, ...hit }) => hit).sort((a, b) => (a.id < b.id ? -1 : 1)),
        };
      });
    }

    /** Asks both readers and expects one problem: its code, and the data that clients word it from. */
    async function refuses(ask: (of: Reader) => Promise<unknown>, type: ReaderProblemType, parameter: string): Promise<void> {
      const [problem, expected] = [await problemOf(ask(reader)), await problemOf(ask(memory))];
      expect(problem, 'an answer came where a problem was due').not.toBeNull();
      expect({ name: problem?.name, type: problem?.type, parameter: problem?.parameter }).toEqual({
        name: 'ReaderProblem',
        type,
        parameter,
      });
      expect({ code: problem?.code, data: problem?.data }).toEqual({ code: expected?.code, data: expected?.data });
    }

    describe('corpus', () => {
      it('names the corpus, its digest, the version of the rules and its counts', async () => {
        await same((r) => r.corpus());
        expect((await reader.corpus()).counts.claims).toBeGreaterThan(0);
      });
      it('exports the whole corpus as compiled', () => same((r) => r.export()));
      it('gives the corpus at a glance', () => same((r) => r.glance()));
    });

    describe('lists', () => {
      it('give 50 items by default, the total, and the cursor of the next page', async () => {
        const { items, total, next } = await reader.claims();
        expect([items.length, total > 50, next === null]).toEqual([50, true, false]);
        await same((r) => r.claims());
      });

      const lists: Record<string, (of: Reader, paging: Paging) => Promise<Page<{ id: string }>>> = {
        documents: (r, p) => r.documents(p),
        passages: (r, p) => r.passages(p),
        entities: (r, p) => r.entities(p),
        events: (r, p) => r.events(p),
        claims: (r, p) => r.claims(p),
      };
      for (const [list, ask] of Object.entries(lists))
        it(`walk all ${list} once by following next`, async () => {
          const limit = list === 'documents' ? 3 : 97;
          expect(await walk((paging) => ask(reader, paging), limit)).toEqual(await walk((paging) => ask(memory, paging), limit));
        });

      it('of facets and kinds are one page', async () => {
        await same((r) => r.facets());
        await same((r) => r.kinds());
      });

      it.each([1, 500])('take a limit of %d', (limit) => same((r) => r.claims({ limit })));

      it.each([0, -1, 501, 1.5])('refuse a limit of %d and name the parameter', async (limit) => {
        await refuses((r) => r.claims({ limit }), 'bad-question', 'limit');
      });

      it('refuse an unknown next', async () => {
        await refuses((r) => r.claims({ next: 'not-a-page' }), 'bad-question', 'next');
      });
    });

    describe('filters', () => {
      it.each([
        { about: 'organization:csto' },
        { facet: 'founding-date' },
        { document: 'document:note-2023' },
        { agent: 'person:vladimir-putin' },
        { since: '2022-01-01', until: '2022-12-31' },
        { until: '2020-12-31' },
        { voice: 'B2' },
        { q: '要請' },
        { q: 'summit' },
        { about: 'organization:csto', document: 'document:d1021-2022', facet: 'members' },
      ])('keep the claims with %o', async (filter) => {
        await same((r) => r.claims({ ...filter, limit: 500 }));
        expect((await reader.claims(filter)).total).toBeGreaterThan(0);
      });

      it.each(['会談', '派遣', '李', 'Tokayev speech', 'ＣＳＴＯ', 'カザフ'])('find with %s the claims that a search finds', async (q) => {
        const [filtered, found] = [await reader.claims({ q, limit: 500 }), await reader.search(q, { type: 'claim', limit: 500 })];
        expect(new Set(filtered.items.map((c) => c.id))).toEqual(new Set(found.holds === 'all' ? found.items.map((h) => h.id) : []));
      });

      it('give an empty list if nothing matches', async () => {
        expect(plain(await reader.claims({ voice: 'A1', agent: 'outlet:nhk' }))).toMatchObject({ items: [], total: 0, next: null });
      });

      it('refuse a name that does not exist, and suggest the nearest', async () => {
        await refuses((r) => r.claims({ about: 'event:nope' }), 'not-found', 'about');
        await refuses((r) => r.claims({ agent: 'person:nobody' }), 'not-found', 'agent');
        await refuses((r) => r.claims({ document: 'Z' }), 'not-found', 'document');
        await refuses((r) => r.claims({ facet: 'death' }), 'bad-question', 'facet');
        await refuses((r) => r.claims({ voice: 'Z9' }), 'bad-question', 'voice');
        await refuses((r) => r.passages({ document: 'document:nowhere' }), 'not-found', 'document');
        await refuses((r) => r.passages({ voice: 'Z9' }), 'bad-question', 'voice');
        await refuses((r) => r.entities({ kind: 'outlets' }), 'bad-question', 'kind');
        await refuses((r) => r.search('CSTO', { document: 'document:note-2032' }), 'not-found', 'document');
        expect((await problemOf(reader.claims({ facet: 'death' })))?.data).toMatchObject({ nearest: 'deaths' });
        expect((await problemOf(reader.entities({ kind: 'outlets' })))?.data).toMatchObject({ nearest: 'outlet' });
      });

      it('keep entities of a kind and with a name', async () => {
        await same((r) => r.entities({ kind: 'state' }));
        await same((r) => r.entities({ q: 'トカエフ' }));
        await same((r) => r.events({ q: 'summit' }));
        await same((r) => r.documents({ q: 'NHK' }));
        await same((r) => r.passages({ document: 'document:d1021-2022', voice: 'B1', limit: 500 }));
        expect((await reader.passages({ document: 'document:d1021-2022', voice: 'B1' })).items.every((p) => p.voice === 'B1')).toBe(true);
        expect((await reader.entities({ kind: 'state' })).items.every((e) => e.kind === 'state')).toBe(true);
      });
    });

    describe('words in q', () => {
      const lists: Record<SearchHit['type'], (q: string) => Promise<Page<{ id: Id }>>> = {
        document: (q) => reader.documents({ q, limit: 500 }),
        passage: (q) => reader.passages({ q, limit: 500 }),
        entity: (q) => reader.entities({ q, limit: 500 }),
        event: (q) => reader.events({ q, limit: 500 }),
        claim: (q) => reader.claims({ q, limit: 500 }),
      };
      it.each(['summit Astana', '会談', 'トカエフ', 'NHK', 'D', '003', 'A2', 'zzzzqqqq'])(
        '%s find in each list the hits of a search',
        async (q) => {
          for (const [type, list] of Object.entries(lists) as [SearchHit['type'], (typeof lists)[SearchHit['type']]][]) {
            const found = await reader.search(q, { type, limit: 500 });
            const ids = found.holds === 'all' ? found.items.map((hit) => hit.id) : [];
            expect(new Set((await list(q)).items.map(({ id }) => id)), type).toEqual(new Set(ids));
          }
        },
      );
      it('are found in the label in any order', async () => {
        const labels = (await reader.events({ q: 'summit Astana' })).items.map((event) => event.label['en']);
        expect(labels).toContain('Russia–Central Asia summit in Astana');
      });
    });

    describe('keys', () => {
      const D = 'document:shinzo-returns-2022';
      it.each(['D', '003', 'passage:d-1'])('%s is document D', async (key) => {
        expect((await reader.document(key)).document.id).toBe(D);
        await same((r) => r.document(key));
        expect(plain(await reader.claims({ document: key }))).toEqual(plain(await memory.claims({ document: D })));
        expect(plain(await reader.passages({ document: key }))).toEqual(plain(await memory.passages({ document: D })));
        expect(plain(await reader.search('CSTO', { document: key }))).toEqual(plain(await reader.search('CSTO', { document: D })));
        expect(plain(await reader.wholes([key, 'C']))).toEqual(plain(await memory.wholes([D, 'document:note-2023'])));
      });
      it('of a voice are its speaker if an entity is expected', async () => {
        expect((await reader.entity('A2')).entity.id).toBe('person:sergey-lavrov');
        expect(plain(await reader.threads('A2'))).toEqual(plain(await memory.threads('person:sergey-lavrov')));
        expect(plain(await reader.claims({ agent: 'A2' }))).toEqual(plain(await memory.claims({ agent: 'person:sergey-lavrov' })));
      });
      it('of documents are accounts, with one id of the comparison', async () => {
        const ask = (accounts: readonly string[], base: string) =>
          reader.compare({ about: ['organization:csto'], by: 'document', accounts, base });
        expect(plain(await ask(['document:kokusai-seikatsu-2020', '003'], '000'))).toEqual(plain(await ask(['A', 'D'], 'A')));
      });
      it('of a passage return it with the claims in it', async () => {
        await same((r) => r.passage('passage:b-28'));
        expect((await reader.passage('passage:b-28')).passage.document).toBe('document:d1021-2022');
        await refuses((r) => r.passage('passage:b-2800'), 'not-found', 'id');
      });
      it('in a search are its first hits, with the lines of claims and passages', async () => {
        const first = async (q: string) => (await reader.search(q)).items.slice(0, 2).map((hit) => hit.id);
        expect(await first('003')).toEqual([D]);
        expect(await first('D5')).toEqual(['outlet:mainichi', D]);
        const [hit] = (await reader.search('passage:b-28')).items;
        expect(hit).toMatchObject({
          id: 'passage:b-28',
          anchors: [{ document: 'document:d1021-2022', lines: [expect.any(Number), expect.any(Number)] }],
        });
        const claims = (await reader.search('CSTO', { type: 'claim' })).items;
        expect(claims.every((claim) => claim.anchors.length > 0)).toBe(true);
      });
    });

    describe('sorting', () => {
      const dates = async (sort: string) => (await reader.events({ sort, limit: 500 })).items.map((e) => e.date?.edtf ?? '');
      it.each(['date', '-date', 'label', '-label'])('by %s gives events in the same order everywhere', async (sort) => {
        await same((r) => r.events({ sort, limit: 500 }));
        await same((r) => r.documents({ sort }));
      });
      it.each(['date', '-date'])('by %s gives claims by the day of speech', (sort) => same((r) => r.claims({ sort, limit: 500 })));
      it('is ascending, or descending with -', async () => {
        const days = (all: string[]) => all.filter((d) => /^\d{4}-\d\d-\d\d$/.test(d));
        expect(days(await dates('date'))).toEqual(days(await dates('date')).toSorted());
        expect(days(await dates('-date'))).toEqual(
          days(await dates('-date'))
            .toSorted()
            .reverse(),
        );
      });
      it('puts items without a date last in both directions', async () => {
        for (const sort of ['date', '-date']) {
          const all = await dates(sort);
          const without = all.filter((d) => d === '').length;
          expect(all.slice(all.length - without).every((d) => d === '')).toBe(true);
        }
      });
      it('gives every item once, page by page', async () => {
        const ids = await walk((paging) => reader.entities({ ...paging, sort: '-label' }), 40);
        expect(ids.toSorted()).toEqual((await walk((paging) => reader.entities(paging), 500)).toSorted());
      });
      it('by another key is refused', () => refuses((r) => r.claims({ sort: 'truth' }), 'bad-question', 'sort'));
    });

    describe('single answers', () => {
      it('give a document with its passages and claims', () => same((r) => r.document('document:d1021-2022')));
      it('give an event with its parts, claims and mentions', () => same((r) => r.event('event:kazakhstan-unrest-2022')));
      it('give an entity with claims about it and by it', () => same((r) => r.entity('person:kassym-jomart-tokayev')));
      it('give a claim with its lexicon', () => same((r) => r.claim('claim:b-request-date-nhk')));
    });

    describe('comparisons', () => {
      for (const about of QUESTIONS)
        for (const by of ARRANGEMENTS)
          it(`of ${about.join(', ')} by ${by} are those of the rules`, () => same((r) => r.compare({ about, by })));

      it('include only the selected accounts', () =>
        same((r) => r.compare({ about: ['organization:csto'], by: 'document', accounts: ['A', 'D'] })));
      it('include only the selected facets', () =>
        same((r) => r.compare({ about: ['organization:csto'], facets: ['founding-date', 'members'] })));
      it('have the same id for equivalent questions', async () => {
        const [x, y] = ['organization:csto', 'organization:nato'];
        const first = await reader.compare({ about: [x, y], facets: ['members', 'relation'], by: 'voice' });
        const other = await reader.compare({ about: [y, x, y], facets: ['relation', 'members'] });
        expect(first.id).toBe(other.id);
      });
    });

    describe('the ledger', () => {
      it('follows the rules, with and without filters', async () => {
        await same((r) => r.ledger());
        await same((r) => r.ledger({ obligation: 'rule:mutual-assistance', by: 'document' }));
        await refuses((r) => r.ledger({ case: 'event:never' }), 'not-found', 'case');
      });
    });

    describe('the timeline', () => {
      it('has the dated events in documents, earliest first, with their labels', async () => {
        await same((r) => r.timeline({ limit: 500 }));
        const { items, lexicon } = await reader.timeline();
        expect([items[0]?.accounts.length ?? 0, lexicon.names[items[0]?.event ?? '']]).toEqual([expect.any(Number), expect.any(Object)]);
      });
      it('can be limited to a period, and is walked by following next', async () => {
        const year = { since: '2022-01-01', until: '2022-12-31' };
        await same((r) => r.timeline({ ...year, limit: 10 }));
        const [all, some] = [await reader.timeline(), await reader.timeline(year)];
        expect(some.total).toBeGreaterThan(0);
        expect(some.total).toBeLessThan(all.total);
      });
    });

    describe('the network', () => {
      it('has attribution and co-mention over one set of nodes', async () => {
        await same((r) => r.network());
        const { nodes, edges } = await reader.network({ network: 'attribution' });
        const known = new Set(nodes.map((n) => n.id));
        expect(edges.every((e) => e.network === 'attribution' && known.has(e.source) && known.has(e.target))).toBe(true);
        await refuses((r) => r.network({ network: 'friends' as never }), 'bad-question', 'network');
      });
    });

    describe('questions about a comparison', () => {
      for (const about of QUESTIONS) {
        it(`give the sensitivity of ${about.join(', ')}`, () => same((r) => r.sensitivity({ about })));
        it(`give the dependence on ${about.join(', ')}`, () => same((r) => r.dependence({ about })));
      }
      it('compare the accounts to a base', () => same((r) => r.compare({ about: ['organization:csto'], base: 'A3' })));
      it('compare documents as wholes', () => same((r) => r.wholes(['document:note-2023', 'document:d1021-2022'])));
      it('follow one agent over time', () => same((r) => r.threads('person:sergey-lavrov')));
      it('are refused with the name of the wrong parameter', async () => {
        await refuses((r) => r.sensitivity({ about: ['event:never'] }), 'not-found', 'about');
        await refuses((r) => r.dependence({ about: ['organization:csto'], facets: ['colour'] }), 'bad-question', 'facets');
        await refuses((r) => r.compare({ about: ['organization:csto'], base: 'Z9' }), 'bad-question', 'base');
        await refuses((r) => r.wholes(['document:note-2023']), 'bad-question', 'documents');
        await refuses((r) => r.threads('person:nobody'), 'not-found', 'agent');
      });
    });

    describe('problems', () => {
      it('are not-found for an unknown id', async () => {
        await refuses((r) => r.document('document:nowhere'), 'not-found', 'id');
        await refuses((r) => r.entity('person:nobody'), 'not-found', 'id');
        await refuses((r) => r.event('event:never'), 'not-found', 'id');
        await refuses((r) => r.claim('claim:a-none'), 'not-found', 'id');
      });
      it('name the wrong parameter', async () => {
        await refuses((r) => r.compare({ about: ['event:never'] }), 'not-found', 'about');
        await refuses((r) => r.compare({ about: [] }), 'bad-question', 'about');
        await refuses((r) => r.compare({ about: ['organization:csto'], by: 'page' as never }), 'bad-question', 'by');
        await refuses((r) => r.compare({ about: ['organization:csto'], accounts: ['Z9'] }), 'bad-question', 'accounts');
        await refuses((r) => r.compare({ about: ['organization:csto'], facets: ['colour'] }), 'bad-question', 'facets');
      });
      it('suggest the nearest name', async () => {
        const nearest = async (ask: Promise<unknown>) => ((await problemOf(ask))?.data as { nearest?: string | null } | undefined)?.nearest;
        expect(await nearest(reader.event('event:kazakhstan-unrest-2021'))).toBe('event:kazakhstan-unrest-2022');
        expect(await nearest(reader.compare({ about: ['organization:csto'], facets: ['member'] }))).toBe('members');
        expect(await nearest(reader.events({ sort: '-dat' }))).toBe('-date');
      });
      it('refuse a limit of 0 in a search', () => refuses((r) => r.search('CSTO', { limit: 0 }), 'bad-question', 'limit'));
    });

    describe('search', () => {
      it.each(['会談', '派遣', '要請', '死者'])('finds the two-character word %s', async (q) => {
        await sameHits(q);
        expect((await reader.search(q)).total).toBeGreaterThan(0);
      });
      it('finds the one-character name 李', async () => {
        await sameHits('李');
        expect((await reader.search('李', { limit: 500 })).items.map((h) => h.id)).toContain('person:li-shangfu');
      });
      it.each([
        ['Kassym-Jomart Tokayev', 'person:kassym-jomart-tokayev'],
        ['トカエフ', 'person:kassym-jomart-tokayev'],
        ['カザフスタン', 'state:kazakhstan'],
        ['collective security treaty organization', 'organization:csto'],
        ['\uff23\uff33\uff34\uff2f', 'organization:csto'],
        ['ОДКБ', 'organization:csto'],
      ])('for %s puts the exact name first: %s', async (q, id) => {
        await sameHits(q, { limit: 10 });
        expect((await reader.search(q, { limit: 10 })).items[0]?.id).toBe(id);
      });
      it.each(['とかえふ', 'ろしあ', 'トカーエフ'])('does not distinguish kana: %s', async (q) => {
        await sameHits(q);
        expect((await reader.search(q)).total).toBeGreaterThan(0);
      });
      it('finds entries with all words, otherwise entries with some', async () => {
        expect(await reader.search('Tokayev speech')).toMatchObject({ holds: 'all' });
        const some = await reader.search('Tokayev zzzzqqqq');
        expect([some.holds, some.items[0]?.id]).toEqual(['some', 'person:kassym-jomart-tokayev']);
      });
      it.each([
        ['Kazakstan', [{ word: 'Kazakstan', as: 'Kazakhstan' }], []],
        ['deaths in kazakstan', [{ word: 'kazakstan', as: 'kazakhstan' }], []],
        ['KAZAKSTAN', [{ word: 'KAZAKSTAN', as: 'KAZAKHSTAN' }], []],
        ['カザクスタン', [{ word: 'カザクスタン', as: 'カザフスタン' }], []],
        ['Pahsinyan zzzzqqqq', [{ word: 'Pahsinyan', as: 'Pashinyan' }], ['zzzzqqqq']],
        ['Puzin', [{ word: 'Puzin', as: 'Putin' }], []],
        ['Xutn', [], ['Xutn']],
        ['Kazaaakstan', [], ['Kazaaakstan']],
        ['Kazakh', [], []],
      ])('take for a word that nothing has its near spelling, and say so: %s', async (q, respelled, absent) => {
        expect(await reader.search(q)).toMatchObject({ q, respelled, absent });
        await sameHits(q);
      });
      it('find with a near spelling what the right one finds', async () => {
        const [right, near] = [await reader.search('Kazakhstan'), await reader.search('Kazakstan')];
        expect([near.total, near.items]).toEqual([right.total, right.items]);
        expect(right.total).toBeGreaterThan(0);
      });
      it('counts hits by type and by document, and filters them', async () => {
        const all = await reader.search('CSTO', { limit: 500 });
        const claims = await reader.search('CSTO', { type: 'claim', document: 'document:d1021-2022', limit: 500 });
        expect(claims.counts).toEqual(all.counts);
        expect(Object.values(all.counts.type).reduce((a, b) => a + b)).toBe(all.total);
        expect(claims.total).toBeGreaterThan(0);
        expect(claims.items.every((h) => h.type === 'claim')).toBe(true);
        await sameHits('CSTO', { type: 'claim', document: 'document:d1021-2022' });
        await refuses((r) => r.search('CSTO', { type: 'page' as never }), 'bad-question', 'type');
      });
      it('walks all hits by following next', async () => {
        const ask = (of: Reader) => walk((paging) => of.search('集団安全保障', paging), 20);
        const inOrder = (ids: readonly Id[]) => (ranks === 'memory' ? ids : ids.toSorted());
        expect(inOrder(await ask(reader))).toEqual(inOrder(await ask(memory)));
      });
      it('gives an empty list for a query without matches', async () => {
        expect((await reader.search('zzzzqqqq')).items).toEqual([]);
      });
    });
  });
}

async function walk(ask: (paging: Paging) => Promise<Page<{ id: string }>>, limit: number): Promise<string[]> {
  const ids: string[] = [];
  let next: string | undefined;
  do {
    const page = await ask(next === undefined ? { limit } : { limit, next });
    ids.push(...page.items.map((i) => i.id));
    expect(page.items.length).toBeLessThanOrEqual(limit);
    if (page.next === null) expect(ids.length).toBe(page.total);
    next = page.next ?? undefined;
  } while (next !== undefined);
  expect(new Set(ids).size).toBe(ids.length);
  return ids;
}

async function problemOf(ask: Promise<unknown>): Promise<ReaderProblem | null> {
  return ask.then(
    () => null,
    (error: ReaderProblem) => error,
  );
}

/** The same reader; an answer that its schema does not describe whole, to the last key, fails the test that asked. */
function expectShapes(reader: Reader): Reader {
  const checked = Object.entries(ANSWER_SCHEMAS).map(([method, schema]) => {
    const ask = reader[method as keyof Reader] as (...asked: never[]) => Promise<unknown>;
    const asking = async (...asked: never[]) => {
      const answer = await ask.apply(reader, asked);
      expect(schema.safeParse(plain(answer)).error?.issues.slice(0, 5) ?? [], `${method}() as its schema describes it`).toEqual([]);
      return answer;
    };
    return [method, asking];
  });
  return Object.fromEntries(checked);
}

/** Answer as it arrives over HTTP: without `undefined`, in any order of keys. */
function plain(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer));
}
