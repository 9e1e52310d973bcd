import { describeRow } from '../../locale/describe-claim.ts';
import { explainVerdict } from '../../locale/explain-verdict.ts';
import { translate } from '../../locale/value-formatter.ts';
import type { ComparisonAnswer } from '../../shapes/comparison.ts';
import type { Row } from '../../shapes/row.ts';
import type { ValueFormatter } from '../../values/value-type.ts';
import type { IriNaming } from './jsonld-context.ts';

/** Row as a Web Annotation that assesses the claims of its cells, or the subject if there are no claims. */
export function verdictAnnotation(row: Row, place: number, answer: ComparisonAnswer, speaker: ValueFormatter, iri: IriNaming): object {
  const id = iri(`comparison:${answer.id}#row-${place}`);
  const claims = row.cells.flatMap((c) => c.claims);
  const { attestations, reporters, origins } = row.corroboration;
  const words = `${describeRow(row, answer.lexicon, speaker)}: ${translate(speaker.language, `verdict.${row.verdict}`)}. ${explainVerdict(row, answer.claims, speaker)}`;
  return {
    id,
    type: 'Annotation',
    motivation: 'assessing',
    body: [
      { type: 'TextualBody', value: words, language: speaker.language, format: 'text/plain', purpose: 'assessing' },
      {
        id: `${id}-verdict`,
        type: 'Verdict',
        about: iri(row.about),
        facet: row.facet,
        ...(row.of !== null && { of: iri(row.of) }),
        ...(row.where !== null && { where: iri(row.where) }),
        verdict: row.verdict,
        rule: row.rule,
        attestations,
        reporters,
        origins,
      },
    ],
    target: (claims.length > 0 ? claims : [row.about]).map((it) => ({ id: iri(it) })),
  };
}
