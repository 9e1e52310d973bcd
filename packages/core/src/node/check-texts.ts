import { stat } from 'node:fs/promises';
import type { IssueCode } from '../compile/checks/issue-codes.ts';
import { byLocation, type Issue } from '../compile/issue.ts';
import { IssueCollector, locationAt, type RecordLocation } from '../compile/issue-collector.ts';
import { parseFolder } from '../compile/parse-folder.ts';
import { indexRecords } from '../compile/record-index.ts';
import { type Hydration, hydrate } from '../hydrate/hydrate.ts';
import { type OutcomeTally, openAnchors, openPassages, tallyOutcomes } from '../hydrate/outcome-tally.ts';
import type { SpanOutcome } from '../hydrate/span-outcome.ts';
import { createAnchorCheck } from '../ingest/anchored/check-anchored-lines.ts';
import { loadNumberWords } from '../ingest/anchored/number-words.ts';
import type { CompiledCorpus } from '../shapes/compiled-corpus.ts';
import type { Document } from '../shapes/document.ts';
import type { Id } from '../text/id.ts';
import { nonBlankLines } from '../text/lines.ts';
import { type LineRange, writeLocator } from '../text/locator.ts';
import { loadCorpus } from './load-corpus.ts';
import { readFolder } from './read-folder.ts';
import { listTexts, readListedText } from './text-files.ts';

/** Result of checking one document against its text. */
export interface CheckedText {
  readonly document: Id;
  /** Name of the file with its text; null if there is none. */
  readonly file: string | null;
  readonly by: Hydration['by'] | null;
  readonly passages: OutcomeTally;
  readonly anchors: OutcomeTally;
}

export interface CheckedTexts {
  readonly documents: readonly CheckedText[];
  /** Files that are not the text of any document of the corpus. */
  readonly strangers: readonly string[];
  readonly issues: readonly Issue[];
}

/** Checks every passage and anchor of a data folder or compiled corpus against a folder of texts; texts are identified by content, not by file name. */
export async function checkTexts(path: string, texts: string): Promise<CheckedTexts> {
  const { corpus, issues } = await loadCorpus(path);
  if (!corpus) return { documents: [], strangers: [], issues };
  const spots = (await stat(path)).isDirectory() ? createLocationLookup(await readFolder(path)) : () => null;
  const known = new Map<Id, { file: string; text: Hydration }>();
  const strangers: string[] = [];
  const { names, unread } = await listTexts(texts);
  for (const name of names) {
    const text = hydrate(await readListedText(texts, name), corpus.seals);
    const before = text.document === null ? undefined : known.get(text.document);
    if (text.document === null) strangers.push(name);
    else if (!before || text.share > before.text.share) known.set(text.document, { file: name, text });
  }
  const found: Issue[] = unread.map(({ name, why }) => issueAt(null, 'warning', 'text-not-read', `${name} in ${texts} ${why}`, null));
  const checkClaim = createAnchorCheck(corpus, await loadNumberWords(corpus.documents.map((d) => d.csl.language)));
  const documents = corpus.documents.map((document): CheckedText => {
    const named = document.seq === null ? [] : names.filter((name) => name.startsWith(document.seq ?? '') && !name.includes('.original.'));
    if (named.length > 1)
      found.push(
        issueAt(
          spots(document.id, null),
          'error',
          'two-texts',
          `${texts} has ${named.length === 2 ? 'two' : named.length} texts of ${document.id}: ${named.join(', ')}`,
          null,
        ),
      );
    const match = known.get(document.id);
    if (!match) {
      found.push(issueAt(spots(document.id, null), 'warning', 'no-text', `${texts} has no file with the text of ${document.id}`, null));
      return { document: document.id, file: null, by: null, passages: tallyOutcomes([]), anchors: tallyOutcomes([]) };
    }
    found.push(...readAnchors(corpus, document, match.text, spots, checkClaim));
    return checkDocumentText(corpus, document.id, match, spots, found);
  });
  return { documents, strangers, issues: [...issues, ...found.sort(byLocation)] };
}

type LocationLookup = (id: Id, index: number | null) => RecordLocation | null;

function checkDocumentText(
  corpus: CompiledCorpus,
  document: Id,
  { file, text }: { file: string; text: Hydration },
  spots: LocationLookup,
  found: Issue[],
): CheckedText {
  const passages = openPassages(text, corpus.passages);
  const anchors = openAnchors(text, corpus.claims);
  const report = (spot: RecordLocation | null, id: Id, lines: LineRange | undefined, outcome: SpanOutcome): void => {
    if (outcome === 'exact' || outcome === 'normalized' || !lines) return;
    const severity = outcome === 'moved' ? 'warning' : 'error';
    found.push(issueAt(spot, severity, `text-${outcome}`, `${id}, lines ${writeLocator(lines)}: ${outcome} in ${file}`, id));
  };
  for (const { passage, hydrated } of passages) report(spots(document, passage.lines[0]), passage.id, passage.lines, hydrated.outcome);
  for (const { claim, index, hydrated } of anchors) report(spots(claim.id, index), claim.id, claim.anchors[index]?.lines, hydrated.outcome);
  return { document, file, by: text.by, passages: tallyOutcomes(passages), anchors: tallyOutcomes(anchors) };
}

/** Compares the claims of a document with their lines, where each anchor is in the text with its words. */
function readAnchors(
  { claims }: CompiledCorpus,
  document: Document,
  text: Hydration,
  spots: LocationLookup,
  checkClaim: ReturnType<typeof createAnchorCheck>,
): Issue[] {
  const opened = Map.groupBy(openAnchors(text, claims), ({ claim }) => claim);
  const all = nonBlankLines(text.text).map((line) => line.text);
  return [...opened].flatMap(([claim, anchors]) => {
    const spans = anchors.flatMap(({ hydrated: { outcome, start, end } }) => {
      if ((outcome !== 'exact' && outcome !== 'normalized') || start === null || end === null) return [];
      return outcome === 'exact' ? [text.cut(start, end).split('\n')] : [unwrapped(text.cut(start, end))];
    });
    if (spans.length < claim.anchors.length) return [];
    const isWrapped = anchors.some(({ hydrated }) => hydrated.outcome === 'normalized');
    const anchored = { lines: spans.flat(), all: isWrapped ? unwrapped(text.text) : all, language: document.csl.language };
    return checkClaim(claim, anchored).map(
      ({ code, part, message, hint }): Issue => ({
        ...issueAt(partAt(spots(claim.id, null), part), 'warning', code, `${claim.id}: ${message}`, claim.id),
        hint,
      }),
    );
  });
}

/** A text with other line breaks, which may be within words and figures: read without them, and with spaces in their place. */
function unwrapped(text: string): string[] {
  return ['', ' '].map((space) => text.replace(/\s*\n\s*/g, space));
}

function partAt(spot: RecordLocation | null, part: string): RecordLocation | null {
  return spot && locationAt(spot, part);
}

const HINTS: Readonly<Record<string, string>> = {
  'two-texts': 'its text is the file whose name begins with its seq: rename or remove the others, since synoptic seal takes the first',
  'no-text': 'put its text into that folder',
  'text-not-read': 'put the text itself into that folder, as a file',
};

function issueAt(spot: RecordLocation | null, severity: Issue['severity'], code: IssueCode, message: string, id: Id | null): Issue {
  const place = spot ? { file: spot.located.file, ...spot.located.at(spot.path) } : { file: id ?? 'corpus', line: 1, column: 1 };
  const hint = HINTS[code] ?? 'the text differs from the sealed one: correct the lines, or run synoptic seal --follow';
  return { severity, code, message, ...place, hint };
}

/** Creates a lookup of the location of a claim's anchor, of the passage that begins on a line, or of a document. */
function createLocationLookup(folder: Awaited<ReturnType<typeof readFolder>>): LocationLookup {
  const { sources } = indexRecords(parseFolder(folder).located, new IssueCollector());
  const claims = new Map(sources.flatMap((s) => s.claims.map((c) => [c.record.id, c.spot] as const)));
  const documents = new Map(sources.map((s) => [s.document.record.id, s] as const));
  return (id, index) => {
    const claim = claims.get(id);
    if (claim) return index === null ? claim : locationAt(claim, 'anchors', index);
    const source = documents.get(id);
    const passage = source?.passages.find((p) => Number.parseInt(String(p.record.lines), 10) === index);
    return passage?.spot ?? source?.document.spot ?? null;
  };
}
