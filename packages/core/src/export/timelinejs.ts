import { openCorpus } from '../corpus/corpus.ts';
import type { CompiledCorpus } from '../shapes/compiled-corpus.ts';
import type { DaySpan } from '../shapes/day-span.ts';
import type { Event } from '../shapes/entity.ts';
import type { Language } from '../text/bilingual.ts';
import { dateSpan, knownDays } from '../values/days.ts';
import { simpleDate } from './date-parts.ts';
import { escapeXml } from './escape.ts';
import type { ExportOptions, NamedExportFormat } from './export-format.ts';
import { translateExport } from './export-words.ts';

/** Events for TimelineJS, earliest first; events without any day are omitted. */
export const timelinejsFormat: NamedExportFormat<'timelinejs'> = {
  name: 'timelinejs',
  label: { en: 'the events for TimelineJS', ja: 'TimelineJSのための事象' },
  mediaType: 'application/json',
  suffix: 'timeline.json',
  writes: { corpus: timeline },
};

function timeline(compiled: CompiledCorpus, { language }: ExportOptions): string {
  const { title, describe } = compiled.corpus;
  const corpus = openCorpus(compiled);
  const tellers = (event: Event) => {
    const documents = new Set(corpus.claimsAbout(event.id).flatMap((c) => c.anchors.map((a) => a.document)));
    return compiled.documents.filter((d) => documents.has(d.id)).map((d) => `${d.siglum} ${d.label[language]}`);
  };
  const events = compiled.events.flatMap((event) => {
    const span = dateSpan(event.date?.edtf, corpus);
    const days = knownDays(span);
    return event.date && span && days
      ? [{ first: days.lower, slide: slideOf(event, event.date.edtf, span, tellers(event), language) }]
      : [];
  });
  const slides = events.sort((a, b) => a.first - b.first).map((e) => e.slide);
  const opening = { unique_id: 'title', text: { headline: escapeXml(title[language]), text: escapeXml(describe[language]) } };
  return `${JSON.stringify({ title: opening, events: slides }, null, 1)}\n`;
}

/** Slide of an event; texts are escaped because TimelineJS interprets them as HTML. */
function slideOf(event: Event, edtf: string, span: DaySpan, tellers: readonly string[], language: Language): object {
  const paragraphs = [
    event.describe?.[language],
    event.foretold ? translateExport(language, 'foretold') : undefined,
    tellersNote(tellers, language),
  ];
  return {
    unique_id: event.id.replace(':', '-'),
    ...datesOf(edtf, span),
    display_date: escapeXml(span.label[language]),
    text: {
      headline: escapeXml(event.label[language]),
      text: paragraphs.flatMap((p) => (p === undefined ? [] : [`<p>${escapeXml(p)}</p>`])).join(''),
    },
  };
}

function tellersNote(tellers: readonly string[], language: Language): string | undefined {
  return tellers.length === 0 ? undefined : translateExport(language, 'tells', { accounts: tellers.join(language === 'ja' ? '、' : ', ') });
}

/** Date with the precision of the corpus; an interval with one open end is placed at its known end. */
function datesOf(edtf: string, { from, to }: DaySpan): { start_date: object; end_date?: object } {
  const plain = simpleDate(edtf);
  if (plain) return { start_date: slideDate(plain.from), ...(plain.to && { end_date: slideDate(plain.to) }) };
  const [first, last] = [from ?? to, to].map((iso) => iso && slideDate(iso.split('-').map(Number)));
  return { start_date: first || {}, ...(from && last && from !== to && { end_date: last }) };
}

function slideDate([year, month, day]: readonly (number | undefined)[]): object {
  return { year, ...(month !== undefined && { month }), ...(day !== undefined && { day }) };
}
