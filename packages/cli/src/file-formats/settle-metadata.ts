import { documentDate } from '@synoptic/core/ingest/drafts/document-date';
import { readingLanguageOf } from '@synoptic/core/ingest/passages/detect-language';
import { canonicalLanguageTag } from '@synoptic/core/text/language-tag';
import { recordableText } from '@synoptic/core/text/recordable-text';
import type { ParsedArguments } from '../command-line/command.ts';
import { UsageProblem } from '../command-line/usage-problem.ts';
import { askLine, canAsk } from '../terminal/ask-line.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { OriginalSource } from './read-source.ts';

/** Metadata of an added document: stated by flags, else by the file, else asked for, else inferred and said to be so. */
export interface SettledMetadata {
  readonly publisher: string;
  readonly title: string;
  readonly author: string | null;
  readonly date: string;
  /** Why the date is not what the file states; null if it is. */
  readonly dateInferred: string | null;
  readonly language: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export async function settleMetadata(source: OriginalSource, args: ParsedArguments, terminal: Terminal): Promise<SettledMetadata> {
  const { word, host } = terminal;
  const stated = args.text('date');
  if (stated !== undefined && !DAY.test(stated)) throw new UsageProblem(word('read.bad-date', { date: stated }), word('read.date-hint'));
  const language = languageOf(source, args.text('language'), terminal);
  const printed = documentDate(source.text);
  const known = stated ?? source.date ?? (printed?.from === 'dateline' ? printed.date : null);
  const asks = canAsk(host) && source.file !== 'text';
  const ask = async (question: string, proposed: string) => (asks && (await askLine(`${question} [${proposed}] `, host))) || proposed;
  const given = (option: string) => recordableText(args.text(option) ?? '');
  const publisher = given('publisher') ?? source.outlet ?? (await ask(word('add.ask-publisher', { file: source.file }), source.name));
  const guess = printed?.date ?? new Date().toISOString().slice(0, 10);
  const day = known ?? (await ask(word('add.ask-date', { file: source.file }), guess));
  if (!DAY.test(day)) throw new UsageProblem(word('read.bad-date', { date: day }), word('read.date-hint'));
  const inferred = printed ? `the latest date of the text, on line ${printed.line}` : 'the day on which the text was added';
  const first = source.text.split('\n').find((text) => text.trim() !== '') ?? source.name;
  return {
    publisher,
    title: given('title') ?? source.title ?? (isHeadline(first.trim()) ? recordableText(first) : null) ?? source.name,
    author: given('author') ?? source.author,
    date: day,
    dateInferred: known !== null || day !== guess ? null : inferred,
    language,
  };
}

/** Most characters of a first line that is taken for a headline. */
const LONGEST_HEADLINE = 120;

/** True for a line that is no sentence: the title goes into the records, and sentences of a text do not. */
function isHeadline(line: string): boolean {
  return line.length <= LONGEST_HEADLINE && !/[.!?。！？…]["'”’」』)]*$/u.test(line) && !/[.。]\s/u.test(line);
}

function languageOf({ language, text }: OriginalSource, stated: string | undefined, { word }: Terminal): string {
  if (stated === undefined) return language ?? readingLanguageOf(text) ?? 'und';
  const canonical = canonicalLanguageTag(stated);
  if (canonical === null) throw new UsageProblem(word('init.bad-language', { tag: stated }));
  return canonical;
}
