import type { DraftDocument } from '@synoptic/core/ingest/drafts/draft-document';
import type { Copy } from '@synoptic/core/ingest/reuse/find-copies';
import type { SourceText } from '@synoptic/core/ingest/sources/source-text';
import type { InterfaceLanguage } from '@synoptic/core/text/interface-languages';
import { EMPTY_LINE, line, type StyledLine, span } from '../../layout/styled-line.ts';
import { wrapLine } from '../../layout/wrap-line.ts';
import { cliCount, cliText } from '../../locale/cli-text.ts';

/** Notes above a draft comparison: that no person has reviewed it, which texts were read, and what was left out. */
interface DraftSummary {
  readonly starter: string;
  readonly documents: readonly DraftDocument[];
  readonly sources: readonly SourceText[];
  readonly copies: readonly Copy[];
  readonly refused: number;
  /** Rows of made-up facets that only one text answers, which are not shown. */
  readonly alone: number;
}

export function draftNotes(
  { starter, documents, sources, copies, refused, alone }: DraftSummary,
  language: InterfaceLanguage,
  width: number,
): StyledLine[] {
  const word = (key: Parameters<typeof cliText>[1], parts?: Parameters<typeof cliText>[2]) => cliText(language, key, parts);
  const texts = documents.map(({ slug, label, date, dateInferred, reading }, i) => {
    const left = sources[i]?.leftOut ?? 0;
    const notes = [
      word(`read.language-${reading.language ?? 'other'}`),
      dateInferred === null ? date : word('read.date-guessed', { date }),
      ...(left > 200 ? [word('read.left-out', { n: left })] : []),
    ];
    return line(
      span(String.fromCharCode(65 + i), 'strong'),
      `  ${label}${label === slug ? '' : ` (${sources[i]?.file ?? slug})`}  `,
      span(notes.join(' · '), 'quiet'),
    );
  });
  const letter = (slug: string) => String.fromCharCode(65 + documents.findIndex((d) => d.slug === slug));
  const seen = new Set<string>();
  const shared = copies.flatMap(({ document, of, share, direction }) => {
    const key = [document, of].sort().join(' ');
    if (direction === 'copied-by' || seen.has(key)) return [];
    seen.add(key);
    return [line(span(word('read.copy', { a: letter(document), b: letter(of), share: `${Math.round(share * 100)} %` }), 'quiet'))];
  });
  const counts = [
    ...(refused > 0 ? [cliCount(language, 'read.refused', refused)] : []),
    ...(alone > 0 ? [cliCount(language, 'read.alone', alone)] : []),
  ].map((text) => line(span(text, 'quiet')));
  return [
    ...wrapLine(line(span(word('read.draft', { starter }), 'accent')), width),
    ...texts,
    ...shared,
    ...counts.flatMap((l) => wrapLine(l, width)),
    EMPTY_LINE,
  ];
}
