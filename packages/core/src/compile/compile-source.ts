import { quoteKey } from '../records/claim.ts';
import type { LockRecord } from '../records/lock.ts';
import type { PassageRecord } from '../records/passage.ts';
import type { AnchorQuote } from '../shapes/claim.ts';
import type { CorpusManifest } from '../shapes/compiled-corpus.ts';
import type { Document, Passage, Seal, Voice } from '../shapes/document.ts';
import type { Id } from '../text/id.ts';
import { canonicalLanguageTag } from '../text/language-tag.ts';
import { isRangeWithin, type LineRange, readLocator, writeLocator } from '../text/locator.ts';
import type { CorpusCalendar } from './corpus-calendar.ts';
import { tagHint } from './corpus-languages.ts';
import { RENAME_RECIPE } from './issue.ts';
import { createIdChecker, type IssueCollector, locationAt } from './issue-collector.ts';
import type { DocumentRecords, LocatedRecord, RecordIndex } from './record-index.ts';

/** Compiled document with its passages, voices and seal. */
export interface CompiledSource {
  readonly document: Document;
  readonly passages: readonly Passage[];
  readonly voices: ReadonlyMap<string, Voice>;
  readonly seal: Seal | null;
  passageAt(range: LineRange): Passage | undefined;
  span(range: LineRange): { start: number; end: number; digest: string } | null;
  /** Digests of a part of a line; null if it is not sealed. */
  quote(line: number, start: number, end: number): Pick<AnchorQuote, 'digest' | 'folded'> | null;
}

/** Compiles one document with its voices, passages and seal. */
export function compileSource(
  source: DocumentRecords,
  index: RecordIndex,
  texts: Pick<CorpusManifest, 'languages' | 'language'>,
  calendar: CorpusCalendar,
  problems: IssueCollector,
): CompiledSource {
  const { record, spot } = source.document;
  const counts = source.terms?.record ?? null;
  const day = calendar.admit(record.date, locationAt(spot, 'date')) ?? record.date;
  const accessed = calendar.admit(record.accessed, locationAt(spot, 'accessed'));
  const voices = compileVoices(source, day, index, calendar, problems);
  const lock = source.lock?.record ?? null;
  const bySiglum = new Map(voices.map((v) => [v.siglum, v]));
  const passages = compilePassages(source, bySiglum, lock, index, calendar, problems);
  return {
    document: {
      id: record.id,
      siglum: record.siglum,
      seq: record.seq ?? null,
      label: record.label,
      genre: record.genre ?? null,
      csl: { ...record.csl, language: languageOf(source, texts.language, problems) },
      date: day,
      issued: calendar.admit(record.issued, locationAt(spot, 'issued')),
      ...(accessed !== null && { accessed }),
      ...(record.archived !== undefined && { archived: record.archived }),
      ...(record.versionOf !== undefined && { versionOf: record.versionOf }),
      inferred: record.inferred ?? null,
      voices,
      curation: record.curation,
      note: record.note ?? null,
      sha256: lock?.sha256 ?? null,
      digest: lock?.digest ?? null,
      lines: lock?.lines.length ?? passages.at(-1)?.lines[1] ?? 0,
      terms: counts?.rest ?? null,
    },
    passages,
    voices: bySiglum,
    seal: lock && { document: record.id, digest: lock.digest, folded: lock.folded, length: lock.length, lines: lock.lines },
    passageAt: (range) => passages.find((p) => isRangeWithin(range, p.lines)),
    span: (range) => spanOf(range, lock),
    quote: (line, start, end) => {
      const sealed = lock?.quotes?.[quoteKey(line, start, end)];
      return sealed ? { digest: sealed[0], folded: [sealed[1], sealed[2], sealed[3]] } : null;
    },
  };
}

/** Language of a document, by default the corpus's. Clients mark its title and text with it. */
function languageOf({ document: { record, spot } }: DocumentRecords, standard: string, problems: IssueCollector): string {
  const { language = standard } = record.csl;
  const tag = canonicalLanguageTag(language);
  if (tag === null)
    problems.warn('language-tag', locationAt(spot, 'csl', 'language'), `"${language}" is not a language tag`, tagHint(language));
  return tag ?? language;
}

/** Compiles the voices of a document with their carriers; the day of speech defaults to the day of the document. */
function compileVoices(
  source: DocumentRecords,
  day: string,
  index: RecordIndex,
  calendar: CorpusCalendar,
  problems: IssueCollector,
): Voice[] {
  const { record, spot } = source.document;
  const link = createIdChecker(index, problems);
  return record.voices.map((voice, i): Voice => {
    const location = locationAt(spot, 'voices', i);
    link(voice.agent, locationAt(location, 'agent'));
    if (voice.as) link(voice.as, locationAt(location, 'as'));
    const carriers = (voice.through ?? []).map((hop, j) => {
      link(hop.agent, locationAt(location, 'through', j, 'agent'));
      return { agent: hop.agent, act: hop.act, on: calendar.admit(hop.on, locationAt(location, 'through', j, 'on')), as: hop.as ?? null };
    });
    const speaking = {
      agent: voice.agent,
      act: voice.act,
      on: calendar.admit(voice.on, locationAt(location, 'on')) ?? day,
      as: voice.as ?? null,
    };
    return {
      siglum: voice.siglum,
      document: record.id,
      agent: voice.agent,
      chain: [...carriers, speaking],
      inferred: voice.inferred ?? null,
      terms: source.terms?.record.voices[voice.siglum] ?? null,
    };
  });
}

function compilePassages(
  source: DocumentRecords,
  voices: ReadonlyMap<string, Voice>,
  lock: LockRecord | null,
  index: RecordIndex,
  calendar: CorpusCalendar,
  problems: IssueCollector,
): Passage[] {
  const { record: document } = source.document;
  const link = createIdChecker(index, problems);
  const passages: Passage[] = [];
  for (const { record, spot } of source.passages) {
    const lines = readLocator(record.lines);
    if (!lines) continue;
    if (record.voice !== undefined && !voices.has(record.voice))
      problems.error(
        'unknown-siglum',
        locationAt(spot, 'voice'),
        `voice "${record.voice}" is not in this document`,
        `its voices: ${[...voices.keys()].join(', ')}; a siglum that was changed is changed here too: ${RENAME_RECIPE}`,
      );
    if (record.role !== 'boilerplate' && record.voice === undefined)
      problems.error(
        'no-voice',
        locationAt(spot, 'role'),
        `a passage of role ${record.role} has no voice`,
        `add voice: with one of ${[...voices.keys()].join(', ')}`,
      );
    if ((record.role === 'body' || record.role === 'quotation') && !record.gloss)
      problems.warn('no-gloss', spot, `a passage of role ${record.role} has no gloss`, 'add gloss: with its assertions in your own words');
    record.mentions?.forEach((id, i) => link(id, locationAt(spot, 'mentions', i)));
    passages.push({
      id: passageId(document.siglum, lines),
      document: document.id,
      lines,
      role: record.role,
      voice: record.voice ?? null,
      on: calendar.admit(record.on, locationAt(spot, 'on')),
      reprints: reprinted({ record, spot }, document.siglum, passages, problems),
      adds: record.adds ?? null,
      gloss: record.gloss ?? null,
      mentions: [...new Set(record.mentions ?? [])].map((entity) => ({ entity, lines })),
      note: record.note ?? null,
      ...(spanOf(lines, lock) ?? { start: null, end: null, digest: null }),
      terms: source.terms?.record.passages[writeLocator(lines)] ?? null,
    });
  }
  coverEveryLine(source, passages, lock, problems);
  return passages;
}

function passageId(siglum: string, lines: LineRange): Id {
  return `passage:${siglum.toLowerCase()}-${lines[0]}`;
}

function reprinted(
  { record, spot }: LocatedRecord<PassageRecord>,
  siglum: string,
  earlier: readonly Passage[],
  problems: IssueCollector,
): Id | null {
  if (record.reprints === undefined) return null;
  const lines = readLocator(record.reprints);
  const original = lines && earlier.find((p) => p.id === passageId(siglum, lines));
  if (!original)
    problems.error(
      'no-reprint',
      locationAt(spot, 'reprints'),
      `no earlier passage begins at ${record.reprints}`,
      'name the lines of the passage that is reprinted',
    );
  else if (original.voice !== (record.voice ?? null))
    problems.error(
      'reprint-voice',
      locationAt(spot, 'voice'),
      `a reprint has another voice than its original, ${original.voice}`,
      'give it the same voice, so that it is not counted as another source',
    );
  return original?.id ?? null;
}

function coverEveryLine(source: DocumentRecords, passages: readonly Passage[], lock: LockRecord | null, problems: IssueCollector): void {
  let next = 1;
  passages.forEach((passage, i) => {
    if (passage.lines[0] !== next) {
      const spot = locationAt(source.passages[i]?.spot ?? source.document.spot, 'lines');
      problems.error(
        'lines',
        spot,
        `the passage begins at line ${passage.lines[0]} instead of line ${next}`,
        'every line belongs to exactly one passage, in order',
      );
    }
    next = passage.lines[1] + 1;
  });
  if (lock && passages.length > 0 && next !== lock.lines.length + 1)
    problems.error(
      'lines',
      source.passages.at(-1)?.spot ?? source.document.spot,
      `the passages end at line ${next - 1}, but the text has ${lock.lines.length} lines`,
      'every line belongs to exactly one passage',
    );
}

function spanOf(range: LineRange, lock: LockRecord | null): { start: number; end: number; digest: string } | null {
  const span = lock?.spans[writeLocator(range)];
  return span ? { start: span[0], end: span[1], digest: span[2] } : null;
}
