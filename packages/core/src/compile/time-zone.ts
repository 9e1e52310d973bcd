import { dayNumberOf, MS_PER_DAY } from '../values/days.ts';
import { type ClockTime, type DatePoint, type IntervalEnd, isDateFault, parseEdtf, printEdtf } from './parse-edtf.ts';

/** True for a time zone of the IANA database. */
export function isTimeZone(zone: string): boolean {
  try {
    return /^[A-Za-z]/.test(zone) && new Intl.DateTimeFormat('en', { timeZone: zone }) instanceof Intl.DateTimeFormat;
  } catch {
    return false;
  }
}

/** Problem of a local time at a change of the clocks. */
type ClockChange = 'skipped' | 'repeated';

/**
 * The same date with the offset that a time zone had then: `2021-03-05T18:08` in Asia/Tokyo is `2021-03-05T18:08+09:00`. Null where
 * there is no time of day or it has an offset; a local time that the clocks skipped or went through twice has no single offset.
 */
export function withZoneOffset(edtf: string, zone: string): string | ClockChange | null {
  const parsed = parseEdtf(edtf);
  if (isDateFault(parsed) || parsed.type === 'set') return null;
  const points = parsed.type === 'point' ? [parsed.point] : [parsed.from, parsed.to];
  const zoned = points.map((end) => zonedEnd(end, zone));
  const [from, to] = zoned;
  if (!from || zoned.some((end) => end === null)) return null;
  const change = zoned.find((end): end is ClockChange => end === 'skipped' || end === 'repeated');
  if (change) return change;
  return printEdtf(
    parsed.type === 'point'
      ? { type: 'point', point: from as DatePoint }
      : { type: 'interval', from: from as DatePoint, to: to as DatePoint },
  );
}

function zonedEnd(end: IntervalEnd, zone: string): DatePoint | ClockChange | null {
  if (typeof end !== 'object' || !end.time || end.time.offset || typeof end.month !== 'number' || typeof end.day !== 'number') return null;
  const local = dayNumberOf(end.year, end.month, end.day) * MS_PER_DAY + millisecondsOf(end.time);
  // An offset holds if the clock shows the local time at the instant that it gives; those of a day before and after are the candidates.
  const candidates = new Set([offsetAt(local - MS_PER_DAY, zone), offsetAt(local + MS_PER_DAY, zone)]);
  const [minutes, other] = [...candidates].filter((m) => offsetAt(local - m * 60_000, zone) === m);
  if (minutes === undefined) return 'skipped';
  return other === undefined ? { ...end, time: { ...end.time, offset: { minutes, written: writeOffset(minutes) } } } : 'repeated';
}

function millisecondsOf({ hour, minute, second }: ClockTime): number {
  return ((hour * 60 + minute) * 60 + (second ?? 0)) * 1000;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Minutes east of UTC at an instant. Local mean times, which have seconds, are rounded. */
function offsetAt(instant: number, zone: string): number {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
    formats.set(zone, format);
  }
  const name = format.formatToParts(instant).find((part) => part.type === 'timeZoneName')?.value ?? '';
  const [, sign, hours = '0', minutes = '0', seconds = '0'] = /([+-])(\d{2}):(\d{2})(?::(\d{2}))?/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * Math.round(Number(hours) * 60 + Number(minutes) + Number(seconds) / 60);
}

function writeOffset(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}
