import type { CompiledCorpus } from '../../shapes/compiled-corpus.ts';
import { daysMeet, knownDays, monthNumber } from '../../values/days.ts';
import { checkObligations } from '../check-obligations.ts';
import { RENAME_RECIPE } from '../issue.ts';
import { type IssueCollector, locationAt, type RecordLocation } from '../issue-collector.ts';
import { claimsById, type RecordIndex } from '../record-index.ts';
import { checkAttribution } from './check-attribution.ts';
import { checkClaimLinks } from './check-claim-links.ts';
import { checkLookAlikes } from './check-look-alikes.ts';
import { checkPlausibility } from './check-plausibility.ts';
import { checkSameSource } from './check-same-source.ts';
import { checkVocabulary } from './check-vocabulary.ts';

type CompiledParts = Omit<CompiledCorpus, 'corpus' | 'digest'>;

/** Checks across records: unique ids and sigla, vocabulary, seals, dates, counts and obligations. */
export function checkCorpus(index: RecordIndex, parts: CompiledParts, problems: IssueCollector): void {
  const claims = claimsById(index);
  checkSigla(index, problems);
  checkSeqs(index, problems);
  checkVersions(index, problems);
  checkClaimIds(index, problems);
  checkVocabulary(index, problems);
  checkAttribution(index, claims, parts.claims, problems);
  checkClaimLinks(claims, parts.claims, problems);
  checkPlausibility(index, claims, parts, problems);
  checkSameSource(claims, parts, problems);
  checkOrigins(index, parts, problems);
  checkSeals(index, problems);
  checkDocumentYears(index, parts, problems);
  checkEventDates(index, parts, problems);
  checkCountsAndSets(index, parts, problems);
  checkObligations(index, parts.dates, problems);
  checkLookAlikes(index, problems);
}

function checkSigla(index: RecordIndex, problems: IssueCollector): void {
  const taken = new Map<string, string>();
  const claim = (siglum: string | undefined, spot: RecordLocation): void => {
    if (siglum === undefined) return;
    // Ids of claims have the siglum in lower case.
    const first = taken.get(siglum.toLowerCase());
    if (first)
      problems.error('same-siglum', spot, `siglum "${siglum}" is used twice`, `${first} has it already, in whatever case; choose another`);
    else taken.set(siglum.toLowerCase(), spot.located.file);
  };
  for (const { document } of index.sources) {
    claim(document.record.siglum, locationAt(document.spot, 'siglum'));
    document.record.voices.forEach((v, i) => claim(v.siglum, locationAt(document.spot, 'voices', i, 'siglum')));
  }
  for (const { record, spot } of index.entities.values()) claim(record.siglum, locationAt(spot, 'siglum'));
}

/** Reports documents with one number: both would be sealed to the text whose file name begins with it. */
function checkSeqs(index: RecordIndex, problems: IssueCollector): void {
  const taken = new Map<string, string>();
  for (const { document } of index.sources) {
    const { seq } = document.record;
    if (seq === undefined) continue;
    const first = taken.get(seq);
    if (first === undefined) taken.set(seq, document.spot.located.file);
    else
      problems.error(
        'same-seq',
        locationAt(document.spot, 'seq'),
        `seq "${seq}" is used twice`,
        `${first} has it already; seq is the number at the start of the name of the document's text, so each has its own`,
      );
  }
}

/** Reports versions of documents that do not exist, and documents that are versions of themselves. */
function checkVersions({ sources }: RecordIndex, problems: IssueCollector): void {
  const earlier = new Map(sources.map(({ document: { record } }) => [record.id, record.versionOf]));
  for (const { document } of sources) {
    const { id, versionOf } = document.record;
    if (versionOf === undefined) continue;
    const spot = locationAt(document.spot, 'versionOf');
    if (!earlier.has(versionOf)) problems.unknownId(spot, versionOf, earlier.keys());
    const seen = new Set<string>();
    let at: string | undefined = versionOf;
    while (at !== undefined && at !== id && !seen.has(at)) {
      seen.add(at);
      at = earlier.get(at);
    }
    if (at === id)
      problems.error('version-circle', spot, `${id} is a version of itself`, 'name the earlier document only in the later one');
  }
}

function checkClaimIds(index: RecordIndex, problems: IssueCollector): void {
  const seen = new Set<string>();
  for (const source of index.sources)
    for (const { record, spot } of source.claims) {
      const start = `claim:${source.document.record.siglum.toLowerCase()}-`;
      if (seen.has(record.id))
        problems.error('same-id', locationAt(spot, 'id'), `id "${record.id}" is used twice`, 'change the slug of one of the two claims');
      if (!record.id.startsWith(start))
        problems.error(
          'claim-id',
          locationAt(spot, 'id'),
          `id "${record.id}" does not begin with ${start}`,
          `the id of a claim contains the siglum of its document; if that was changed, replace the beginning of the id in all files: ${RENAME_RECIPE}`,
        );
      seen.add(record.id);
    }
}

/** Warns of origins without a siglum, which heads a column of `by=origin`. */
function checkOrigins(index: RecordIndex, parts: CompiledParts, problems: IssueCollector): void {
  const voices = new Set(parts.documents.flatMap((d) => d.voices.map((v) => v.agent)));
  const used = new Set(parts.claims.map((c) => c.origin));
  for (const { record, spot } of index.entities.values())
    if (used.has(record.id) && record.siglum === undefined && !voices.has(record.id))
      problems.warn('no-siglum', spot, `origin "${record.id}" has no siglum`, 'add siglum: with two to four letters');
}

function checkSeals(index: RecordIndex, problems: IssueCollector): void {
  for (const { document, lock, slug } of index.sources)
    if (!lock)
      problems.warn(
        'unsealed',
        document.spot,
        'the document has no text.lock.yaml, so its anchors have no offsets or digests',
        'run synoptic seal --texts DIR with the folder of its text',
        [`documents/${slug}/text.lock.yaml`],
      );
}

/** Years by which other calendars differ from the Gregorian, where a document of today would be dated in them. */
const OTHER_CALENDARS: readonly { readonly name: string; readonly isLikely: (year: number, usual: number) => boolean }[] = [
  { name: 'Hijri', isLikely: (year, usual) => usual - year >= 570 && usual - year <= 630 },
  { name: 'Buddhist', isLikely: (year, usual) => year - usual >= 540 && year - usual <= 546 },
  { name: 'era', isLikely: (year, usual) => year >= 1 && year <= 170 && usual >= 1868 },
];

/** Warns of a document whose year differs from that of the others as the years of another calendar do; a day alone cannot show it. */
function checkDocumentYears(index: RecordIndex, parts: CompiledParts, problems: IssueCollector): void {
  const yearOf = (edtf: string | null) => {
    const days = knownDays(parts.dates[edtf ?? '']);
    return days && Math.floor(monthNumber(days.lower) / 12);
  };
  const spots = new Map(index.sources.map(({ document }) => [document.record.id, document.spot]));
  const years = parts.documents.flatMap((d) => yearOf(d.date) ?? []).sort((a, b) => a - b);
  for (const { id, date, issued } of parts.documents) {
    // Median of the others: the middle of all, without the document itself.
    const middle = Math.floor((years.length - 1) / 2);
    const usual = years[middle < years.indexOf(yearOf(date) ?? Number.NaN) ? middle : middle + 1];
    for (const [key, edtf] of Object.entries({ date, issued })) {
      const year = yearOf(edtf);
      const spot = spots.get(id);
      const calendar = year === null || usual === undefined ? undefined : OTHER_CALENDARS.find((c) => c.isLikely(year, usual));
      if (spot && calendar)
        problems.warn(
          'other-calendar',
          locationAt(spot, key),
          `the document is dated ${year}, and the others about ${usual}`,
          `dates are Gregorian: if ${edtf} is a date of the ${calendar.name} calendar, write the Gregorian day`,
        );
    }
  }
}

/** Warns of events whose date differs from every date claimed for them. */
function checkEventDates(index: RecordIndex, parts: CompiledParts, problems: IssueCollector): void {
  const span = (edtf: string | undefined) => (edtf === undefined ? undefined : parts.dates[edtf]);
  for (const event of parts.events) {
    const recorded = span(event.date?.edtf);
    const claimed = parts.claims
      .filter((c) => c.about === event.id && c.value.type === 'date')
      .flatMap((c) => (c.value.type === 'date' ? (span(c.value.edtf) ?? []) : []));
    const spot = index.events.get(event.id)?.spot;
    if (recorded && spot && claimed.length > 0 && !claimed.some((t) => daysMeet(recorded, t)))
      problems.warn('event-date', locationAt(spot, 'date'), 'no claim on the date agrees with it', 'correct the date, or the claims');
  }
}

/** Warns where a stated count differs from the length of a stated list of the same entities. */
function checkCountsAndSets(index: RecordIndex, parts: CompiledParts, problems: IssueCollector): void {
  const spots = new Map(index.sources.flatMap((s) => s.claims.map((c) => [c.record.id, c.spot] as const)));
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
            `the count is ${value.lower}, but ${id} lists ${list.entities.length}`,
            'correct one of the two, or explain the difference in a note',
          );
    }
  }
}
