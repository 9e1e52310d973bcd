import type { EntityRecord } from '../records/entity.ts';
import type { EventRecord } from '../records/event.ts';
import type { Entity, Event } from '../shapes/entity.ts';
import { kindOf } from '../text/id.ts';
import { nearestName } from '../text/nearest-name.ts';
import type { CorpusCalendar } from './corpus-calendar.ts';
import { createIdChecker, type IssueCollector, locationAt, type RecordLocation } from './issue-collector.ts';
import { completeLocalTime, isPlace } from './local-time.ts';
import { obligationTerms } from './obligation-terms.ts';
import type { RecordIndex } from './record-index.ts';
import { isTimeZone } from './time-zone.ts';

/** Compiles the entities and checks the ids that they reference. */
export function compileEntities(
  index: RecordIndex,
  languages: readonly string[],
  calendar: CorpusCalendar,
  problems: IssueCollector,
): Entity[] {
  const link = createIdChecker(index, problems);
  const format = index.manifest?.record.format ?? 1;
  return [...index.entities.values()].map(({ record, spot }) => {
    if (!index.kinds.has(kindOf(record.id)))
      problems.error(
        'unknown-kind',
        locationAt(spot, 'id'),
        `kind "${kindOf(record.id)}" does not exist`,
        `kinds: ${[...index.kinds.keys()].join(', ')}`,
        [`vocabulary/kinds/${kindOf(record.id)}.yaml`],
      );
    link(record.partOf, locationAt(spot, 'partOf'));
    record.roles?.forEach((role, i) => link(role.office, locationAt(spot, 'roles', i, 'office')));
    record.obligation?.bearers.forEach((id, i) => link(id, locationAt(spot, 'obligation', 'bearers', i)));
    record.obligation?.beneficiaries?.forEach((id, i) => link(id, locationAt(spot, 'obligation', 'beneficiaries', i)));
    if (isCyclic(record.id, (id) => [index.entities.get(id)?.record.partOf ?? []].flat()))
      problems.error('circle', locationAt(spot, 'partOf'), `"${record.id}" is part of itself`, 'follow partOf upward and break the circle');
    checkPosition(record, spot, index, problems);
    const obligation = record.obligation ? obligationTerms(record.obligation, format, locationAt(spot, 'obligation'), problems) : null;
    return { ...entity(record, languages, spot, calendar), obligation };
  });
}

/** Reports coordinates and time zones that no place has, and time zones that do not exist. */
function checkPosition(record: EntityRecord, spot: RecordLocation, index: RecordIndex, problems: IssueCollector): void {
  const [key] = (['coordinates', 'timezone'] as const).filter((k) => record[k] !== undefined);
  if (key && !isPlace(record.id, index))
    problems.error(
      'not-a-place',
      locationAt(spot, key),
      `"${record.id}" is not a place and has no ${key}`,
      `remove ${key}, or add place: true to vocabulary/kinds/${kindOf(record.id)}.yaml`,
    );
  if (record.timezone !== undefined && !isTimeZone(record.timezone)) {
    const close = nearestName(record.timezone, Intl.supportedValuesOf('timeZone'));
    problems.error(
      'bad-timezone',
      locationAt(spot, 'timezone'),
      `"${record.timezone}" is not a time zone`,
      close ? `did you mean ${close}?` : 'write a name of the IANA database: Asia/Almaty',
    );
  }
}

function entity(record: EntityRecord, languages: readonly string[], spot: RecordLocation, calendar: CorpusCalendar): Entity {
  return {
    id: record.id,
    kind: kindOf(record.id),
    label: Object.fromEntries(languages.flatMap((tag) => (record.names[tag]?.[0] ? [[tag, record.names[tag][0]]] : []))),
    names: record.names,
    describe: record.describe ?? null,
    siglum: record.siglum ?? null,
    partOf: record.partOf ?? null,
    roles: (record.roles ?? []).map((r, i) => ({ office: r.office, when: calendar.admit(r.when, locationAt(spot, 'roles', i, 'when')) })),
    ids: record.ids ?? {},
    status: record.status ? { is: record.status.is, asOf: calendar.admit(record.status.asOf, locationAt(spot, 'status', 'asOf')) } : null,
    obligation: null,
    ...(record.coordinates && { coordinates: record.coordinates }),
    ...(record.timezone !== undefined && { timezone: record.timezone }),
    note: record.note ?? null,
  };
}

/** Compiles the events and checks the ids that they reference. */
export function compileEvents(index: RecordIndex, calendar: CorpusCalendar, problems: IssueCollector): Event[] {
  const link = createIdChecker(index, problems);
  return [...index.events.values()].map(({ record, spot }) => {
    link(record.place, locationAt(spot, 'place'));
    record.participants?.forEach((p, i) => {
      link(p.entity, locationAt(spot, 'participants', i, 'entity'));
      if (!index.roles.has(p.role))
        problems.error(
          'unknown-role',
          locationAt(spot, 'participants', i, 'role'),
          `role "${p.role}" does not exist`,
          `roles: ${[...index.roles.keys()].join(', ')}`,
          ['vocabulary/roles.yaml'],
        );
    });
    record.partOf?.forEach((id, i) => link(id, locationAt(spot, 'partOf', i)));
    if (isCyclic(record.id, (id) => index.events.get(id)?.record.partOf ?? []))
      problems.error('circle', locationAt(spot, 'partOf'), `"${record.id}" is part of itself`, 'follow partOf upward and break the circle');
    record.tests?.forEach((id, i) => link(id, locationAt(spot, 'tests', i)));
    record.follows?.forEach((id, i) => link(id, locationAt(spot, 'follows', i)));
    return event(record, eventDate(record, spot, index, calendar, problems));
  });
}

/** Date of an event, with the offset of its place where it has a time of day. */
function eventDate(
  record: EventRecord,
  spot: RecordLocation,
  index: RecordIndex,
  calendar: CorpusCalendar,
  problems: IssueCollector,
): Event['date'] {
  const location = locationAt(spot, 'date');
  const edtf = calendar.admit(record.date, location);
  if (edtf === null) return null;
  const { zoned } = completeLocalTime({ type: 'date', edtf }, record.id, undefined, index, calendar, location, problems);
  return zoned === undefined ? { edtf } : { edtf, zoned };
}

function event(record: EventRecord, date: Event['date']): Event {
  return {
    id: record.id,
    label: record.label,
    names: record.names ?? {},
    date,
    inferred: record.inferred ?? null,
    foretold: record.foretold ?? false,
    place: record.place ?? null,
    participants: (record.participants ?? []).map((p) => ({ entity: p.entity, role: p.role, principal: p.principal ?? false })),
    partOf: record.partOf ?? [],
    tests: record.tests ?? [],
    follows: record.follows ?? [],
    describe: record.describe ?? null,
    note: record.note ?? null,
  };
}

/** True if following `upward` from an id leads back to it. */
function isCyclic(id: string, upward: (id: string) => readonly string[]): boolean {
  const seen = new Set<string>();
  const stack = [...upward(id)];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if (at === id) return true;
    if (!seen.has(at)) stack.push(...upward(at));
    seen.add(at);
  }
  return false;
}
