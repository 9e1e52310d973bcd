import type { Stranger } from '@synoptic/core/hydrate/hydrate';
import type { Tally } from '@synoptic/core/hydrate/tally';
import type { Document } from '@synoptic/core/model/source';
import type { Language } from '@synoptic/core/text/bilingual';
import type { Id } from '@synoptic/core/text/id';
import { writeLocator } from '@synoptic/core/text/locator';
import { columns } from '../layout/grid.ts';
import { EMPTY, type Line, line, span } from '../layout/line.ts';
import { tell } from '../locale/tell.ts';
import type { OpenedSpan } from '../texts/spans.ts';
import { layFields } from './fields.ts';
import { quoteLines, tellOutcome, tellTallied } from './hydrated.ts';

/** What one of the reader's texts came to. */
export type ToldText = { readonly file: string } & (
  | Stranger
  | {
      readonly document: Id;
      readonly by: 'digest' | 'folded' | 'lines';
      readonly share: number;
      readonly passages: Tally;
      readonly anchors: Tally;
      readonly differing: readonly OpenedSpan[];
    }
);

/** Each text with its document, its outcomes, and the spans that are not where they were. */
export function tellTexts(texts: readonly ToldText[], documents: readonly Document[], language: Language, width: number): Line[] {
  const own = (key: Parameters<typeof tell>[1], parts?: Parameters<typeof tell>[2]) => tell(language, key, parts);
  const labels = new Map(documents.map((d) => [d.id, `${d.siglum} ${d.label[language]}`]));
  return texts.flatMap((text, i) => {
    const gap = i === 0 ? [] : [EMPTY];
    if (text.document === null) {
      const likest = text.likest.map((l) => `${labels.get(l.document) ?? l.document} ${percent(l.share)}`).join(' · ');
      const why = own(`hydrate.${text.because}`, { likest });
      return [...gap, line(span(text.file, 'strong'), '  ', span(why, 'accent'))];
    }
    const by = own(`hydrate.by-${text.by}`, { share: percent(text.share) });
    return [
      ...gap,
      line(span(text.file, 'strong'), '  ', labels.get(text.document) ?? text.document, span(`  ${by}`, 'quiet')),
      ...layFields(
        [
          { label: own('field.passages'), lines: [tellTallied(text.passages, language)] },
          { label: own('field.anchors'), lines: [tellTallied(text.anchors, language)] },
        ],
        width - 2,
      ).map((l) => line('  ', ...l)),
      ...columns(
        text.differing.map((s) => [line('  ', tellOutcome(s.outcome, language)), line(s.id), placesOf(s, language)]),
        width,
      ),
    ];
  });
}

/** One claim or passage: its outcome in each copy, and the reader's own text where it is asked for. */
export function tellOpened(
  id: Id,
  spans: readonly (OpenedSpan & { readonly file: string; readonly text?: string | null })[],
  language: Language,
  width: number,
): Line[] {
  return spans.flatMap((s) => [
    line(span(id, 'strong'), '  ', tellOutcome(s.outcome, language), span(`  ${s.file}  `, 'quiet'), ...placesOf(s, language)),
    ...(s.text ? quoteLines(s.text, s.outcome, width) : []),
  ]);
}

/** `¶12`, and where the copy has it on other lines, those. */
function placesOf({ lines, here }: OpenedSpan, language: Language): Line {
  const own = `¶${writeLocator(lines, '–')}`;
  const there = here && writeLocator(here, '–');
  return line(span(there === null || `¶${there}` === own ? own : tell(language, 'hydrate.here', { own, here: there }), 'quiet'));
}

function percent(share: number): string {
  return `${Math.floor(share * 100)} %`;
}
