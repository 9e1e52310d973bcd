import type { FacetRecord } from '../../records/facet.ts';
import { isCurrency } from '../../values/money.ts';
import { type IssueCollector, locationAt } from '../issue-collector.ts';
import type { LocatedRecord, RecordIndex } from '../record-index.ts';

/** Checks the facets of the vocabulary: units, categories, and references to other facets. */
export function checkVocabulary(index: RecordIndex, problems: IssueCollector): void {
  for (const facet of index.facets.values()) {
    checkCategories(facet, problems);
    checkCounts(facet, index, problems);
    checkInverse(facet, index, problems);
    checkUnits(facet, index, problems);
    checkAbout(facet, index, problems);
  }
}

function facetFile(id: string): string {
  return `vocabulary/facets/${id}.yaml`;
}

function checkCategories({ record, spot }: LocatedRecord<FacetRecord>, problems: IssueCollector): void {
  if (record.value === 'category' && !record.categories?.length)
    problems.error(
      'no-categories',
      locationAt(spot, 'value'),
      `facet "${record.id}" has no categories`,
      'add categories:, each with id and label',
    );
  const known = new Set(record.categories?.map((c) => c.id));
  record.categories?.forEach((c, i) => {
    for (const other of [...(c.within ? [c.within] : []), ...(c.beside ?? [])])
      if (!known.has(other)) problems.unknownId(locationAt(spot, 'categories', i), other, known, []);
  });
}

function checkCounts({ record, spot }: LocatedRecord<FacetRecord>, index: RecordIndex, problems: IssueCollector): void {
  if (record.counts === undefined) return;
  const counted = index.facets.get(record.counts)?.record;
  if (!counted) problems.unknownId(locationAt(spot, 'counts'), record.counts, index.facets.keys(), [facetFile(record.counts)]);
  else if (record.value !== 'quantity' || counted.value !== 'entities')
    problems.error(
      'count-of',
      locationAt(spot, 'counts'),
      `facet "${record.id}" cannot count "${record.counts}"`,
      'a quantity facet counts a facet whose value is entities',
    );
}

/** An inverse is mutual, and both facets are answered by entities: a claim on one is then also an answer to the other. */
function checkInverse({ record, spot }: LocatedRecord<FacetRecord>, index: RecordIndex, problems: IssueCollector): void {
  if (record.inverse === undefined) return;
  const other = index.facets.get(record.inverse)?.record;
  if (!other) problems.unknownId(locationAt(spot, 'inverse'), record.inverse, index.facets.keys(), [facetFile(record.inverse)]);
  else if (record.value !== 'entities' || other.value !== 'entities')
    problems.error(
      'inverse',
      locationAt(spot, 'inverse'),
      `facet "${record.id}" cannot be the inverse of "${other.id}"`,
      'both facets need value: entities',
    );
  else if (other.inverse !== record.id)
    problems.error(
      'inverse',
      locationAt(spot, 'inverse'),
      `facet "${other.id}" does not name "${record.id}" as its inverse`,
      `add inverse: ${record.id} to vocabulary/facets/${other.id}.yaml`,
    );
}

function checkAbout({ record, spot }: LocatedRecord<FacetRecord>, index: RecordIndex, problems: IssueCollector): void {
  const kinds = new Set([...index.kinds.keys(), 'event']);
  record.about?.forEach((kind, i) => {
    if (!kinds.has(kind)) problems.unknownId(locationAt(spot, 'about', i), kind, kinds, [`vocabulary/kinds/${kind}.yaml`]);
  });
}

function checkUnits({ record, spot }: LocatedRecord<FacetRecord>, index: RecordIndex, problems: IssueCollector): void {
  for (const field of ['unit', 'display'] as const) {
    const unit = record[field];
    if (unit !== undefined && !index.units.has(unit))
      problems.unknownId(locationAt(spot, field), unit, index.units.keys(), ['vocabulary/units.yaml']);
  }
  if (record.currency !== undefined && !isCurrency(record.currency))
    problems.error(
      'unknown-currency',
      locationAt(spot, 'currency'),
      `currency "${record.currency}" does not exist`,
      'write a code of ISO 4217 in capitals: USD, EUR, JPY',
    );
  const [unit, display] = [record.unit, record.display].map((id) => index.units.get(id ?? '')?.record);
  if (record.display !== undefined && record.unit === undefined)
    problems.error('display-unit', locationAt(spot, 'display'), `facet "${record.id}" has no unit to show in another`, 'add unit:');
  else if (unit && display && unit.measures !== display.measures)
    problems.error(
      'display-unit',
      locationAt(spot, 'display'),
      `"${display.id}" does not measure the same as "${unit.id}"`,
      `use a unit that measures ${unit.measures}`,
    );
}
