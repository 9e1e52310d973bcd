import type { EntityRecord } from '../records/entity.ts';
import type { DateValue } from '../shapes/value.ts';
import { type Id, kindOf } from '../text/id.ts';
import type { CorpusCalendar } from './corpus-calendar.ts';
import type { IssueCollector, RecordLocation } from './issue-collector.ts';
import type { RecordIndex } from './record-index.ts';
import { withZoneOffset } from './time-zone.ts';

/** True for an entity of a kind with `place: true`. */
export function isPlace(id: Id, { entities, kinds }: Pick<RecordIndex, 'entities' | 'kinds'>): boolean {
  return entities.has(id) && kinds.get(kindOf(id))?.record.place === true;
}

/**
 * Completes a date whose time of day has no offset. The time is local to the place of the event, else to the place for which the value
 * holds, else to the subject itself if that is a place; it gets the offset of that place's time zone, or of the nearest place around it.
 */
export function completeLocalTime(
  value: DateValue,
  about: Id,
  where: Id | undefined,
  index: RecordIndex,
  calendar: CorpusCalendar,
  spot: RecordLocation,
  problems: IssueCollector,
): DateValue {
  const clock = calendar.span(value.edtf)?.clock;
  if (!clock || clock.zoned) return value;
  const event = index.events.get(about)?.record;
  const place = [event?.place, where, about].find((id): id is Id => id !== undefined && isPlace(id, index));
  const clockOf = place ?? (event ? about : undefined);
  if (clockOf === undefined) return value;
  const zone = place && timeZoneOf(place, index);
  const zoned = zone ? withZoneOffset(value.edtf, zone) : null;
  if (zoned === 'skipped')
    problems.error('no-such-time', spot, `"${value.edtf}" was skipped by the clocks of ${zone}`, 'correct the time, or write its offset');
  else if (zoned === 'repeated')
    problems.warn('two-times', spot, `"${value.edtf}" came twice on the clocks of ${zone}`, 'write the offset, as in 02:30+02:00');
  else if (zoned !== null && calendar.admit(zoned, spot) !== null) return { ...value, zoned, clockOf };
  return { ...value, clockOf };
}

/** Time zone of a place, or of the nearest place around it. */
function timeZoneOf(place: Id, index: RecordIndex): string | undefined {
  const seen = new Set<Id>();
  for (let at: Id | undefined = place; at !== undefined && !seen.has(at) && isPlace(at, index); ) {
    seen.add(at);
    const record: Pick<EntityRecord, 'timezone' | 'partOf'> | undefined = index.entities.get(at)?.record;
    if (record?.timezone !== undefined) return record.timezone;
    at = record?.partOf;
  }
  return undefined;
}
