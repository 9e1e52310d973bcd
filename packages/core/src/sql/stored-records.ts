import type { Corpus } from '../corpus/corpus.ts';
import { locatedPlaces } from '../corpus/located-places.ts';
import { checkId } from '../reader/check-question.ts';
import type { Reader } from '../reader/reader.ts';
import type { Claim } from '../shapes/claim.ts';
import type { Lexicon } from '../shapes/lexicon.ts';
import type { Id } from '../text/id.ts';
import { readPassagesOf, sliceOfKeys, sliceOfPlaces } from './load-slice.ts';
import type { StoredVersion } from './stored-version.ts';

type WithLexicon = <T extends object>(answer: T, corpus?: Corpus) => Promise<T & { readonly lexicon: Lexicon }>;

/** Single records, each with what refers to it. */
export function storedRecords(
  at: StoredVersion,
  withLexicon: WithLexicon,
): Pick<Reader, 'document' | 'passage' | 'entity' | 'event' | 'claim'> {
  const { store, v } = at;
  const { db } = store;
  const recordOf = async (list: 'documents' | 'passages' | 'entities' | 'events' | 'claims', key: string) => {
    const corpus = await sliceOfKeys(at, [key]);
    const id = checkId(key, 'id', list, corpus);
    // A key that is no id names a record that the slice does not have yet.
    const found = corpus[list].get(id) ?? (await sliceOfKeys(at, [id]))[list].get(id);
    return { id, found };
  };
  const claimIds = async (query: { execute(): Promise<readonly { readonly id: Id }[]> }) => (await query.execute()).map(({ id }) => id);
  const eventsOf = (thing: Id, how: readonly ('part' | 'place' | 'who')[]) =>
    claimIds(
      db
        .selectFrom('events')
        .select('id')
        .where('v', '=', v)
        .where(
          'id',
          'in',
          db.selectFrom('event_links').select('event').where('v', '=', v).where('thing', '=', thing).where('how', 'in', how),
        )
        .orderBy('pos'),
    );
  const claimsAbout = (id: Id) => claimIds(db.selectFrom('claims').select('id').where('v', '=', v).where('about', '=', id).orderBy('pos'));
  const claimsIn = async (column: 'document' | 'passage', id: Id): Promise<Claim[]> => {
    const rows = await db
      .selectFrom('claims')
      .select('json')
      .where('v', '=', v)
      .where('pos', 'in', db.selectFrom('anchors').select('claim').where('v', '=', v).where(column, '=', id))
      .orderBy('pos')
      .execute();
    return rows.map(({ json }) => JSON.parse(json));
  };

  const placesOf = async (things: readonly Id[], events: readonly Id[]) => {
    const slice = await sliceOfPlaces(at, [...things, ...events]);
    const here = things.filter((thing) => slice.entities.get(thing)?.coordinates);
    const located = locatedPlaces(
      slice,
      here,
      events.map((event) => slice.events.get(event)).filter((event) => event !== undefined),
    );
    return located.length > 0 ? { places: located } : {};
  };

  return {
    document: async (key) => {
      const id = checkId(key, 'id', 'documents', await sliceOfKeys(at, [key]));
      const document = at.documents.find((d) => d.id === id);
      if (!document) throw new Error(`document ${id} is not in the store`);
      const [passages, claims, seal] = await Promise.all([
        readPassagesOf(at, [id]),
        claimsIn('document', id),
        db.selectFrom('seals').select('json').where('v', '=', v).where('document', '=', id).executeTakeFirst(),
      ]);
      return { ...(await withLexicon({ document, passages: [...passages.values()], claims })), seal: seal ? JSON.parse(seal.json) : null };
    },
    passage: async (key) => {
      const { id, found } = await recordOf('passages', key);
      return withLexicon({ passage: found as never, claims: await claimsIn('passage', id) });
    },
    entity: async (key) => {
      const { id, found } = await recordOf('entities', key);
      const [parts, events, claims, says, mentions] = await Promise.all([
        claimIds(db.selectFrom('entities').select('id').where('v', '=', v).where('part_of', '=', id).orderBy('pos')),
        eventsOf(id, ['place', 'who']),
        claimsAbout(id),
        claimIds(
          db
            .selectFrom('hops')
            .innerJoin('claims', (join) => join.onRef('claims.v', '=', 'hops.v').onRef('claims.pos', '=', 'hops.claim'))
            .select('claims.id')
            .where('hops.v', '=', v)
            .where('hops.agent', '=', id)
            .orderBy('claims.pos'),
        ),
        passagesMentioning(at, id),
      ]);
      const places = await placesOf([id, ...parts], events);
      return withLexicon({ entity: found as never, parts, events, claims, says, mentionedIn: mentions, ...places });
    },
    event: async (key) => {
      const { id, found } = await recordOf('events', key);
      const [parts, claims, mentions] = await Promise.all([eventsOf(id, ['part']), claimsAbout(id), passagesMentioning(at, id)]);
      const places = await placesOf([], [id, ...parts]);
      return withLexicon({ event: found as never, parts, claims, mentionedIn: mentions, ...places });
    },
    claim: async (key) => withLexicon({ claim: (await recordOf('claims', key)).found as never }),
  };
}

/** Passages that mention something, in the order of the corpus. */
async function passagesMentioning({ store, v }: StoredVersion, id: Id): Promise<Id[]> {
  const rows = await store.db
    .selectFrom('mentions')
    .innerJoin('passages', (join) => join.onRef('passages.v', '=', 'mentions.v').onRef('passages.pos', '=', 'mentions.passage'))
    .select('passages.id')
    .where('mentions.v', '=', v)
    .where('mentions.thing', '=', id)
    .where('mentions.stated', '=', 1)
    .orderBy('passages.pos')
    .execute();
  return rows.map((row) => row.id);
}
