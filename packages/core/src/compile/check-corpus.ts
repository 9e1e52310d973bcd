import type { CompiledCorpus } from '../shapes/compiled-corpus.ts';
import { daysMeet } from '../values/date.ts';
import { checkObligations } from './check-obligations.ts';
import { locationAt } from './compile-subjects.ts';
import type { IssueCollector, RecordLocation } from './issue-collector.ts';
import type { RecordIndex } from './record-index.ts';

type CompiledParts = Omit<CompiledCorpus, 'corpus' | 'digest'>;

/** What is well-formed and yet cannot be meant. */
export function checkCorpus(world: RecordIndex, parts: CompiledParts, problems: IssueCollector): void {
  checkSigla(world, problems);
  checkClaimIds(world, problems);
  checkVocabulary(world, problems);
  checkOrigins(world, parts, problems);
  checkSeals(world, problems);
  checkEventDates(world, parts, problems);
  checkCountsAndSets(world, parts, problems);
  checkObligations(world, parts.dates, problems);
}

function checkSigla(world: RecordIndex, problems: IssueCollector): void {
  const taken = new Map<string, string>();
  const claim = (siglum: string | undefined, spot: RecordLocation): void => {
    if (siglum === undefined) return;
    const first = taken.get(siglum);
    if (first) problems.error('same-siglum', spot, `the siglum ${siglum} is taken`, `by ${first}`);
    else taken.set(siglum, spot.located.file);
  };
  for (const { document } of world.sources) {
    claim(document.record.siglum, locationAt(document.spot, 'siglum'));
    document.record.voices.forEach((v, i) => claim(v.siglum, locationAt(document.spot, 'voices', i, 'siglum')));
  }
  for (const { record, spot } of world.entities.values()) claim(record.siglum, locationAt(spot, 'siglum'));
}

function checkClaimIds(world: RecordIndex, problems: IssueCollector): void {
  const seen = new Set<string>();
  for (const source of world.sources)
    for (const { record, spot } of source.claims) {
      const start = `claim:${source.document.record.siglum.toLowerCase()}-`;
      if (seen.has(record.id))
        problems.error('same-id', locationAt(spot, 'id'), `${record.id} stands twice`, 'give one of the two another slug');
      if (!record.id.startsWith(start))
        problems.error('claim-id', locationAt(spot, 'id'), `a claim of this document begins with ${start}`, 'rename it');
      seen.add(record.id);
    }
}

function checkVocabulary(world: RecordIndex, problems: IssueCollector): void {
  for (const { record, spot } of world.facets.values()) {
    if (record.value === 'category' && !record.categories?.length)
      problems.error(
        'no-categories',
        locationAt(spot, 'value'),
        'a category facet lists its categories',
        'write categories: with id and label',
      );
    if (record.counts !== undefined) {
      const counted = world.facets.get(record.counts)?.record;
      if (!counted) problems.unknownId(locationAt(spot, 'counts'), record.counts, world.facets.keys());
      else if (record.value !== 'quantity' || counted.value !== 'entities')
        problems.error(
          'count-of',
          locationAt(spot, 'counts'),
          'a quantity counts what another facet names',
          'name a facet whose value is entities',
        );
    }
    if (record.unit !== undefined && !world.units.has(record.unit))
      problems.unknownId(locationAt(spot, 'unit'), record.unit, world.units.keys());
    const known = new Set(record.categories?.map((c) => c.id));
    record.categories?.forEach((c, i) => {
      for (const other of [...(c.within ? [c.within] : []), ...(c.beside ?? [])])
        if (!known.has(other)) problems.unknownId(locationAt(spot, 'categories', i), other, known);
    });
  }
}

/** A column of `by=origin` is headed by a siglum. */
function checkOrigins(world: RecordIndex, parts: CompiledParts, problems: IssueCollector): void {
  const voices = new Set(parts.documents.flatMap((d) => d.voices.map((v) => v.agent)));
  const used = new Set(parts.claims.map((c) => c.origin));
  for (const { record, spot } of world.entities.values())
    if (used.has(record.id) && record.siglum === undefined && !voices.has(record.id))
      problems.warn('no-siglum', spot, `${record.id} is an origin of claims and has no siglum`, 'write siglum: with two to four letters');
}

function checkSeals(world: RecordIndex, problems: IssueCollector): void {
  for (const { document, lock } of world.sources)
    if (!lock)
      problems.warn(
        'unsealed',
        document.spot,
        'no text.lock.yaml: anchors have no offsets and digests',
        'run synoptic seal --texts DIR where the texts lie',
      );
}

/** An event's own date should be one that somebody tells. */
function checkEventDates(world: RecordIndex, parts: CompiledParts, problems: IssueCollector): void {
  const span = (edtf: string | undefined) => (edtf === undefined ? undefined : parts.dates[edtf]);
  for (const event of parts.events) {
    const own = span(event.date?.edtf);
    const told = parts.claims
      .filter((c) => c.about === event.id && c.value.type === 'date')
      .flatMap((c) => (c.value.type === 'date' ? (span(c.value.edtf) ?? []) : []));
    const spot = world.events.get(event.id)?.spot;
    if (own && spot && told.length > 0 && !told.some((t) => daysMeet(own, t)))
      problems.warn('event-date', locationAt(spot, 'date'), 'the date lies outside every claim on it', 'correct the date, or the claims');
  }
}

/** A stated list and a stated count of one thing check each other. */
function checkCountsAndSets(world: RecordIndex, parts: CompiledParts, problems: IssueCollector): void {
  const spots = new Map(world.sources.flatMap((s) => s.claims.map((c) => [c.record.id, c.spot] as const)));
  for (const facet of parts.facets) {
    if (facet.counts === undefined) continue;
    for (const count of parts.claims.filter((c) => c.facet === facet.id)) {
      const { value } = count;
      if (value.type !== 'quantity' || value.modifier !== 'exact') continue;
      const lists = parts.claims.filter(
        (c) => c.about === count.about && c.facet === facet.counts && c.qualifiers.asOf === count.qualifiers.asOf,
      );
      for (const { value: list, id } of lists)
        if (list.type === 'entities' && list.closed && list.entities.length !== value.lower)
          problems.warn(
            'count',
            spots.get(count.id) ?? { located: { file: '', at: () => ({ line: 1, column: 1 }) }, path: [] },
            `it says ${value.lower}, ${id} lists ${list.entities.length}`,
            'both may stand: say so in a note, or correct one',
          );
    }
  }
}
