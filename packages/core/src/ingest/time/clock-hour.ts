import type { DayPart, TimeFields } from './time-fields.ts';

/** Hour on the clock of 24 hours beside a part of the day: 夜10時 is 22, 夜12時 the end of the day, 深夜2時 stays 2. */
export function clockHour(hour: number, part: DayPart | undefined, meridiem: 'am' | 'pm' | undefined): number {
  if (meridiem === 'am') return hour === 12 ? 0 : hour;
  if (meridiem === 'pm') return hour < 12 ? hour + 12 : hour;
  if (hour > 12) return hour;
  switch (part) {
    case 'AF':
    case 'EV':
      return hour < 12 ? hour + 12 : hour;
    case 'NI':
      if (hour === 12) return 24;
      return hour >= 5 && hour < 12 ? hour + 12 : hour;
    case 'MI':
      return hour >= 1 && hour <= 5 ? hour + 12 : hour;
    default:
      return hour;
  }
}

/** Fields of a clock time; null where the clock has no such time. */
export function clockFields(
  hour: number,
  minute: number | undefined,
  second: number | undefined,
  { part, meridiem, latest = 24 }: { part?: DayPart | undefined; meridiem?: 'am' | 'pm' | undefined; latest?: number },
): TimeFields | null {
  if (hour < 0 || hour > latest || (minute ?? 0) > 59 || (second ?? 0) > 59) return null;
  const read = clockHour(hour, part, meridiem);
  const halfDayKnown = meridiem !== undefined || part !== undefined || read > 12 || read === 0;
  const known = { ...(halfDayKnown ? { halfDayKnown } : {}), ...(part || meridiem ? { halfDaySaid: true } : {}) };
  return { hour: read, ...(minute === undefined ? {} : { minute }), ...(second === undefined ? {} : { second }), ...known };
}
