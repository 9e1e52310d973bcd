import type { CompiledCorpus } from '../../shapes/compiled-corpus.ts';
import type { DaySpan } from '../../shapes/day-span.ts';
import type { Entity, Event } from '../../shapes/entity.ts';
import { isoOfParts, simpleDate } from '../date-parts.ts';
import { kindMapping } from '../kind-mappings.ts';
import { xmlElement, xmlTextElement, xmlTextElements } from '../xml.ts';
import { teiPointer, teiXmlId } from './tei-name.ts';

const LISTS = {
  person: { list: 'listPerson', item: 'person', name: 'persName' },
  place: { list: 'listPlace', item: 'place', name: 'placeName' },
  org: { list: 'listOrg', item: 'org', name: 'orgName' },
} as const;

/** Persons, places and organizations in their TEI lists, every other kind in a generic list. */
export function teiSubjectLists({ entities, kinds, events, dates }: CompiledCorpus): string[] {
  const lists = Object.entries(LISTS).map(([tei, { list }]) => {
    const items = entities.filter((e) => kindMapping(e.kind).tei === tei);
    return items.length === 0 ? '' : xmlElement(list, {}, ...items.map((e) => thing(e, tei as keyof typeof LISTS)));
  });
  const others = kinds.map(({ id }) => {
    const items = entities.filter((e) => e.kind === id && kindMapping(id).tei === null);
    return items.length === 0 ? '' : xmlElement('list', { type: id }, ...items.map(otherThing));
  });
  const happenings = events.length === 0 ? '' : xmlElement('listEvent', {}, ...events.map((e) => eventElement(e, dates)));
  return [...lists, ...others, happenings].filter((list) => list !== '');
}

function thing(entity: Entity, tei: keyof typeof LISTS): string {
  const { item, name } = LISTS[tei];
  const codes = Object.entries(entity.ids).map(([type, id]) => xmlTextElement('idno', { type }, id));
  return `\n${xmlElement(item, { 'xml:id': teiXmlId(entity.id) }, ...names(entity, name), ...codes, ...notes(entity))}`;
}

function otherThing(entity: Entity): string {
  return `\n${xmlElement('item', { 'xml:id': teiXmlId(entity.id) }, ...names(entity, 'name'), ...notes(entity))}`;
}

function eventElement(event: Event, dates: Readonly<Record<string, DaySpan>>): string {
  const labels = xmlTextElements('label', {}, event.label);
  const parts = event.participants.map((p) => xmlElement('ptr', { type: 'participant', subtype: p.role, target: teiPointer(p.entity) }));
  const wholes = event.partOf.map((id) => xmlElement('ptr', { type: 'part-of', target: teiPointer(id) }));
  const attributes = {
    'xml:id': teiXmlId(event.id),
    where: event.place && teiPointer(event.place),
    ...teiDateAttributes(event.date?.edtf, dates),
  };
  return `\n${xmlElement('event', attributes, ...labels, ...notes(event), ...parts, ...wholes)}`;
}

/** TEI attributes of a date: `from`/`to` for an extent, `notBefore`/`notAfter` for bounds, `when` for an exact date. */
export function teiDateAttributes(
  edtf: string | null | undefined,
  dates: Readonly<Record<string, DaySpan>>,
): Record<string, string | null> {
  const span = edtf ? dates[edtf] : undefined;
  const plain = edtf ? simpleDate(edtf) : null;
  if (plain && !plain.to) return { ...datable({ when: isoOfParts(plain.from) }), cert: plain.about ? 'medium' : null };
  if (!span) return {};
  if (span.clock && span.shape === 'moment')
    return { 'when-iso': edtf?.replace(/~$/, '') ?? null, cert: edtf?.endsWith('~') ? 'medium' : null };
  return datable(span.shape === 'extent' ? { from: span.from, to: span.to } : { notBefore: span.from, notAfter: span.to });
}

/**
 * Attributes of the W3C's dates, or their ISO twins for years before 1 and beyond 9999: XML Schema has no year 0, so that −0043 would
 * be another year there.
 */
function datable(attributes: Readonly<Record<string, string | null>>): Record<string, string | null> {
  const isW3c = Object.values(attributes).every((iso) => iso === null || (/^\d/.test(iso) && !iso.startsWith('0000')));
  return Object.fromEntries(Object.entries(attributes).map(([name, iso]) => [isW3c ? name : `${name}-iso`, iso]));
}

/** Names of an entity, or its label if it has none. */
function names({ names: of, label }: Pick<Entity, 'names' | 'label'>, tag: string): string[] {
  const found = Object.entries(of).flatMap(([lang, list]) => list.map((n) => xmlTextElement(tag, { 'xml:lang': lang }, n)));
  return found.length > 0 ? found : xmlTextElements(tag, {}, label);
}

function notes({ describe }: Pick<Entity, 'describe'>): string[] {
  return xmlTextElements('note', {}, describe);
}
