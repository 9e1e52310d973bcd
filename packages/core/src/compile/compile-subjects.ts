import type { EntityRecord } from '../records/entity.ts';
import type { EventRecord } from '../records/event.ts';
import type { Entity, Event } from '../shapes/entity.ts';
import { kindOf } from '../text/id.ts';
import type { CorpusCalendar } from './corpus-calendar.ts';
import { createIdChecker, type IssueCollector, locationAt, type RecordLocation } from './issue-collector.ts';
import type { RecordIndex } from './record-index.ts';

/** Compiles the entities and checks the ids that they reference. */
export function compileEntities(index: RecordIndex, calendar: CorpusCalendar, problems: IssueCollector): Entity[] {
  const link = createIdChecker(index, problems);
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
    return entity(record, spot, calendar);
  });
}

function entity(record: EntityRecord, spot: RecordLocation, calendar: CorpusCalendar): Entity {
  return {
    id: record.id,
    kind: kindOf(record.id),
    label: { en: record.names.en[0] ?? record.id, ja: record.names.ja[0] ?? record.id },
    names: { en: record.names.en, ja: record.names.ja, ru: record.names.ru ?? [] },
    describe: record.describe ?? null,
    siglum: record.siglum ?? null,
    partOf: record.partOf ?? null,
    roles: (record.roles ?? []).map((r, i) => ({ office: r.office, when: calendar.admit(r.when, locationAt(spot, 'roles', i, 'when')) })),
    ids: record.ids ?? {},
    status: record.status ? { is: record.status.is, asOf: calendar.admit(record.status.asOf, locationAt(spot, 'status', 'asOf')) } : null,
    obligation: record.obligation
      ? { bearers: record.obligation.bearers, beneficiaries: record.obligation.beneficiaries ?? [], trigger: record.obligation.trigger }
      : null,
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
    return event(record, spot, calendar);
  });
}

function event(record: EventRecord, spot: RecordLocation, calendar: CorpusCalendar): Event {
  const edtf = calendar.admit(record.date, locationAt(spot, 'date'));
  return {
    id: record.id,
    label: record.label,
    names: { en: record.names?.en ?? [], ja: record.names?.ja ?? [], ru: [] },
    date: edtf === null ? null : { edtf },
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
