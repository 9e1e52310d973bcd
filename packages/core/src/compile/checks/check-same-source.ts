import type { ClaimRecord } from '../../records/claim.ts';
import type { Claim } from '../../shapes/claim.ts';
import type { CompiledCorpus } from '../../shapes/compiled-corpus.ts';
import { canonicalJson } from '../../text/canonical-json.ts';
import type { Id } from '../../text/id.ts';
import { daysMeet } from '../../values/days.ts';
import { type IssueCollector, locationAt } from '../issue-collector.ts';
import type { LocatedRecord } from '../record-index.ts';

/**
 * Warns of an account that gives, as its own, the figure that another account of the same day attributes to a source.
 * Each would count as an origin, so what one office said would look like two independent findings.
 */
export function checkSameSource(
  located: ReadonlyMap<Id, LocatedRecord<ClaimRecord>>,
  { documents, claims, dates }: Pick<CompiledCorpus, 'documents' | 'claims' | 'dates'>,
  problems: IssueCollector,
): void {
  const voices = new Map(documents.flatMap((d) => d.voices.map((v) => [v.siglum, v.agent] as const)));
  const isOwn = (claim: Claim): boolean => claim.origin === voices.get(claim.voice);
  const paraphrased = new Set(claims.flatMap((c) => c.paraphrases.flatMap((p) => [`${c.id} ${p.claim}`, `${p.claim} ${c.id}`])));
  const attributed = new Map<string, Claim[]>();
  for (const claim of claims)
    if (isPlainFigure(claim) && !isOwn(claim)) attributed.set(figureKey(claim), [...(attributed.get(figureKey(claim)) ?? []), claim]);
  for (const claim of claims) {
    const spot = located.get(claim.id)?.spot;
    if (!spot || !isPlainFigure(claim) || !isOwn(claim) || claim.paraphrases.length > 0) continue;
    const said = dates[claim.attribution.at(-1)?.on ?? ''];
    const source = attributed.get(figureKey(claim))?.find((other) => {
      const day = dates[other.attribution.at(-1)?.on ?? ''];
      return other.voice !== claim.voice && said && day && daysMeet(said, day) && !paraphrased.has(`${claim.id} ${other.id}`);
    });
    if (source)
      problems.warn(
        'same-source',
        locationAt(spot, 'value'),
        `the figure is that of "${source.id}" of the same day, which attributes it to ${source.origin}; is it from the same source?`,
        `if so, add  paraphrases: [{claim: '${source.id}', how: equal}]`,
      );
  }
}

/** True for a figure of one number, stated as a fact. */
function isPlainFigure({ value, modality, polarity }: Claim): boolean {
  return value.type === 'quantity' && value.modifier === 'exact' && modality === 'fact' && polarity === 'affirmed';
}

/** Equal for figures that answer one question in the same words. */
function figureKey({ about, facet, qualifiers, value }: Claim): string {
  return canonicalJson({ about, facet, of: qualifiers.of, where: qualifiers.where, value });
}
