import { locationAt, type RecordLocation } from '../compile/issue-collector.ts';
import type { DataFolder } from '../compile/parse-folder.ts';
import type { DocumentRecords } from '../compile/record-index.ts';
import { readBytes } from '../hydrate/encoding.ts';
import { areLinesUnchanged, type FollowedLines, followPassages, followWithin, pairLines } from '../hydrate/follow-lines.ts';
import { findQuote, sealQuote } from '../hydrate/quote-range.ts';
import { sealCopy } from '../hydrate/seal-text.ts';
import { readCopy, type TextCopy } from '../hydrate/text-copy.ts';
import { type AnchorRecord, anchorLocator, quoteKey } from '../records/claim.ts';
import type { LockRecord } from '../records/lock.ts';
import { sha256Hex, spanDigest } from '../text/digest.ts';
import { codePoints, prepareText } from '../text/lines.ts';
import { isRangeWithin, type LineRange, readLocator, writeLocator } from '../text/locator.ts';
import { countTerms, writeTerms } from './count-terms.ts';
import { replaceYamlValues, type YamlEdit } from './replace-yaml-values.ts';
import { writeLock } from './write-lock.ts';

/** Outcome for the lines of a passage or an anchor whose text moved or changed. */
interface SealedMove {
  /** Passages by number, counted from 1; anchors by claim. */
  readonly passage: number | null;
  readonly claim: string | null;
  readonly from: string;
  /** Null if the place is not known. */
  readonly to: string | null;
  /** `unsealed`: lines that were written after the last seal, so that it is not known which text they count in. */
  readonly state: Exclude<FollowedLines['state'], 'same'> | 'unsealed';
  readonly file: string;
  readonly line: number;
}

/** Files to write for a document; no files if there is a fault. */
export interface SealPlan {
  readonly fault: string | null;
  readonly moves: readonly SealedMove[];
  /** Lines of the text that are in no passage; only looked for where the text changed. */
  readonly uncovered: readonly string[];
  readonly spans: number;
  /** Contents by file name. */
  readonly files: ReadonlyMap<string, string>;
}

/** Lines of a passage, a reprint or an anchor: as they are written, and as they will be. */
interface SealedPlace {
  readonly kind: 'passage' | 'reprint' | 'anchor';
  readonly index: number;
  readonly claim: string | null;
  readonly spot: RecordLocation;
  readonly path: readonly PropertyKey[];
  readonly written: LineRange;
  readonly anchor: AnchorRecord | null;
  lines: LineRange;
  /** Offsets of a part of the line, and whether they differ from what is written. */
  quote: { readonly start: number; readonly end: number; readonly edited: boolean } | null;
}

interface SealOptions {
  readonly follow: boolean;
  readonly stopWords: Parameters<typeof countTerms>[2];
}

/**
 * Plans the files of a sealed document.
 *
 * If a lock exists and the text is another, every line range must still have its text, or `follow` must be set and each text found
 * again by its digest; then the lines in passages.yaml and claims.yaml move with their text. Words of anchors become offsets.
 */
export function planSeal(source: DocumentRecords, folder: DataFolder, bytes: Uint8Array, { follow, stopWords }: SealOptions): SealPlan {
  const { text: raw } = readBytes(bytes);
  const none = { moves: [], uncovered: [], spans: 0, files: new Map<string, string>() };
  const nul = raw.indexOf('\0');
  if (nul >= 0) return { ...none, fault: `its text has a NUL on line ${raw.slice(0, nul).split('\n').length} of the file: is it a text?` };
  const copy = readCopy(raw);
  const seal = sealCopy(copy);
  const places = placesOf(source);
  const lock = source.lock?.record ?? null;
  const changed = lock !== null && lock.digest !== seal.digest;
  const moves = changed ? followPlaces(places, lock, seal.lines, copy) : [];
  const lost = moves.filter(({ to }) => to === null);
  if (moves.length > 0 && (!follow || lost.length > 0)) return { ...none, moves, fault: refusal(source, moves, lost, follow) };
  const fault = settleQuotes(places, copy) ?? outside(places, copy);
  if (fault !== null) return { ...none, moves, fault };
  const files = editedFiles(source, folder, places);
  const sealed = lockOf(places, copy, { sha256: sha256Hex(bytes), ...seal, lines: seal.lines.map((line) => [...line]) });
  files.set('text.lock.yaml', writeLock(sealed));
  files.set('terms.lock.yaml', writeTerms(countTerms(atNewLines(source, places), raw, stopWords)));
  const uncovered = changed ? uncoveredLines(places, copy.lines.length) : [];
  return { fault: null, moves, uncovered, spans: Object.keys(sealed.spans).length, files };
}

function placesOf(source: DocumentRecords): SealedPlace[] {
  const places: SealedPlace[] = [];
  const add = (place: Omit<SealedPlace, 'written' | 'lines' | 'path' | 'quote'>, locator: string | number): void => {
    // The schema admits reversed ranges, which the compiler reports; here they lie outside every text.
    const written = readLocator(locator) ?? ([0, 0] as const);
    places.push({ ...place, path: place.spot.path, written, lines: written, quote: null });
  };
  source.passages.forEach(({ record, spot }, index) => {
    add({ kind: 'passage', index, claim: null, anchor: null, spot: locationAt(spot, 'lines') }, record.lines);
    if (record.reprints !== undefined)
      add({ kind: 'reprint', index, claim: null, anchor: null, spot: locationAt(spot, 'reprints') }, record.reprints);
  });
  for (const { record, spot } of source.claims)
    record.anchors.forEach((anchor, index) => {
      add({ kind: 'anchor', index, claim: record.id, anchor, spot: locationAt(spot, 'anchors', index) }, anchorLocator(anchor));
    });
  return places;
}

/** Moves the places to where their text is now; returns those that move, changed or are lost. */
function followPlaces(
  places: readonly SealedPlace[],
  lock: LockRecord,
  now: LockRecord['lines'] | ReturnType<typeof sealCopy>['lines'],
  copy: TextCopy,
): SealedMove[] {
  const pair = pairLines(lock.lines, now);
  const passages = places.filter(({ kind }) => kind === 'passage');
  const followed = followPassages(
    pair,
    passages.map(({ written }) => written),
  );
  const moves: SealedMove[] = [];
  const report = (place: SealedPlace, state: SealedMove['state'], to: string | null): void => {
    const passage = place.kind === 'anchor' ? null : place.index + 1;
    const { line } = place.spot.located.at(place.spot.path);
    moves.push({
      passage,
      claim: place.claim,
      from: describePlace(place.written, place, true),
      to,
      state,
      file: place.spot.located.file,
      line,
    });
  };
  for (const place of places) {
    const known = lock.spans[writeLocator(place.written)] !== undefined;
    const own = passages.findIndex((p) =>
      place.kind === 'reprint' ? p.written[0] === place.written[0] : isRangeWithin(place.written, p.written),
    );
    const passage = followed[own];
    const one = place.kind !== 'anchor' ? passage : passage && followWithin(pair, place.written, passage);
    const to: LineRange | null = place.kind === 'reprint' && one?.to ? [one.to[0], one.to[1]] : (one?.to ?? null);
    if (place.kind !== 'reprint' && !known && !areLinesUnchanged(pair, place.written)) {
      report(place, 'unsealed', null);
      continue;
    }
    if (!one || !to) {
      if (place.kind !== 'reprint') report(place, one && one.state !== 'same' ? one.state : 'missing', null);
      continue;
    }
    place.lines = to;
    const part = followQuote(place, lock, copy);
    if (part === 'lost') report(place, 'missing', null);
    else if (place.kind !== 'reprint' && (one.state !== 'same' || part === 'moved')) {
      // A part that was found again in a changed line has only moved.
      const state = part !== null || one.state === 'same' ? 'moved' : one.state;
      if (state !== 'moved' || describePlace(to, place) !== describePlace(place.written, place, true))
        report(place, state, describePlace(to, place));
    }
  }
  return moves;
}

/** Finds the part of an anchor's line again; null if the anchor has none that is sealed. */
function followQuote(place: SealedPlace, lock: LockRecord, copy: TextCopy): 'same' | 'moved' | 'lost' | null {
  const { anchor, lines } = place;
  if (typeof anchor !== 'object' || anchor === null || typeof anchor.quote === 'string') return null;
  const [start, end] = anchor.quote;
  const sealed = lock.quotes?.[quoteKey(anchor.line, start, end)];
  const [range, line] = [copy.lineRanges[lines[0] - 1], copy.lines[lines[0] - 1]];
  if (!sealed || !range || !line) return 'lost';
  const [digest, from, to, folded] = sealed;
  if (spanDigest(copy.characters.slice(line.start + start, line.start + end).join('')) === digest) {
    place.quote = { start, end, edited: false };
    return 'same';
  }
  const hits = findQuote(copy, { start, end, digest, folded: [from, to, folded] }, range);
  const hit = hits.find((h) => h.start === range.start + from) ?? (hits.length === 1 ? hits[0] : undefined);
  if (!hit) return 'lost';
  const begin = (copy.folded.from[hit.start] ?? line.start) - line.start;
  place.quote = { start: begin, end: (copy.folded.to[hit.end - 1] ?? line.start) - line.start, edited: true };
  return 'moved';
}

function describePlace(lines: LineRange, { anchor, quote }: SealedPlace, asWritten = false): string {
  const written = typeof anchor === 'object' && anchor !== null && typeof anchor.quote !== 'string' ? anchor.quote : null;
  const part = quote && !asWritten ? [quote.start, quote.end] : written;
  return part ? `${writeLocator(lines, '–')} [${part.join(', ')}]` : writeLocator(lines, '–');
}

function refusal({ slug }: DocumentRecords, moves: readonly SealedMove[], lost: readonly SealedMove[], follow: boolean): string {
  const byHand = `where you have corrected the lines by hand, delete documents/${slug}/text.lock.yaml and seal again`;
  if (!follow)
    return `its text changed after it was sealed, so ${moves.length} ${moves.length === 1 ? 'place' : 'places'} would be bound to other words; run synoptic seal --follow, or ${byHand}`;
  return `${lost.length} of ${moves.length} places cannot be followed, and nothing was changed; correct or remove them and run it again, or ${byHand}`;
}

/** Replaces the words of anchors by their offsets; returns a fault. */
function settleQuotes(places: readonly SealedPlace[], copy: TextCopy): string | null {
  for (const place of places) {
    const { anchor, lines, spot } = place;
    if (typeof anchor !== 'object' || anchor === null || place.quote) continue;
    if (typeof anchor.quote !== 'string') {
      place.quote = { start: anchor.quote[0], end: anchor.quote[1], edited: false };
      continue;
    }
    const text = copy.lines[lines[0] - 1]?.text;
    if (text === undefined) continue;
    const words = prepareText(anchor.quote);
    const first = text.indexOf(words);
    const at = locationAt(spot, 'quote');
    const where = `${at.located.file}:${at.located.at(at.path).line} the words`;
    if (first < 0) return `${where} do not occur in line ${lines[0]}; copy them from the line as it is, or correct the line`;
    if (text.indexOf(words, first + 1) >= 0) return `${where} occur more than once in line ${lines[0]}; quote more of the line`;
    const start = codePoints(text.slice(0, first));
    place.quote = { start, end: start + codePoints(words), edited: true };
  }
  return null;
}

/** Fault of lines or parts that the text does not have. */
function outside(places: readonly SealedPlace[], copy: TextCopy): string | null {
  for (const { lines, quote, spot } of places) {
    const where = () => `${spot.located.file}:${spot.located.at(spot.path).line}`;
    if (lines[0] < 1 || lines[1] > copy.lines.length)
      return `${where()} lines ${writeLocator(lines)} are not in the text, which has ${copy.lines.length}`;
    if (quote && !sealQuote(copy, lines[0], quote.start, quote.end))
      return `${where()} [${quote.start}, ${quote.end}] is no part of line ${lines[0]}, which has ${codePoints(copy.lines[lines[0] - 1]?.text ?? '')} characters`;
  }
  return null;
}

function lockOf(places: readonly SealedPlace[], copy: TextCopy, head: Omit<LockRecord, 'spans' | 'quotes'>): LockRecord {
  const spans: LockRecord['spans'] = {};
  const quotes: NonNullable<LockRecord['quotes']> = {};
  for (const { kind, lines, quote } of places) {
    if (kind === 'reprint') continue;
    const [start, end] = [copy.lines[lines[0] - 1]?.start ?? 0, copy.lines[lines[1] - 1]?.end ?? 0];
    spans[writeLocator(lines)] = [start, end, spanDigest(copy.characters.slice(start, end).join(''))];
    const sealed = quote && sealQuote(copy, lines[0], quote.start, quote.end);
    if (sealed) quotes[quoteKey(lines[0], sealed.start, sealed.end)] = [sealed.digest, ...sealed.folded];
  }
  return { ...head, spans, ...(Object.keys(quotes).length > 0 && { quotes }) };
}

/** passages.yaml and claims.yaml with their new lines and parts, where any are new. */
function editedFiles({ slug }: DocumentRecords, folder: DataFolder, places: readonly SealedPlace[]): Map<string, string> {
  const edits = new Map<string, YamlEdit[]>([
    ['passages.yaml', []],
    ['claims.yaml', []],
  ]);
  for (const { kind, path, lines, written, anchor, quote } of places) {
    const list = edits.get(kind === 'anchor' ? 'claims.yaml' : 'passages.yaml');
    const part = typeof anchor === 'object' && anchor !== null;
    if (lines[0] !== written[0] || lines[1] !== written[1])
      list?.push({ path: part ? [...path, 'line'] : path, value: writeLocator(lines) });
    if (quote?.edited) list?.push({ path: [...path, 'quote'], value: `[${quote.start}, ${quote.end}]` });
  }
  const files = new Map<string, string>();
  for (const [name, list] of edits) {
    const text = folder.get(`documents/${slug}/${name}`);
    if (text !== undefined && list.length > 0) files.set(name, replaceYamlValues(text, list));
  }
  return files;
}

function atNewLines(source: DocumentRecords, places: readonly SealedPlace[]): DocumentRecords {
  const moved = places.filter(({ kind }) => kind === 'passage');
  return {
    ...source,
    passages: source.passages.map((p, i) => ({ ...p, record: { ...p.record, lines: writeLocator(moved[i]?.lines ?? [1, 1]) } })),
  };
}

function uncoveredLines(places: readonly SealedPlace[], count: number): string[] {
  const ranges = places.filter(({ kind }) => kind === 'passage').map(({ lines }) => lines);
  const gaps: LineRange[] = [];
  let next = 1;
  for (const [first, last] of [...ranges, [count + 1, count + 1] as const]) {
    if (first > next) gaps.push([next, first - 1]);
    next = last + 1;
  }
  return gaps.map((gap) => writeLocator(gap, '–'));
}
