import type { AddedDraft } from '@synoptic/core/ingest/drafts/draft-into-corpus';
import type { OriginalSource } from '../../file-formats/read-source.ts';
import type { SettledMetadata } from '../../file-formats/settle-metadata.ts';
import { line, type StyledLine, span } from '../../layout/styled-line.ts';
import { wrapLine } from '../../layout/wrap-line.ts';
import { cliCount } from '../../locale/cli-text.ts';
import type { Terminal } from '../../terminal/terminal.ts';

/** A document that `add` has written. */
export interface AddedLines {
  readonly slug: string;
  readonly source: OriginalSource;
  readonly settled: SettledMetadata;
  readonly event: string;
  readonly draft: AddedDraft;
  /** Paragraphs of the text. */
  readonly lines: number;
}

/** Report on an added document: what it is, what was left out of the file, and what was proposed. */
export function addedLines({ slug, source, settled, event, draft, lines }: AddedLines, { word, language, width }: Terminal): StyledLine[] {
  const { publisher, title, author, date, dateInferred, language: tag } = settled;
  const day = dateInferred === null ? date : word('read.date-guessed', { date });
  const claims = draft.proposals.filter(({ kind }) => kind === 'claim').length;
  const facts = [publisher, day, ...(author === null ? [] : [author]), tag, source.encoding].join(' · ');
  const notes = [
    ...(source.leftOut > 0 ? [word('read.left-out', { n: source.leftOut })] : []),
    ...source.notes.map(({ what, count }) => word(`add.note-${what}`, { n: count })),
    ...draft.copies.map(({ of, share }) => word('read.copy', { a: slug, b: of, share: `${Math.round(share * 100)} %` })),
  ];
  return [
    line(span(`document:${slug}`, 'strong'), `  ${title}`),
    line(span(`  ${facts}`, 'quiet')),
    ...notes.flatMap((note) => wrapLine(line(span(note, 'quiet')), width - 2).map((part) => line('  ', ...part))),
    line(`  ${word('add.event-is', { event })}`),
    line(`  ${cliCount(language, 'add.claims', claims, { lines })}`),
  ];
}
