import type { InterfaceLanguage } from '@synoptic/core/text/interface-languages';
import { firstDayOfMonth, MS_PER_DAY, monthNumber } from '@synoptic/core/values/days';

export interface PlotTick {
  readonly at: number;
  readonly label: string;
}

const MIN_TICK_DISTANCE = 78;

/** Round figures along a number line. */
export function figureTicks(from: number, to: number, width: number, language: InterfaceLanguage): PlotTick[] {
  const step = roundStep((to - from) / Math.max(2, Math.floor(width / MIN_TICK_DISTANCE)));
  const format = new Intl.NumberFormat(language, { notation: to >= 100_000 ? 'compact' : 'standard' });
  const ticks: PlotTick[] = [];
  for (let at = Math.ceil(from / step) * step; at <= to; at += step) ticks.push({ at, label: format.format(at) });
  return ticks;
}

/** Days, months or years along a date line, whichever has room. */
export function dateTicks(from: number, to: number, width: number, language: InterfaceLanguage): PlotTick[] {
  const most = Math.max(2, Math.floor(width / MIN_TICK_DISTANCE));
  const days = to - from;
  if (days <= most * 20) return dayTicks(from, to, Math.max(1, Math.ceil(days / most)), language);
  const months = days / 30;
  if (months <= most * 6)
    return monthTicks(from, to, [1, 2, 3, 6].find((n) => months / n <= most) ?? 6, { month: 'short', year: 'numeric' }, language);
  const years = Math.ceil(roundStep(days / 365 / most));
  return monthTicks(from, to, years * 12, { year: 'numeric' }, language);
}

function dayTicks(from: number, to: number, step: number, language: InterfaceLanguage): PlotTick[] {
  const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const ticks: PlotTick[] = [];
  for (let at = Math.ceil(from); at <= to; at += step) ticks.push({ at, label: format.format(at * MS_PER_DAY) });
  return ticks;
}

function monthTicks(from: number, to: number, step: number, parts: Intl.DateTimeFormatOptions, language: InterfaceLanguage): PlotTick[] {
  // The era is written where a year before Christ is on the line.
  const era: Intl.DateTimeFormatOptions = monthNumber(from) < 12 ? { era: 'short' } : {};
  const format = new Intl.DateTimeFormat(language, { ...parts, ...era, timeZone: 'UTC' });
  const ticks: PlotTick[] = [];
  for (let month = Math.floor(monthNumber(from) / step) * step; ; month += step) {
    const at = firstDayOfMonth(month);
    if (at > to) return ticks;
    if (at >= from) ticks.push({ at, label: format.format(at * MS_PER_DAY) });
  }
}

/** Rounds up to the next of 1, 2, 5, 10, 20 … */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5].find((n) => n * power >= least) ?? 10) * power;
}
