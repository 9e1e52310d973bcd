import { allMatches } from '../text/all-matches.ts';
import type { LongestMatch } from '../text/longest-match.ts';
import {
  COMMON_KATAKANA_WORDS,
  COMMON_LATIN,
  DESCRIPTORS,
  EVENT_END,
  ORGANIZATION_END,
  PERSON_TITLE,
  PLACE_END,
} from './japanese-name-words.ts';
import type { NameKind } from './known-names.ts';
import { PREFECTURE_STEMS } from './known-names.ts';
import type { Mention, NamedEntity } from './mention.ts';

/** Run of kanji, katakana and Latin letters, in which Japanese names stand without spaces. */
const RUN = /[\u3400-\u9FFF々〆ヶァ-ヺー・A-Za-zＡ-Ｚａ-ｚ]{1,300}/g;

/** Names of a Japanese text: known ones, runs before a title or with the end of an organization, a place or an event, and katakana. */
export function japaneseNames(text: string, finder: LongestMatch<NamedEntity>): Mention[] {
  const found: Mention[] = [];
  for (const { 0: run, index } of allMatches(RUN, text)) if (run.length > 1) namesOfRun(text, run, index, finder, found);
  return found;
}

function namesOfRun(text: string, run: string, at: number, finder: LongestMatch<NamedEntity>, found: Mention[]): void {
  const add = (first: number, last: number, kind: NameKind | null, rule: string, id: string | null = null) => {
    let [from, to] = [first, last];
    // A middle dot at either end parts two names and belongs to neither.
    while (from < to && run[from] === '・') from++;
    while (to > from && run[to - 1] === '・') to--;
    const name = run.slice(from, to);
    if (to > from && name.replace(/・/g, '').length > 1) found.push({ start: at + from, end: at + to, text: name, kind, id, rule });
  };
  let from = 0;
  // A person before a title: 石川有三室長, ユドヨノ大統領.
  for (let i = 0; i < run.length; ) {
    const known = longestKnown(text, run, at, i, finder);
    if (known) {
      // 東京大学 and 日本ユニセフ協会 are organizations that begin with a known name.
      const tail = ORGANIZATION_END.exec(run.slice(i + known.length, i + known.length + 14));
      const longer =
        tail &&
        tail.index < 12 &&
        !PERSON_TITLE.test(run.slice(i + known.length, i + known.length + 3)) &&
        /^(?:state|place|organization)$/.test(known.kind ?? '') &&
        !/^(?:政府|当局)/.test(run.slice(i + known.length));
      const event = EVENT_END.exec(run.slice(i + known.length, i + known.length + 12));
      if (event?.index === 0) {
        pieces(run.slice(from, i), from, add);
        const end = i + known.length + event[0].length;
        add(i, end, 'event', 'M-ja-06');
        i = end;
      } else if (longer) {
        pieces(run.slice(from, i), from, add, run.slice(i));
        const end = i + organizationEnd(run.slice(i), known.length + tail.index + tail[0].length);
        add(i, end, 'organization', 'M-ja-02');
        i = end;
      } else {
        pieces(run.slice(from, i), from, add, run.slice(i + known.length));
        const end = i + known.length;
        add(i, end, known.kind, 'M-ja-01', known.id);
        i = end;
      }
      from = i;
    } else i++;
  }
  pieces(run.slice(from), from, add);
}

/** Longest known name at an offset that does not cut a katakana or Latin word. */
function longestKnown(
  text: string,
  run: string,
  at: number,
  i: number,
  finder: LongestMatch<NamedEntity>,
): { length: number; kind: NameKind | null; id: string } | null {
  const match = finder.at(text, at + i);
  if (!match || match.end > at + run.length) return null;
  const length = match.end - at - i;
  const same = (a: string, b: string) => (/[ァ-ヺー]/.test(a) && /[ァ-ヺー]/.test(b)) || (/[A-Za-z]/.test(a) && /[A-Za-z]/.test(b));
  if (i > 0 && same(run[i - 1] ?? '', run[i] ?? '')) return null;
  if (same(run[i + length - 1] ?? '', run[i + length] ?? '')) return null;
  return { length, kind: match.entry.kind, id: match.entry.id };
}

/** An organization may go on with a part of itself: 東京大学地震研究所. */
function organizationEnd(run: string, end: number): number {
  const more = ORGANIZATION_END.exec(run.slice(end, end + 12));
  return more && !PERSON_TITLE.test(run.slice(end)) ? end + more.index + more[0].length : end;
}

/** Units with which a title or the end of a name begins: a piece without any is none of them, and most pieces are without. */
const MARKS = new Uint8Array(0x10000);
for (const { source } of [PERSON_TITLE, ORGANIZATION_END, EVENT_END, PLACE_END])
  for (const word of source.replace(/^\(\?:|\)$/g, '').split('|')) MARKS[word.charCodeAt(0)] = 1;

function hasMark(body: string): boolean {
  for (let i = 0; i < body.length; i++) if (MARKS[body.charCodeAt(i)] === 1) return true;
  return false;
}

const FOREIGN_WORD = /[ァ-ヺー]+(?:・[ァ-ヺー]+)*|[A-Z][A-Za-z]*/g;

/** Ends of names, in the order in which they are looked for. */
const ENDS = [
  { end: ORGANIZATION_END, kind: 'organization', rule: 'M-ja-02' },
  { end: EVENT_END, kind: 'event', rule: 'M-ja-06' },
  { end: PLACE_END, kind: 'place', rule: 'M-ja-05' },
] as const;

/** Names in a part of a run without known names. `next` is what follows in the run: a title may stand after a known office. */
function pieces(part: string, from: number, add: (from: number, to: number, kind: NameKind | null, rule: string) => void, next = ''): void {
  if (part === '') return;
  const descriptor = DESCRIPTORS.exec(part)?.[0].length ?? 0;
  const body = part.slice(descriptor);
  const offset = from + descriptor;
  if (body === '') return;
  const marked = hasMark(body);
  const title = marked ? PERSON_TITLE.exec(body) : null;
  if (title && title.index > 0) {
    personBefore(body.slice(0, title.index), offset, add);
    return;
  }
  if (body.length > 2 && body.length < 6 && next !== '' && PERSON_TITLE.test(next.slice(0, 24)) && /^[\u3400-\u9FFF々]{3,5}$/.test(body)) {
    add(offset, offset + body.length, 'person', 'M-ja-04');
    return;
  }
  if (title) return;
  let rest = 0;
  for (const { end, kind, rule } of marked ? ENDS : []) {
    const found = end.exec(body.slice(rest));
    if (!found || found.index === 0) continue;
    const until =
      kind === 'organization'
        ? rest + organizationEnd(body.slice(rest), found.index + found[0].length)
        : kind === 'place'
          ? placeEnd(body, rest + found.index + found[0].length)
          : rest + found.index + found[0].length;
    const start = rest + nameStart(body.slice(rest, until), found.index);
    if (until - start > found[0].length) {
      add(offset + start, offset + until, kind, rule);
      rest = until;
      break;
    }
  }
  // Kanji alone has no word of katakana or Latin letters to look at.
  if (!/[ァ-ヺA-Z]/.test(body)) return;
  for (const { 0: word, index } of allMatches(FOREIGN_WORD, body.slice(rest))) {
    const at = offset + rest + index;
    const latin = /^[A-Z]/.test(word);
    if (
      latin
        ? word.length < 2 || COMMON_LATIN.has(word)
        : word.length < 3 || COMMON_KATAKANA_WORDS.has(word) || word.split('・').some((w) => COMMON_KATAKANA_WORDS.has(w))
    )
      continue;
    add(at, at + word.length, latin && /^[A-Z]{2,}$/.test(word) ? 'organization' : null, 'M-ja-07');
  }
}

/** A place may end in two ends at once: 谷川市, 江戸川区. */
function placeEnd(body: string, end: number): number {
  const more = /^(?:市|県|州|町|村|区|郡|島|駅|港|橋)/.exec(body.slice(end, end + 1));
  return more ? end + 1 : end;
}

/** Start of a name, searched from its end: katakana reaches back over itself, kanji over at most six characters. */
function nameStart(name: string, before: number): number {
  const katakana = /[東西南北]?[ァ-ヺーA-Za-z][ァ-ヺー・A-Za-z]*[\u3400-\u9FFF々]*$/.exec(name.slice(0, before));
  return katakana ? katakana.index : Math.max(0, 0);
}

/** Person before a title; the text before the person is its organization. */
function personBefore(name: string, from: number, add: (from: number, to: number, kind: NameKind | null, rule: string) => void): void {
  const organization = ORGANIZATION_END.exec(name);
  if (organization && organization.index > 0) {
    const end = organization.index + organization[0].length;
    const head = name.slice(0, organization.index);
    const stem = PREFECTURE_STEMS.find((s) => head.endsWith(s)) ?? /(?:東京|京都|大阪|北海道|[ァ-ヺー]+)$/.exec(head)?.[0] ?? '';
    // 溝上恵東京大学名誉教授: the person precedes the organization.
    if (end === name.length && stem !== '' && head.length - stem.length >= 2) {
      add(from, from + head.length - stem.length, 'person', 'M-ja-04');
      add(from + head.length - stem.length, from + end, 'organization', 'M-ja-02');
      return;
    }
    add(from, from + end, 'organization', 'M-ja-02');
    if (end < name.length) add(from + end, from + name.length, 'person', 'M-ja-03');
    return;
  }
  const katakana = /[ァ-ヺー]+(?:[・＝][ァ-ヺー]+)*$/.exec(name);
  if (katakana) add(from + katakana.index, from + name.length, 'person', 'M-ja-03');
  else if (/^[\u3400-\u9FFF々ヶ]{2,6}$/.test(name)) add(from, from + name.length, 'person', 'M-ja-03');
}
