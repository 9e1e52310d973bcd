import { openCorpus } from '../corpus/corpus.ts';
import { translate } from '../locale/value-formatter.ts';
import type { CompiledCorpus } from '../shapes/compiled-corpus.ts';
import type { DaySpan } from '../shapes/day-span.ts';
import type { Event } from '../shapes/entity.ts';
import type { InterfaceLanguage } from '../text/interface-languages.ts';
import { inLanguage } from '../text/text.ts';
import { dateSpan, knownDays } from '../values/days.ts';
import { historicalYear, partsOfIsoDay, type SimpleDate, simpleDate } from './date-parts.ts';
import { escapeXml } from './escape.ts';
import type { ExportOptions, NamedExportFormat } from './export-format.ts';
import { translateExport } from './export-words.ts';

/** Events for TimelineJS, earliest first; events without any day are omitted. */
export const timelinejsFormat: NamedExportFormat<'timelinejs'> = {
  name: 'timelinejs',
  label: { en: 'the events for TimelineJS', ja: 'TimelineJSのための出来事' },
  mediaType: 'application/json',
  suffix: 'timeline.json',
  writes: { corpus: timeline },
};

function timeline(compiled: CompiledCorpus, { language }: ExportOptions): string {
  const { title, describe } = compiled.corpus;
  const corpus = openCorpus(compiled);
  const tellers = (event: Event) => {
    const documents = new Set(corpus.claimsAbout(event.id).flatMap((c) => c.anchors.map((a) => a.document)));
    return compiled.documents.filter((d) => documents.has(d.id)).map((d) => `${d.siglum} ${inLanguage(d.label, language)}`);
  };
  const events = compiled.events.flatMap((event) => {
    const span = dateSpan(event.date?.edtf, corpus);
    const days = knownDays(span);
    return event.date && span && days
      ? [{ first: days.lower, slide: slideOf(event, event.date.edtf, span, tellers(event), language) }]
      : [];
  });
  const slides = events.sort((a, b) => a.first - b.first).map((e) => e.slide);
  const opening = {
    unique_id: 'title',
    text: { headline: escapeXml(inLanguage(title, language)), text: escapeXml(inLanguage(describe, language)) },
  };
  return `${JSON.stringify({ title: opening, events: slides }, null, 1)}\n`;
}

/** Slide of an event; texts are escaped because TimelineJS interprets them as HTML. */
function slideOf(event: Event, edtf: string, span: DaySpan, tellers: readonly string[], language: InterfaceLanguage): object {
  const paragraphs = [
    inLanguage(event.describe, language),
    event.foretold ? translateExport(language, 'foretold') : undefined,
    tellersNote(tellers, language),
  ];
  return {
    unique_id: event.id.replace(':', '-'),
    ...datesOf(edtf, span),
    display_date: escapeXml(inLanguage(span.label, language)),
    text: {
      headline: escapeXml(inLanguage(event.label, language)),
      text: paragraphs.flatMap((p) => (p === undefined ? [] : [`<p>${escapeXml(p)}</p>`])).join(''),
    },
  };
}

function tellersNote(tellers: readonly string[], language: InterfaceLanguage): string | undefined {
  return tellers.length === 0
    ? undefined
    : translateExport(language, 'tells', { accounts: tellers.join(translate(language, 'list.comma')) });
}

/** Date with the precision of the corpus; an interval with one open end is placed at its known end. */
function datesOf(edtf: string, { from, to }: DaySpan): { start_date: object; end_date?: object } {
  const plain = simpleDate(edtf);
  if (plain) return { start_date: slideDate(plain.from), ...(plain.to && { end_date: slideDate(plain.to) }) };
  const [first, last] = [from ?? to, to].map((iso) => iso && slideDate(partsOfIsoDay(iso)));
  return { start_date: first || {}, ...(from && last && from !== to && { end_date: last }) };
}

/** TimelineJS shows a negative year as one before Christ. */
function slideDate([year, month, day]: SimpleDate['from']): object {
  return { year: historicalYear(year), ...(month !== undefined && { month }), ...(day !== undefined && { day }) };
}
