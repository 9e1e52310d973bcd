import type { LockRecord } from '../records/lock.ts';
import type { PassageRecord } from '../records/passage.ts';
import type { Document, Passage, Seal, Voice } from '../shapes/document.ts';
import type { Id } from '../text/id.ts';
import { isRangeWithin, type LineRange, readLocator, writeLocator } from '../text/locator.ts';
import { createIdChecker, locationAt } from './compile-subjects.ts';
import type { CorpusCalendar } from './corpus-calendar.ts';
import type { IssueCollector } from './issue-collector.ts';
import type { DocumentRecords, LocatedRecord, RecordIndex } from './record-index.ts';

/** A document with its passages, and the way from a line to its passage. */
export interface CompiledSource {
  readonly document: Document;
  readonly passages: readonly Passage[];
  readonly voices: ReadonlyMap<string, Voice>;
  readonly seal: Seal | null;
  passageAt(range: LineRange): Passage | undefined;
  span(range: LineRange): { start: number; end: number; digest: string } | null;
}

/** Resolves one document with its voices, passages and seal; what is wrong goes to `problems`. */
export function compileSource(
  source: DocumentRecords,
  world: RecordIndex,
  calendar: CorpusCalendar,
  problems: IssueCollector,
): CompiledSource {
  const { record, spot } = source.document;
  const counts = source.terms?.record ?? null;
  const day = calendar.admit(record.date, locationAt(spot, 'date')) ?? record.date;
  const voices = compileVoices(source, day, world, calendar, problems);
  const lock = source.lock?.record ?? null;
  const bySiglum = new Map(voices.map((v) => [v.siglum, v]));
  const passages = compilePassages(source, bySiglum, lock, world, calendar, problems);
  return {
    document: {
      id: record.id,
      siglum: record.siglum,
      seq: record.seq,
      label: record.label,
      genre: record.genre ?? null,
      csl: record.csl,
      date: day,
      issued: calendar.admit(record.issued, locationAt(spot, 'issued')),
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
  };
}

/** Each voice with those who carry it; it speaks on the day of the document where it has none of its own. */
function compileVoices(
  source: DocumentRecords,
  day: string,
  world: RecordIndex,
  calendar: CorpusCalendar,
  problems: IssueCollector,
): Voice[] {
  const { record, spot } = source.document;
  const link = createIdChecker(world, problems);
  return record.voices.map((voice, i): Voice => {
    const here = locationAt(spot, 'voices', i);
    link(voice.agent, locationAt(here, 'agent'));
    if (voice.as) link(voice.as, locationAt(here, 'as'));
    const carriers = (voice.through ?? []).map((hop, j) => {
      link(hop.agent, locationAt(here, 'through', j, 'agent'));
      return { agent: hop.agent, act: hop.act, on: calendar.admit(hop.on, locationAt(here, 'through', j, 'on')), as: hop.as ?? null };
    });
    const own = { agent: voice.agent, act: voice.act, on: calendar.admit(voice.on, locationAt(here, 'on')) ?? day, as: voice.as ?? null };
    return {
      siglum: voice.siglum,
      document: record.id,
      agent: voice.agent,
      chain: [...carriers, own],
      inferred: voice.inferred ?? null,
      terms: source.terms?.record.voices[voice.siglum] ?? null,
    };
  });
}

function compilePassages(
  source: DocumentRecords,
  voices: ReadonlyMap<string, Voice>,
  lock: LockRecord | null,
  world: RecordIndex,
  calendar: CorpusCalendar,
  problems: IssueCollector,
): Passage[] {
  const { record: document } = source.document;
  const link = createIdChecker(world, problems);
  const passages: Passage[] = [];
  for (const { record, spot } of source.passages) {
    const lines = readLocator(record.lines);
    if (!lines) continue;
    if (record.voice !== undefined && !voices.has(record.voice))
      problems.error(
        'unknown-siglum',
        locationAt(spot, 'voice'),
        `the document has no voice ${record.voice}`,
        `its voices: ${[...voices.keys()].join(', ')}`,
      );
    if (record.role !== 'boilerplate' && record.voice === undefined)
      problems.error(
        'no-voice',
        locationAt(spot, 'role'),
        'a passage that is no boilerplate has a voice',
        `one of ${[...voices.keys()].join(', ')}`,
      );
    if ((record.role === 'body' || record.role === 'quotation') && !record.gloss)
      problems.warn('no-gloss', spot, 'a passage of body text has no gloss', 'say what it asserts, in own words, en and ja');
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
      'name the lines of the passage that is copied',
    );
  else if (original.voice !== (record.voice ?? null))
    problems.error(
      'reprint-voice',
      locationAt(spot, 'voice'),
      `a copy speaks with the voice of what it copies: ${original.voice}`,
      'give it that voice, so that a reprint counts as no further source',
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
        `line ${next} should come here, not ${passage.lines[0]}`,
        'every line belongs to exactly one passage, in order',
      );
    }
    next = passage.lines[1] + 1;
  });
  if (lock && passages.length > 0 && next !== lock.lines.length + 1)
    problems.error(
      'lines',
      source.passages.at(-1)?.spot ?? source.document.spot,
      `the text has ${lock.lines.length} lines, the passages end at ${next - 1}`,
      'every line belongs to exactly one passage',
    );
}

function spanOf(range: LineRange, lock: LockRecord | null): { start: number; end: number; digest: string } | null {
  const span = lock?.spans[writeLocator(range)];
  return span ? { start: span[0], end: span[1], digest: span[2] } : null;
}
