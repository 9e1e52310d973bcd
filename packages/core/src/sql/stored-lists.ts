import type { SelectQueryBuilder } from 'kysely';
import { checkChoice } from '../reader/check-choice.ts';
import { checkFilter } from '../reader/check-question.ts';
import { LIST_SORTS } from '../reader/list-sorting.ts';
import { pageBounds } from '../reader/paging.ts';
import type { ClaimFilter, Paging, PassageFilter, Reader, SortedPaging, SubjectFilter } from '../reader/reader.ts';
import type { Claim } from '../shapes/claim.ts';
import type { Document, Passage } from '../shapes/document.ts';
import type { Entity, Event } from '../shapes/entity.ts';
import type { Page } from '../shapes/page.ts';
import type { Id } from '../text/id.ts';
import { dayNumber } from '../values/days.ts';
import { isAmong } from './is-among.ts';
import { sliceOfKeys } from './load-slice.ts';
import { positionOf } from './record-positions.ts';
import type { StoreTables } from './store-tables.ts';
import type { StoredVersion } from './stored-version.ts';

/** Ids of all records that contain every word of a query. */
type WordsHeld = (q: string) => Promise<readonly Id[]>;

type ListTable = 'documents' | 'passages' | 'entities' | 'events' | 'claims';
type ListQuery<T extends ListTable> = SelectQueryBuilder<StoreTables, T, object>;

/** A store's lists; those of claims are without a lexicon. */
type StoredLists = Pick<Reader, Exclude<ListTable, 'claims'>> & { claims(filter?: ClaimFilter): Promise<Page<Claim>> };

/** A query over one list as one over another, or over any: the columns that are named are in each, which the types of Kysely cannot say. */
function narrowed<T>(query: unknown): T {
  return query as T;
}

/** Lists of records: filtered, sorted and paged by the database. */
export function storedLists(at: StoredVersion, wordsHeld: WordsHeld): StoredLists {
  const { db } = at.store;
  const all = (table: ListTable) => narrowed<ListQuery<ListTable>>(db.selectFrom(table).where('v', '=', at.v));
  const holding = async (query: ListQuery<ListTable>, q: string | undefined) =>
    q === undefined ? query : query.where(isAmong(at.store, 'id', await wordsHeld(q)));
  const page = <T>(
    list: ListTable,
    query: ListQuery<ListTable>,
    filter: (SortedPaging & { q?: string | undefined }) | undefined,
    isWhole: boolean,
  ) => pageOf<T>(at, list, query, filter, isWhole);

  return {
    documents: async (filter) => page<Document>('documents', await holding(all('documents'), filter?.q), filter, filter?.q === undefined),
    passages: async (filter) => {
      const { document, voice, q } = await checkedFilter(at, filter);
      let query = narrowed<ListQuery<'passages'>>(all('passages'));
      if (document !== undefined) query = query.where('document', '=', document);
      if (voice !== undefined) query = query.where('voice', '=', voice);
      const isWhole = document === undefined && voice === undefined && q === undefined;
      return page<Passage>('passages', await holding(narrowed<ListQuery<ListTable>>(query), q), filter, isWhole);
    },
    entities: async (filter) => {
      checkKind(at, filter);
      let query = narrowed<ListQuery<'entities'>>(all('entities'));
      if (filter?.kind !== undefined) query = query.where('kind', '=', filter.kind);
      const isWhole = filter?.kind === undefined && filter?.q === undefined;
      return page<Entity>('entities', await holding(narrowed<ListQuery<ListTable>>(query), filter?.q), filter, isWhole);
    },
    events: async (filter) => {
      checkChoice('kind', filter?.kind, ['event']);
      return page<Event>('events', await holding(all('events'), filter?.q), filter, filter?.q === undefined);
    },
    claims: async (filter) => {
      const checked = await checkedFilter(at, filter);
      const query = claimsQuery(narrowed<ListQuery<'claims'>>(all('claims')), checked);
      return page<Claim>('claims', await holding(narrowed<ListQuery<ListTable>>(query), checked.q), filter, isUnfiltered(checked));
    },
  };
}

function checkKind(at: StoredVersion, filter: SubjectFilter | undefined): void {
  const kinds = at.frame.kinds.map(({ id }) => id);
  checkChoice('kind', filter?.kind, kinds);
}

/** A filter with canonical ids, as the corpus knows its keys. */
export async function checkedFilter<F extends ClaimFilter & PassageFilter>(at: StoredVersion, filter: F | undefined): Promise<F> {
  const { about, document, agent } = filter ?? {};
  const keys = [about, document, agent].filter((key) => key !== undefined);
  return checkFilter(filter, await sliceOfKeys(at, keys));
}

function isUnfiltered({ about, facet, document, agent, voice, since, until, q }: ClaimFilter): boolean {
  return [about, facet, document, agent, voice, since, until, q].every((part) => part === undefined);
}

function claimsQuery(query: ListQuery<'claims'>, filter: ClaimFilter): ListQuery<'claims'> {
  const { about, facet, document, agent, voice, since, until } = filter;
  let found = query;
  if (about !== undefined) found = found.where('about', '=', about);
  if (facet !== undefined) found = found.where('facet', '=', facet);
  if (voice !== undefined) found = found.where('voice', '=', voice);
  if (document !== undefined)
    found = found.where(({ exists, selectFrom, ref }) =>
      exists(
        selectFrom('anchors')
          .select('anchors.claim')
          .where('anchors.v', '=', ref('claims.v'))
          .where('anchors.document', '=', document)
          .where('anchors.claim', '=', ref('claims.pos')),
      ),
    );
  if (agent !== undefined)
    found = found.where(({ exists, selectFrom, ref }) =>
      exists(
        selectFrom('hops')
          .select('hops.claim')
          .where('hops.v', '=', ref('claims.v'))
          .where('hops.agent', '=', agent)
          .where('hops.claim', '=', ref('claims.pos')),
      ),
    );
  if (since !== undefined || until !== undefined)
    found = found.where(({ exists, selectFrom, ref }) => {
      let runs = selectFrom('speech_runs')
        .select('speech_runs.n')
        .where('speech_runs.v', '=', ref('claims.v'))
        .where('speech_runs.claim', '=', ref('claims.pos'));
      if (since !== undefined)
        runs = runs.where((eb) => eb.or([eb('speech_runs.upper', 'is', null), eb('speech_runs.upper', '>=', dayNumber(since))]));
      if (until !== undefined)
        runs = runs.where((eb) => eb.or([eb('speech_runs.lower', 'is', null), eb('speech_runs.lower', '<=', dayNumber(until))]));
      return exists(runs);
    });
  return found;
}

/** A page of a list. The whole of it is counted already, and is cut by position where nothing sorts it. */
async function pageOf<T>(
  at: StoredVersion,
  list: ListTable,
  query: ListQuery<ListTable>,
  filter: SortedPaging | undefined,
  isWhole: boolean,
): Promise<Page<T>> {
  const { sort } = filter ?? {};
  if (sort !== undefined && list in LIST_SORTS) checkChoice('sort', sort, LIST_SORTS[list as keyof typeof LIST_SORTS]);
  const paging: Paging = filter ?? {};
  pageBounds(0, { limit: paging.limit });
  const total = isWhole ? (at.card.counts[list] ?? 0) : await countOf(query);
  const { from, to, next } = pageBounds(total, paging);
  const sorted = list === 'passages' ? undefined : sort;
  const ordered = sorted === undefined ? query.orderBy('pos') : inSortOrder(query, sorted);
  const rows = await (isWhole && sorted === undefined
    ? ordered.where('pos', '>=', positionIn(list, from, at)).limit(to - from)
    : ordered.offset(from).limit(to - from)
  )
    .select('json')
    .execute();
  return { items: rows.map(({ json }): T => JSON.parse(json)), total, next };
}

function positionIn(list: ListTable, n: number, { runs }: StoredVersion): number {
  return runs && (list === 'claims' || list === 'passages') ? positionOf(n, runs[list]) : n;
}

async function countOf(query: ListQuery<ListTable>): Promise<number> {
  const { n } = await query.select((eb) => eb.fn.countAll().as('n')).executeTakeFirstOrThrow();
  return Number(n);
}

/** Items without the key come last either way, and equal keys keep the order of the corpus. */
function inSortOrder(query: ListQuery<ListTable>, sort: string): ListQuery<ListTable> {
  const down = sort.startsWith('-');
  const column = sort.endsWith('date') ? 'day' : 'label_key';
  const keyed = narrowed<ListQuery<'events'>>(query);
  const ordered =
    column === 'label_key'
      ? keyed.orderBy('label_key', down ? 'desc' : 'asc')
      : keyed.orderBy('day', (o) => (down ? o.desc() : o.asc()).nullsLast());
  return narrowed<ListQuery<ListTable>>(ordered.orderBy('pos'));
}
