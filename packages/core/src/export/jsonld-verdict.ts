import type { Row } from '../compare/compare.ts';
import { explain } from '../locale/explain.ts';
import { say } from '../locale/speaker.ts';
import { tellRow } from '../locale/tell.ts';
import type { ComparisonAnswer } from '../reader/reader.ts';
import type { Speaker } from '../values/value-type.ts';
import type { Naming } from './jsonld-context.ts';

/** A row as a Web Annotation that assesses the claims of its cells, or the subject where nobody claims anything. */
export function verdictAnnotation(row: Row, place: number, answer: ComparisonAnswer, speaker: Speaker, iri: Naming): object {
  const id = iri(`comparison:${answer.id}#row-${place}`);
  const claims = row.cells.flatMap((c) => c.claims);
  const { attestations, reporters, origins } = row.corroboration;
  const words = `${tellRow(row, answer.lexicon, speaker)}: ${say(speaker.language, `verdict.${row.verdict}`)}. ${explain(row, answer.claims, speaker)}`;
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
