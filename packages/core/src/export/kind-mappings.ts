/** Kind of entity in other vocabularies; null if they have no equivalent. */
interface KindMapping {
  readonly ftm: 'Person' | 'LegalEntity' | 'Organization' | 'PublicBody' | 'Position' | 'Address' | 'Project' | 'Document' | null;
  readonly tei: 'person' | 'place' | 'org' | null;
  /** True for geographic kinds. */
  readonly place: boolean;
}

/** Mappings by kind. Unmapped kinds are omitted from FtM and are generic in TEI and JSON-LD. */
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

/** Mapping of a kind; all null if it is unmapped. */
export function kindMapping(kind: string): KindMapping {
  return (Object.hasOwn(KIND_MAPPINGS, kind) ? KIND_MAPPINGS[kind] : undefined) ?? UNMAPPED_KIND;
}
