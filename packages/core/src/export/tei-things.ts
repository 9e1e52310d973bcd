import type { CompiledCorpus } from '../model/corpus.ts';
import type { Entity, Event } from '../model/thing.ts';
import { LANGUAGES } from '../text/bilingual.ts';
import type { DaySpan } from '../values/value-type.ts';
import { isoOf, plainDate } from './date-parts.ts';
import { pointer, xmlId } from './tei-name.ts';
import { kindElsewhere } from './vocabularies.ts';
import { element, textElement } from './xml.ts';

const LISTS = {
  person: { list: 'listPerson', item: 'person', name: 'persName' },
  place: { list: 'listPlace', item: 'place', name: 'placeName' },
  org: { list: 'listOrg', item: 'org', name: 'orgName' },
} as const;

/** Persons, places and organizations in the lists that TEI has for them; every other kind in a list of its own. */
export function thingLists({ entities, kinds, events, dates }: CompiledCorpus): string[] {
  const lists = Object.entries(LISTS).map(([tei, { list }]) => {
    const items = entities.filter((e) => kindElsewhere(e.kind).tei === tei);
    return items.length === 0 ? '' : element(list, {}, ...items.map((e) => thing(e, tei as keyof typeof LISTS)));
  });
  const others = kinds.map(({ id }) => {
    const items = entities.filter((e) => e.kind === id && kindElsewhere(id).tei === null);
    return items.length === 0 ? '' : element('list', { type: id }, ...items.map(otherThing));
  });
  const happenings = events.length === 0 ? '' : element('listEvent', {}, ...events.map((e) => happening(e, dates)));
  return [...lists, ...others, happenings].filter((list) => list !== '');
}

function thing(entity: Entity, tei: keyof typeof LISTS): string {
  const { item, name } = LISTS[tei];
  const codes = Object.entries(entity.ids).map(([type, id]) => textElement('idno', { type }, id));
  return `\n${element(item, { 'xml:id': xmlId(entity.id) }, ...names(entity, name), ...codes, ...notes(entity))}`;
}

function otherThing(entity: Entity): string {
  return `\n${element('item', { 'xml:id': xmlId(entity.id) }, ...names(entity, 'name'), ...notes(entity))}`;
}

function happening(event: Event, dates: Readonly<Record<string, DaySpan>>): string {
  const labels = LANGUAGES.map((l) => textElement('label', { 'xml:lang': l }, event.label[l]));
  const parts = event.participants.map((p) => element('ptr', { type: 'participant', subtype: p.role, target: pointer(p.entity) }));
  const wholes = event.partOf.map((id) => element('ptr', { type: 'part-of', target: pointer(id) }));
  const attributes = { 'xml:id': xmlId(event.id), where: event.place && pointer(event.place), ...when(event.date?.edtf, dates) };
  return `\n${element('event', attributes, ...labels, ...notes(event), ...parts, ...wholes)}`;
}

/** A date in TEI's attributes: a span that lasts, a day somewhere within bounds, or as exact as it is known. */
export function when(edtf: string | null | undefined, dates: Readonly<Record<string, DaySpan>>): Record<string, string | null> {
  const span = edtf ? dates[edtf] : undefined;
  const plain = edtf ? plainDate(edtf) : null;
  if (plain && !plain.to) return { when: isoOf(plain.from), cert: plain.about ? 'medium' : null };
  if (!span) return {};
  return span.shape === 'extent' ? { from: span.from, to: span.to } : { notBefore: span.from, notAfter: span.to };
}

/** Every name, the label where there is none. */
function names({ names: of, label }: Pick<Entity, 'names' | 'label'>, tag: string): string[] {
  const found = (['en', 'ja', 'ru'] as const).flatMap((l) => of[l].map((n) => textElement(tag, { 'xml:lang': l }, n)));
  return found.length > 0 ? found : LANGUAGES.map((l) => textElement(tag, { 'xml:lang': l }, label[l]));
}

function notes({ describe }: Pick<Entity, 'describe'>): string[] {
  return LANGUAGES.flatMap((l) => (describe ? [textElement('note', { 'xml:lang': l }, describe[l])] : []));
}
