import type { Seal } from '../shapes/document.ts';
import type { Id } from '../text/id.ts';
import { type FoundLine, findLines } from './find-lines.ts';
import { lineRuns } from './line-runs.ts';
import { layOutSeal, type SealLayout } from './seal-layout.ts';
import type { TextCopy } from './text-copy.ts';

/** Minimal share of a document's weight in a copy, and minimal ratio to the share of any other document. */
const THRESHOLD = { share: 1 / 3, lead: 2 } as const;

/** Share of a document that is in a copy, from 0 to 1. */
export interface DocumentLikeness {
  readonly document: Id;
  readonly share: number;
}

type Identification =
  | { readonly by: 'digest' | 'folded'; readonly layout: SealLayout }
  | { readonly by: 'lines'; readonly layout: SealLayout; readonly found: readonly FoundLine[]; readonly share: number }
  | { readonly by: null; readonly because: 'unknown' | 'ambiguous'; readonly likest: readonly DocumentLikeness[] };

/** Identifies the document of a copy by the digest of its text, prepared or folded, otherwise by the lines in common. */
export function identifyDocument(copy: TextCopy, seals: readonly Seal[], digest: string): Identification {
  const same = seals.find((s) => s.digest === digest);
  if (same) return { by: 'digest', layout: layOutSeal(same) };
  const folded = copy.digest(0, copy.length);
  const alike = seals.find((s) => s.folded === folded);
  if (alike) return { by: 'folded', layout: layOutSeal(alike) };

  const found = findLines(copy, seals);
  const ranked = seals
    .map((seal, i) => {
      const layout = layOutSeal(seal);
      const lines = found[i] ?? [];
      return { layout, found: lines, share: shareOf(copy, layout, lines) };
    })
    .sort((a, b) => b.share - a.share || (a.layout.seal.document < b.layout.seal.document ? -1 : 1));
  const [first, second] = ranked;
  const likest = ranked.filter((r) => r.share > 0).map((r) => ({ document: r.layout.seal.document, share: r.share }));
  if (!first || first.share < THRESHOLD.share) return { by: null, because: 'unknown', likest };
  const next = second?.share ?? 0;
  const leads = first.share >= next * THRESHOLD.lead || (first.share === 1 && next < 1);
  return leads ? { by: 'lines', ...first } : { by: null, because: 'ambiguous', likest };
}

function shareOf(copy: TextCopy, layout: SealLayout, found: readonly FoundLine[]): number {
  const present = new Set<number>();
  for (const run of lineRuns(copy, layout, found)) for (let line = run.first; line <= run.last; line++) present.add(line);
  let weight = 0;
  for (const line of present) weight += layout.weightOf(line);
  return layout.weight === 0 ? 0 : weight / layout.weight;
}
