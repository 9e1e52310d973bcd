import type { DateRules } from '../date-rules.ts';

export default {
  year: '{year}',
  month: '{month} {year}',
  day: '{day} {month} {year}',
  season: '{season} {year}',
  decade: '{year}s',
  years: '{year}–{last}',
  seasons: { spring: 'spring', summer: 'summer', autumn: 'autumn', winter: 'winter' },
  about: 'about {date}',
  uncertain: '{date} (?)',
  range: '{from} – {to}',
  dayRange: '{from}–{to}',
  from: 'from {from}',
  until: 'until {to}',
  unknown: 'unknown',
  between: 'between {from} and {to}',
  orLater: '{from} or later',
  orEarlier: '{to} or earlier',
  or: '{date} or {next}',
  shortens: 'first',
  short: { monthInYear: '{month}', dayInYear: '{day} {month}', dayInMonth: '{day}' },
} satisfies DateRules;
