import { isDateFault } from '../../compile/parse-edtf.ts';
import { readEdtf } from '../../compile/read-edtf.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { cueFinder } from '../../ingest/claims/match-cues.ts';
import type { TextSpan } from '../../ingest/passages/text-span.ts';
import type { Facet } from '../../shapes/facet.ts';
import type { Value } from '../../shapes/value.ts';
import { relateValues, VALUE_TYPES } from '../../values/registry.ts';
import { isValueFault, type ValueContext } from '../../values/value-type.ts';
import { isNamedIn, type NameLookup } from './named-in.ts';
import type { VerifiedText } from './verified-text.ts';

/** Comparison of a value with the words of a quote, by the deterministic reader alone. */
interface QuotedValue {
  readonly read: boolean;
  readonly how: string;
}

interface QuoteGround {
  readonly corpus: Corpus;
  readonly names: NameLookup;
  readonly text: VerifiedText;
  readonly span: TextSpan;
}

/**
 * Reads the quoted words and compares: the value is read if a figure, date, name or cue among them says the same or more. What no reader
 * can find, such as a text or an appraisal, is never read and needs a reason.
 */
export function readQuotedValue(facet: Facet, authored: unknown, ground: QuoteGround): QuotedValue {
  const proposed = VALUE_TYPES[facet.value].read(authored, facet);
  if (isValueFault(proposed)) return { read: false, how: `the value is ${proposed.fault}` };
  switch (proposed.type) {
    case 'quantity':
    case 'money':
    case 'date':
      return readFigure(facet, proposed, ground);
    case 'place':
    case 'entities':
      return readNames(proposed, ground);
    case 'truth':
    case 'category':
      return readWords(facet, proposed, ground);
    case 'appraisal':
    case 'text':
      return { read: false, how: `no reader finds a value of type ${facet.value} in words` };
  }
}

/** Value that the words of a quote state on a facet, in its short form; null where no reader finds one. */
export function valueInQuote(facet: Facet, { corpus, names, text, span }: QuoteGround): unknown {
  const words = text.text.slice(span.start, span.end);
  switch (facet.value) {
    case 'quantity':
    case 'money':
    case 'date':
      return authoredIn(facet, text, span)[0] ?? null;
    case 'entities': {
      const ids = [...corpus.entities.keys()].filter((id) => isNamedIn(words, names(id)));
      return ids.length > 0 ? ids : null;
    }
    case 'place': {
      const kinds = new Set(corpus.compiled.kinds.flatMap(({ id, place }) => (place ? [id] : [])));
      return [...corpus.entities.values()].find(({ id, kind }) => kinds.has(kind) && isNamedIn(words, names(id)))?.id ?? null;
    }
    case 'truth':
      return true;
    case 'category':
      return facet.categories?.find(({ label }) => isNamedIn(words, Object.values(label)))?.id ?? null;
    case 'appraisal':
    case 'text':
      return null;
  }
}

function readFigure(facet: Facet, proposed: Value, { corpus, text, span }: QuoteGround): QuotedValue {
  const context = withDates(corpus);
  const found = authoredIn(facet, text, span).flatMap((authored) => {
    const value = VALUE_TYPES[facet.value].read(authored, facet);
    return isValueFault(value) ? [] : [{ authored, value }];
  });
  const same = found.find(({ value }) => ['equal', 'narrower'].includes(relateValues(value, proposed, facet, context)));
  if (same) return { read: true, how: `the quote says ${formatShortForm(same.authored, facet)}` };
  if (found.length === 0) return { read: false, how: `no ${facet.value} is read in the quote` };
  return { read: false, how: `the quote says ${[...new Set(found.map(({ authored }) => formatShortForm(authored, facet)))].join(', ')}` };
}

/** Figures or dates of a span in their authored form, and what the rules claim there on the facet ("no one was killed": 0). */
function authoredIn(facet: Facet, { reading, spanOf }: VerifiedText, span: TextSpan): unknown[] {
  const inside = (found: TextSpan) => {
    const { start, end } = spanOf(found);
    // “six” of “six dockworkers” is enough of the figure.
    return (span.start <= start && end <= span.end) || (start <= span.start && span.end <= end);
  };
  const claimed = reading.claims.filter((claim) => claim.facet === facet.id && inside(claim)).map(({ value }) => value);
  if (facet.value === 'date') return [...reading.dates.filter(inside).map(({ edtf }) => edtf), ...claimed];
  const figures = reading.figures.filter((figure) => inside(figure) && (figure.currency !== null) === (facet.value === 'money'));
  return [
    ...figures.map(({ value, unit, currency }) => {
      const measure = currency !== null ? { currency } : unit !== null ? { unit } : {};
      return typeof value === 'object' ? { ...value, ...measure } : { exact: value, ...measure };
    }),
    ...claimed,
  ];
}

function readNames(proposed: Extract<Value, { type: 'place' | 'entities' }>, { text, names, span }: QuoteGround): QuotedValue {
  const ids = VALUE_TYPES[proposed.type].names?.(proposed as never) ?? [];
  const words = text.text.slice(span.start, span.end);
  const absent = ids.filter((id) => !isNamedIn(words, names(id)));
  if (absent.length === 0 && ids.length > 0) return { read: true, how: 'each name is in the quote' };
  return { read: false, how: absent.length === 0 ? 'the value names nothing' : `the quote does not name ${absent.join(', ')}` };
}

/** A truth or category is read where a word that announces it is in the quote. */
function readWords(facet: Facet, proposed: Extract<Value, { type: 'truth' | 'category' }>, { text, span }: QuoteGround): QuotedValue {
  const { language, reading, spanOf } = text;
  const words = text.text.slice(span.start, span.end);
  const claimed = reading.claims.some((claim) => {
    const { start, end } = spanOf(claim);
    const same = proposed.type === 'truth' ? claim.value === true : proposed.categories.every((id) => claim.value === id);
    return claim.facet === facet.id && same && span.start < end && start < span.end;
  });
  if (claimed) return { read: true, how: 'the rules read the same' };
  if (proposed.type === 'truth' && language !== null && cueFinder([facet], language)(words, { start: 0, end: words.length }).length > 0)
    return { read: true, how: 'a word that announces the facet is in the quote' };
  const wanted = proposed.type === 'category' ? proposed.categories : [];
  const labels = (facet.categories ?? []).filter(({ id }) => wanted.includes(id)).map(({ label }) => Object.values(label));
  if (labels.length > 0 && labels.every((names) => isNamedIn(words, names)))
    return { read: true, how: 'the name of the category is in the quote' };
  return { read: false, how: 'no word of the quote announces the value' };
}

/** The corpus, and the days of dates that it does not have yet. */
function withDates(corpus: Corpus): ValueContext {
  return {
    unit: (id) => corpus.unit(id),
    placeAround: (id) => corpus.placeAround(id),
    day: (edtf) => {
      const known = corpus.day(edtf);
      if (known) return known;
      const span = readEdtf(edtf);
      return isDateFault(span) ? undefined : span;
    },
  };
}

/** Figures that were read, in few words; the facet's own unit goes without saying. */
function formatShortForm(authored: unknown, { unit, currency }: Facet): string {
  if (typeof authored !== 'object' || authored === null) return String(authored);
  return Object.entries(authored)
    .filter(([, part]) => part !== unit && part !== currency)
    .map(([key, part]) => (key === 'exact' || key === 'unit' || key === 'currency' ? String(part) : `${key} ${String(part)}`))
    .join(' ');
}
