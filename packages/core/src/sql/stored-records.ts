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
  return {
    document: async (key) => {
      const id = checkId(key, 'id', 'documents', await sliceOfKeys(at, [key]));
      const document = at.documents.find((d) => d.id === id);
      if (!document) throw new Error(`document ${id} is not in the store`);
      const [passages, claims, seal] = await Promise.all([
        readPassagesOf(at, [id]),
        claimsIn(at, 'document', id),
        db.selectFrom('seals').select('json').where('v', '=', v).where('document', '=', id).executeTakeFirst(),
      ]);
      return { ...(await withLexicon({ document, passages: [...passages.values()], claims })), seal: seal ? JSON.parse(seal.json) : null };
    },
    passage: async (key) => {
      const { id, found } = await recordOf('passages', key);
      return withLexicon({ passage: found as never, claims: await claimsIn(at, 'passage', id) });
    },
    entity: async (key) => {
      const { id, found } = await recordOf('entities', key);
      const [parts, events, claims, says, mentions] = await Promise.all([
        idsOf(db.selectFrom('entities').select('id').where('v', '=', v).where('part_of', '=', id).orderBy('pos')),
        eventsOf(at, id, ['place', 'who']),
        claimsAbout(at, id),
        idsOf(
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
      const places = await placesOf(at, [id, ...parts], events);
      return withLexicon({ entity: found as never, parts, events, claims, says, mentionedIn: mentions, ...places });
    },
    event: async (key) => {
      const { id, found } = await recordOf('events', key);
      const [parts, claims, mentions] = await Promise.all([eventsOf(at, id, ['part']), claimsAbout(at, id), passagesMentioning(at, id)]);
      const places = await placesOf(at, [], [id, ...parts]);
      return withLexicon({ event: found as never, parts, claims, mentionedIn: mentions, ...places });
    },
    claim: async (key) => withLexicon({ claim: (await recordOf('claims', key)).found as never }),
  };
}

async function idsOf(query: { execute(): Promise<readonly { readonly id: Id }[]> }): Promise<Id[]> {
  return (await query.execute()).map(({ id }) => id);
}

function eventsOf({ store: { db }, v }: StoredVersion, thing: Id, how: readonly ('part' | 'place' | 'who')[]): Promise<Id[]> {
  const linked = db.selectFrom('event_links').select('event').where('v', '=', v).where('thing', '=', thing).where('how', 'in', how);
  return idsOf(db.selectFrom('events').select('id').where('v', '=', v).where('id', 'in', linked).orderBy('pos'));
}

function claimsAbout({ store: { db }, v }: StoredVersion, id: Id): Promise<Id[]> {
  return idsOf(db.selectFrom('claims').select('id').where('v', '=', v).where('about', '=', id).orderBy('pos'));
}

async function claimsIn({ store: { db }, v }: StoredVersion, column: 'document' | 'passage', id: Id): Promise<Claim[]> {
  const anchored = db.selectFrom('anchors').select('claim').where('v', '=', v).where(column, '=', id);
  const rows = await db.selectFrom('claims').select('json').where('v', '=', v).where('pos', 'in', anchored).orderBy('pos').execute();
  return rows.map(({ json }) => JSON.parse(json));
}

/** Places with coordinates among some things and where some events happened, as a field of an answer. */
async function placesOf(at: StoredVersion, things: readonly Id[], events: readonly Id[]) {
  const slice = await sliceOfPlaces(at, [...things, ...events]);
  const here = things.filter((thing) => slice.entities.get(thing)?.coordinates);
  const happened = events.map((event) => slice.events.get(event)).filter((event) => event !== undefined);
  const located = locatedPlaces(slice, here, happened);
  return located.length > 0 ? { places: located } : {};
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
