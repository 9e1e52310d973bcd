import type { ClaimRecord } from '../../records/claim.ts';
import type { CompiledCorpus } from '../../shapes/compiled-corpus.ts';
import type { DaySpan } from '../../shapes/day-span.ts';
import { canonicalJson } from '../../text/canonical-json.ts';
import { type Id, kindOf } from '../../text/id.ts';
import { isBefore } from '../../values/days.ts';
import { type IssueCollector, locationAt, type RecordLocation } from '../issue-collector.ts';
import type { LocatedRecord, RecordIndex } from '../record-index.ts';

type Parts = Pick<CompiledCorpus, 'documents' | 'events' | 'claims' | 'dates'>;
type LocatedClaims = ReadonlyMap<Id, LocatedRecord<ClaimRecord>>;

/** Warns of what is possible and hardly meant: speech after the document, facts before their event, copied glosses, odd subjects. */
export function checkPlausibility(index: RecordIndex, located: LocatedClaims, parts: Parts, problems: IssueCollector): void {
  checkDaysOfSpeech(index, parts.dates, problems);
  checkFactsOfTheFuture(located, parts, problems);
  checkSubjectKinds(index, located, problems);
  checkCopiedGlosses(located, parts, problems);
}

/** Warns of days of speech after the day of the document, or after it was issued if that is later. */
function checkDaysOfSpeech(index: RecordIndex, dates: Parts['dates'], problems: IssueCollector): void {
  for (const { document, passages, claims } of index.sources) {
    const { date, issued, voices } = document.record;
    const told = [date, issued].flatMap((edtf) => dates[edtf ?? ''] ?? []);
    const check = (on: string | undefined, spot: RecordLocation): void => {
      const said = dates[on ?? ''];
      if (said && told.length > 0 && told.every((day) => isBefore(day, said)))
        problems.warn(
          'late-hop',
          locationAt(spot, 'on'),
          `speech of ${on} is in a document of ${issued ?? date}`,
          'correct one of the two dates: a document cannot pass on what is said after it',
        );
    };
    voices.forEach((voice, i) => {
      const spot = locationAt(document.spot, 'voices', i);
      check(voice.on, spot);
      voice.through?.forEach((hop, j) => void check(hop.on, locationAt(spot, 'through', j)));
    });
    for (const { record, spot } of passages) check(record.on, spot);
    for (const { record, spot } of claims) record.attribution?.forEach((hop, i) => void check(hop.on, locationAt(spot, 'attribution', i)));
  }
}

/** Warns, once for each document and event, of facts that were stated before the event began. */
function checkFactsOfTheFuture(located: LocatedClaims, { documents, events, claims, dates }: Parts, problems: IssueCollector): void {
  const told = new Map(documents.map((d) => [d.id, d.issued ?? d.date]));
  const begins = new Map(events.flatMap((e) => (e.date && !e.foretold ? [[e.id, e.date.edtf] as const] : [])));
  const found = new Map<string, { readonly spot: RecordLocation; readonly said: string; readonly event: Id; more: number }>();
  for (const { id, about, modality, attribution, anchors } of claims) {
    const day = begins.get(about);
    const document = anchors[0]?.document ?? '';
    const said = attribution.at(-1)?.on ?? told.get(document);
    const spot = located.get(id)?.spot;
    if (modality !== 'fact' || !day || !said || !spot || !areInOrder(dates[said], dates[day])) continue;
    const first = found.get(`${document} ${about}`);
    if (first) first.more++;
    else found.set(`${document} ${about}`, { spot, said, event: about, more: 0 });
  }
  for (const { spot, said, event, more } of found.values())
    problems.warn(
      'early-fact',
      spot,
      `${said} is before "${event}", dated ${begins.get(event)}, of which the claim states a fact${more > 0 ? ` (and ${more} more of the document)` : ''}`,
      'correct one of the dates, or give the claim modality: prediction, intention or demand',
    );
}

function areInOrder(earlier: DaySpan | undefined, later: DaySpan | undefined): boolean {
  return earlier !== undefined && later !== undefined && isBefore(earlier, later);
}

function checkSubjectKinds(index: RecordIndex, located: LocatedClaims, problems: IssueCollector): void {
  for (const { record, spot } of located.values()) {
    const kinds = index.facets.get(record.facet)?.record.about;
    const kind = kindOf(record.about);
    if (kinds && index.subjects.has(record.about) && !kinds.includes(kind))
      problems.warn(
        'about-kind',
        locationAt(spot, 'about'),
        `facet "${record.facet}" asks about ${kinds.join(' or ')}, but "${record.about}" is of kind ${kind}`,
        `name the subject that is meant, or add ${kind} to about: in vocabulary/facets/${record.facet}.yaml`,
      );
  }
}

/** Warns of a gloss that is another claim's word for word although the two say different things. */
function checkCopiedGlosses(located: LocatedClaims, { claims }: Parts, problems: IssueCollector): void {
  const first = new Map<string, { readonly id: Id; readonly says: string }>();
  for (const { id, gloss, about, facet, value, polarity, qualifiers } of claims) {
    const text = canonicalJson(gloss);
    const says = canonicalJson({ about, facet, value, polarity, qualifiers });
    const other = first.get(text);
    const spot = located.get(id)?.spot;
    if (!other) first.set(text, { id, says });
    else if (spot && other.says !== says)
      problems.warn(
        'copied-gloss',
        locationAt(spot, 'gloss'),
        `the gloss is that of "${other.id}" word for word, but the two claims say different things`,
        'write what this claim says, so that a reader understands it alone',
      );
  }
}
