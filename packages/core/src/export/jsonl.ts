import type { ComparisonAnswer } from '../shapes/comparison.ts';
import type { CompiledCorpus } from '../shapes/compiled-corpus.ts';
import type { NamedExportFormat } from './export-format.ts';

/** JSON Lines with one record per line; `record` is its kind. */
export const jsonlFormat: NamedExportFormat<'jsonl'> = {
  name: 'jsonl',
  label: { en: 'one record a line', ja: '一行に一件の記録' },
  mediaType: 'application/jsonl',
  suffix: 'jsonl',
  writes: { corpus: corpusLines, comparison: comparisonLines },
};

function corpusLines({ corpus, digest, ...lists }: CompiledCorpus): string {
  return [
    line('corpus', { ...corpus, digest }),
    ...lists.kinds.map((r) => line('kind', r)),
    ...lists.facets.map((r) => line('facet', r)),
    ...lists.units.map((r) => line('unit', r)),
    ...lists.roles.map((r) => line('role', r)),
    ...(lists.senses ?? []).map((r) => line('sense', r)),
    ...lists.entities.map((r) => line('entity', r)),
    ...lists.events.map((r) => line('event', r)),
    ...lists.documents.map((r) => line('document', r)),
    ...lists.passages.map((r) => line('passage', r)),
    ...lists.claims.map((r) => line('claim', r)),
  ].join('');
}

function comparisonLines({ rows, claims, accounts, lexicon, ...head }: ComparisonAnswer): string {
  return [
    line('comparison', head),
    ...accounts.map((account) => line('account', account)),
    ...rows.map((row) => line('row', row)),
    ...Object.values(claims).map((claim) => line('claim', claim)),
    line('lexicon', lexicon),
  ].join('');
}

function line(record: string, content: object): string {
  return `${JSON.stringify({ record, ...content })}\n`;
}
