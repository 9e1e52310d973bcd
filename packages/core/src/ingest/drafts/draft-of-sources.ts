import type { Starter } from '../../compile/starter-folder.ts';
import { recordableText } from '../../text/recordable-text.ts';
import { STARTER_NAMES } from '../../text/starter-names.ts';
import { vocabularyOfStarter } from '../claims/reading-vocabulary.ts';
import { readText } from '../read-text.ts';
import { type Copy, findCopies } from '../reuse/find-copies.ts';
import type { SourceText } from '../sources/source-text.ts';
import { type StarterFit, starterFits } from './choose-starter.ts';
import { documentDate } from './document-date.ts';
import { nameSlug } from './draft-agents.ts';
import { compileDraft, type DraftCorpus } from './draft-comparison.ts';
import type { DraftDocument } from './draft-document.ts';
import { copiedText } from './draft-role.ts';

/** A text with the day of its file, which is its date where neither the page nor the text states one. */
export interface DatedSource {
  readonly source: SourceText;
  readonly fileDay: string;
}

interface DraftOptions {
  /** Name of a starter; by default the one whose words fit the texts best. */
  readonly starter?: string | undefined;
  /** Day of all texts, stated by the user. */
  readonly date?: string | undefined;
}

/** A draft comparison of texts, with what it was made of. */
export interface DraftOfSources extends DraftCorpus {
  readonly starter: Starter;
  readonly fits: readonly StarterFit[];
  readonly documents: readonly DraftDocument[];
  readonly copies: readonly Copy[];
}

/** Reads texts by rules, with the questions of the starter that fits them, and compiles their draft comparison. */
export function draftOfSources(sources: readonly DatedSource[], starters: readonly Starter[], { starter: named, date }: DraftOptions = {}) {
  const fits = starterFits(
    starters,
    sources.map(({ source }) => source.text),
  );
  const name = named ?? (fits[0] && fits[0].score > 0 ? fits[0].starter : STARTER_NAMES[0]);
  const starter = starters.find((one) => one.name === name);
  if (!starter) throw new RangeError(`there is no starter "${name}"`);
  const documents = readDocuments(sources, starter, date);
  const copies = findCopies(documents.map(({ slug, date: day, reading }) => ({ id: slug, text: copiedText(reading), date: day })));
  return { starter, fits, documents, copies, ...compileDraft(starter, documents) } satisfies DraftOfSources;
}

/** Reads every text against its day: the stated one, the page's, the dateline's, or the day of the file. */
function readDocuments(sources: readonly DatedSource[], starter: Starter, stated: string | undefined): DraftDocument[] {
  const vocabulary = vocabularyOfStarter(starter);
  const slugs = new Set<string>();
  return sources.map(({ source, fileDay }, i) => {
    const printed = documentDate(source.text);
    const date = stated ?? source.date ?? printed?.date ?? fileDay;
    const inferred =
      stated !== undefined || source.date !== null || printed?.from === 'dateline'
        ? null
        : printed
          ? `the latest date of the text, on line ${printed.line}`
          : 'the day of the file';
    const base = nameSlug(source.name);
    const slug = slugs.has(base) ? `${base}-${i + 1}` : base;
    slugs.add(slug);
    const reading = readText(source.text, { date, vocabulary });
    const first = reading.view.paragraphs[0];
    const opening = first ? reading.view.text.slice(first.start, Math.min(first.end, first.start + 120)) : '';
    const title = source.title ?? recordableText(opening) ?? source.name;
    return {
      ...{ slug, label: source.outlet ?? source.name, title, outlet: null, publisher: source.outlet },
      ...{ date, dateInferred: inferred, url: source.url, reading },
    };
  });
}
