import { originSpeechDate } from '../../compare/speech-dates.ts';
import { openCorpus } from '../../corpus/corpus.ts';
import { describeClaimValue, describeForce, describeRow } from '../../locale/describe-claim.ts';
import { createValueFormatter } from '../../locale/value-formatter.ts';
import type { Claim, ComparedClaim } from '../../shapes/claim.ts';
import type { ComparisonAnswer } from '../../shapes/comparison.ts';
import type { CompiledCorpus } from '../../shapes/compiled-corpus.ts';
import type { Cell, Row, RowAnswer } from '../../shapes/row.ts';
import { canonicalJson } from '../../text/canonical-json.ts';
import type { Id } from '../../text/id.ts';
import type { InterfaceLanguage } from '../../text/interface-languages.ts';
import { writeLocator } from '../../text/locator.ts';
import { inLanguage } from '../../text/text.ts';
import { corpusFormatter } from '../corpus-formatter.ts';
import type { TableCell } from './csv-table.ts';

const CLAIM = ['claim', 'about', 'facet', 'name', 'row', 'value', 'force', 'type', 'data'] as const;
const HOLDS = ['polarity', 'certainty', 'modality', 'asOf', 'of', 'where', 'under', 'further'] as const;
const SAID = ['voice', 'chain', 'spoke', 'origin', 'house', 'document', 'lines', 'inferred', 'reviewed', 'gloss'] as const;

/** One line per claim; `data` is its typed value as JSON, `gloss` is in the language asked for, and `gloss_fr` … in each of the corpus. */
export function claimsTable(compiled: CompiledCorpus, language: InterfaceLanguage): TableCell[][] {
  const { speaker, lexicon } = corpusFormatter(openCorpus(compiled), language);
  const { languages } = compiled.corpus;
  const lines = compiled.claims.map((c) => [
    ...[c.id, c.about, c.facet, speaker.name(c.about)],
    ...[describeRow({ facet: c.facet, of: c.qualifiers.of, where: c.qualifiers.where }, lexicon, speaker), describeClaimValue(c, speaker)],
    ...[describeForce(c, speaker), c.value.type, canonicalJson(c.value)],
    ...[
      c.polarity,
      c.certainty,
      c.modality,
      c.qualifiers.asOf,
      c.qualifiers.of,
      c.qualifiers.where,
      inLanguage(c.qualifiers.under, language) ?? null,
      c.qualifiers.further ? 'yes' : null,
    ],
    ...[c.voice, chain(c), originSpeechDate(c), c.origin, c.house, ...documentAndLines(c)],
    ...[c.inferred.map((i) => i.part).join(' '), c.curation.reviewed ? 'yes' : 'no', inLanguage(c.gloss, language)],
    ...languages.map((tag) => c.gloss[tag] ?? null),
  ]);
  return [[...CLAIM, ...HOLDS, ...SAID, ...languages.map((tag) => `gloss_${tag}`)], ...lines];
}

const ROW = ['about', 'facet', 'of', 'where', 'row', 'verdict', 'rule', 'account', 'silence'] as const;
const CELL = ['claim', 'value', 'force', 'chain', 'origin', 'document', 'lines', 'gloss'] as const;
const NOTES = ['asOf', 'under', 'further', 'inferred', 'spoke', 'outcome'] as const;
const COUNTS = ['attestations', 'reporters', 'origins'] as const;
const ANSWER = ['answer', 'derived', 'granted'] as const;

/**
 * One line per claim of each cell and per silence; the counts are those of the row, `spoke` is when the origin spoke. `answer` is
 * the same for claims that give one answer (rule A1), `derived` the facet and subject of a claim that is read from the other side (R8),
 * and `granted` the facet of one that only takes the event for granted (R9).
 */
export function comparedClaimsTable({ rows, claims, lexicon }: ComparisonAnswer, language: InterfaceLanguage): TableCell[][] {
  const speaker = createValueFormatter(lexicon, language);
  const lines = rows.flatMap((row) => {
    const { attestations, reporters, origins } = row.corroboration;
    const counts = [attestations, reporters, origins];
    const key = [row.about, row.facet, row.of, row.where, describeRow(row, lexicon, speaker), row.verdict, row.rule];
    return row.cells.flatMap((cell) => {
      if (cell.silence !== null)
        return [
          [...key, cell.account, cell.silence, ...CELL.map(() => null), ...counts, ...NOTES.map(() => null), ...ANSWER.map(() => null)],
        ];
      return readingsOf(cell, row, claims).map(({ claim: c, answer, derived, granted }) => {
        const fields = [
          c.id,
          describeClaimValue(derived && answer ? { ...c, value: answer.value, polarity: answer.polarity } : c, speaker),
          describeForce(c, speaker),
          chain(c),
          c.origin,
          ...documentAndLines(c),
          inLanguage(c.gloss, language),
        ];
        const notes = [
          c.qualifiers.asOf,
          inLanguage(c.qualifiers.under, language) ?? null,
          c.qualifiers.further ? 'yes' : null,
          c.inferred.map((i) => i.part).join(' '),
          originSpeechDate(c),
          c.outcome?.is ?? null,
        ];
        return [...[...key, cell.account, null], ...fields, ...counts, ...notes, answer?.key ?? null, derived, granted];
      });
    });
  });
  return [[...ROW, ...CELL, ...COUNTS, ...NOTES, ...ANSWER], ...lines];
}

/** A claim as a cell has it. */
interface CellReading {
  readonly claim: ComparedClaim;
  readonly answer: RowAnswer | undefined;
  readonly derived: string | null;
  readonly granted: string | null;
}

/** Claims of a cell, then those that are read from the other side, then those that grant the event. */
function readingsOf(cell: Cell, { answers }: Row, claims: ComparisonAnswer['claims']): CellReading[] {
  const answerWith = (id: Id, derived: boolean) =>
    answers.find((a) => (derived ? a.derived?.some(({ claim }) => claim === id) : a.claims.includes(id)));
  const reading = (id: Id, derived: string | null, granted: (claim: ComparedClaim) => string | null = () => null): CellReading[] => {
    const claim = claims[id];
    return claim
      ? [{ claim, answer: granted(claim) === null ? answerWith(id, derived !== null) : undefined, derived, granted: granted(claim) }]
      : [];
  };
  return [
    ...cell.claims.flatMap((id) => reading(id, null)),
    ...(cell.derived ?? []).flatMap(({ claim, derived }) => reading(claim, `${derived.facet} ${derived.about}`)),
    ...(cell.grants ?? []).flatMap((id) => reading(id, null, (claim) => claim.facet)),
  ];
}

/** Hops from the document inward, carriers included: `outlet:d1021 < outlet:nhk < person:tokayev`. */
function chain(claim: Claim): string {
  return claim.attribution.map((h) => h.agent).join(' < ');
}

/** With an en dash in a range of lines: spreadsheets read `11-13` as a date. */
function documentAndLines({ anchors }: Claim): [string | null, string] {
  return [anchors[0]?.document ?? null, anchors.map((a) => writeLocator(a.lines, '–')).join(' ')];
}
