import type { UnidentifiedText } from '@synoptic/core/hydrate/hydrate';
import type { OutcomeTally } from '@synoptic/core/hydrate/outcome-tally';
import type { Document } from '@synoptic/core/shapes/document';
import type { Language } from '@synoptic/core/text/bilingual';
import type { Id } from '@synoptic/core/text/id';
import { writeLocator } from '@synoptic/core/text/locator';
import { formatColumns } from '../layout/format-columns.ts';
import { EMPTY_LINE, line, type StyledLine, span } from '../layout/styled-line.ts';
import { cliText } from '../locale/cli-text.ts';
import type { OpenedSpan } from '../texts/opened-span.ts';
import { fieldLines } from './field.ts';
import { hydrationOutcomeSpan, hydrationTallyLine, quotedTextLines } from './hydration-outcome.ts';

/** The result for one of the user's texts. */
type HydratedText = { readonly file: string } & (
  | UnidentifiedText
  | {
      readonly document: Id;
      readonly by: 'digest' | 'folded' | 'lines';
      readonly share: number;
      readonly passages: OutcomeTally;
      readonly anchors: OutcomeTally;
      readonly differing: readonly OpenedSpan[];
    }
);

/** Each text with its document, its outcomes, and the spans that moved. */
export function hydratedTextLines(
  texts: readonly HydratedText[],
  documents: readonly Document[],
  language: Language,
  width: number,
): StyledLine[] {
  const own = (key: Parameters<typeof cliText>[1], parts?: Parameters<typeof cliText>[2]) => cliText(language, key, parts);
  const labels = new Map(documents.map((d) => [d.id, `${d.siglum} ${d.label[language]}`]));
  return texts.flatMap((text, i) => {
    const gap = i === 0 ? [] : [EMPTY_LINE];
    if (text.document === null) {
      const likest = text.likest.map((l) => `${labels.get(l.document) ?? l.document} ${percent(l.share)}`).join(' · ');
      const why = own(`hydrate.${text.because}`, { likest });
      return [...gap, line(span(text.file, 'strong'), '  ', span(why, 'accent'))];
    }
    const by = own(`hydrate.by-${text.by}`, { share: percent(text.share) });
    return [
      ...gap,
      line(span(text.file, 'strong'), '  ', labels.get(text.document) ?? text.document, span(`  ${by}`, 'quiet')),
      ...fieldLines(
        [
          { label: own('field.passages'), lines: [hydrationTallyLine(text.passages, language)] },
          { label: own('field.anchors'), lines: [hydrationTallyLine(text.anchors, language)] },
        ],
        width - 2,
      ).map((l) => line('  ', ...l)),
      ...formatColumns(
        text.differing.map((s) => [line('  ', hydrationOutcomeSpan(s.outcome, language)), line(s.id), placesOf(s, language)]),
        width,
      ),
    ];
  });
}

/** One claim or passage: its outcome in each copy, with the user's own text on request. */
export function openedSpanLines(
  id: Id,
  spans: readonly (OpenedSpan & { readonly file: string; readonly text?: string | null })[],
  language: Language,
  width: number,
): StyledLine[] {
  return spans.flatMap((s) => [
    line(span(id, 'strong'), '  ', hydrationOutcomeSpan(s.outcome, language), span(`  ${s.file}  `, 'quiet'), ...placesOf(s, language)),
    ...(s.text ? quotedTextLines(s.text, s.outcome, width) : []),
  ]);
}

/** `¶12`, with the copy's lines where they differ. */
function placesOf({ lines, here }: OpenedSpan, language: Language): StyledLine {
  const own = `¶${writeLocator(lines, '–')}`;
  const there = here && writeLocator(here, '–');
  return line(span(there === null || `¶${there}` === own ? own : cliText(language, 'hydrate.here', { own, here: there }), 'quiet'));
}

function percent(share: number): string {
  return `${Math.floor(share * 100)} %`;
}
