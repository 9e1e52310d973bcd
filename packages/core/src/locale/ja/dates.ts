import type { DateRules } from '../date-rules.ts';

export default {
  year: '{year}年',
  month: '{year}年{month}',
  day: '{year}年{month}{day}日',
  season: '{year}年{season}',
  decade: '{year}年代',
  years: '{year}〜{last}年',
  seasons: { spring: '春', summer: '夏', autumn: '秋', winter: '冬' },
  about: '{date}ごろ',
  uncertain: '{date}(?)',
  range: '{from}〜{to}',
  dayRange: '{from}〜{to}',
  from: '{from}から',
  until: '{to}まで',
  unknown: '不明',
  between: '{from}から{to}の間',
  orLater: '{from}以降',
  orEarlier: '{to}以前',
  or: '{date}または{next}',
  shortens: 'last',
  short: { monthInYear: '{month}', dayInYear: '{month}{day}日', dayInMonth: '{day}日' },
} satisfies DateRules;
