/** What other vocabularies call a kind of entity; null where they have no word for it. */
interface KindMapping {
  readonly ftm: 'Person' | 'LegalEntity' | 'Organization' | 'PublicBody' | 'Position' | 'Address' | 'Project' | 'Document' | null;
  readonly tei: 'person' | 'place' | 'org' | null;
  /** A part of the earth's surface. */
  readonly place: boolean;
}

/** To teach the exports a kind: one line. A kind that is not here is exported as a thing of its own kind. */
const KIND_MAPPINGS: Readonly<Record<string, KindMapping>> = {
  person: { ftm: 'Person', tei: 'person', place: false },
  voice: { ftm: 'LegalEntity', tei: 'person', place: false },
  state: { ftm: 'PublicBody', tei: 'org', place: true },
  place: { ftm: 'Address', tei: 'place', place: true },
  group: { ftm: 'LegalEntity', tei: 'org', place: false },
  organization: { ftm: 'Organization', tei: 'org', place: false },
  organ: { ftm: 'PublicBody', tei: 'org', place: false },
  force: { ftm: 'Organization', tei: 'org', place: false },
  outlet: { ftm: 'Organization', tei: 'org', place: false },
  office: { ftm: 'Position', tei: null, place: false },
  programme: { ftm: 'Project', tei: null, place: false },
  instrument: { ftm: 'Document', tei: null, place: false },
};

const UNMAPPED_KIND: KindMapping = { ftm: null, tei: null, place: false };

/** What a kind is called in other vocabularies; a kind that they do not have is nothing there. */
export function kindMapping(kind: string): KindMapping {
  return (Object.hasOwn(KIND_MAPPINGS, kind) ? KIND_MAPPINGS[kind] : undefined) ?? UNMAPPED_KIND;
}
