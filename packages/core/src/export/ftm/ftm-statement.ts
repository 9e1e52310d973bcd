import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { iso6393To1 } from 'iso-639-3';

/** FollowTheMoney types of the exported properties; only names, texts and strings have a language. */
const PROPERTIES = {
  id: 'id',
  name: 'name',
  alias: 'name',
  description: 'text',
  summary: 'text',
  notes: 'text',
  keywords: 'string',
  publisher: 'string',
  title: 'string',
  author: 'string',
  position: 'string',
  status: 'string',
  full: 'address',
  location: 'address',
  country: 'country',
  language: 'language',
  wikidataId: 'identifier',
  contentHash: 'checksum',
  sourceUrl: 'url',
  date: 'date',
  startDate: 'date',
  endDate: 'date',
  createdAt: 'date',
  publishedAt: 'date',
  entity: 'entity',
  proof: 'entity',
  parent: 'entity',
  organization: 'entity',
  holder: 'entity',
  post: 'entity',
  involved: 'entity',
  addressEntity: 'entity',
} as const;

export type FtmProperty = keyof typeof PROPERTIES;
const IN_A_LANGUAGE: readonly string[] = ['name', 'text', 'string'];
/** ISO 639-3 code, as FollowTheMoney has it, by the two letters of BCP 47. */
const THREE_LETTERS = new Map(Object.entries(iso6393To1).map(([three, two]) => [two, three]));

/** Value of one property of one entity, with its dataset and the origin within that. */
export interface FtmStatement {
  readonly entity: string;
  readonly schema: string;
  readonly prop: FtmProperty;
  readonly value: string;
  /** BCP 47 tag. */
  readonly lang?: string | undefined;
  readonly dataset: string;
  readonly origin?: string | undefined;
  readonly seen?: string | undefined;
}

/** Columns of `ftm statements` in CSV. */
export const FTM_COLUMNS = [
  'canonical_id',
  'entity_id',
  'prop',
  'prop_type',
  'schema',
  'value',
  'dataset',
  'origin',
  'lang',
  'original_value',
  'external',
  'first_seen',
  'last_seen',
  'id',
] as const;

/** CSV row of a statement. */
export function ftmRow({ entity, schema, prop, value, lang, dataset, origin = '', seen = '' }: FtmStatement): string[] {
  const type = PROPERTIES[prop];
  const language = lang !== undefined && IN_A_LANGUAGE.includes(type) ? ftmLanguage(lang) : '';
  return [
    entity,
    entity,
    prop,
    type,
    schema,
    value,
    dataset,
    origin,
    language,
    '',
    'f',
    seen,
    seen,
    keyOf({ entity, prop, value, dataset }, language),
  ];
}

/** Language without script or region: FollowTheMoney has none. */
function ftmLanguage(tag: string): string {
  const [language = ''] = tag.split('-');
  return THREE_LETTERS.get(language) ?? language;
}

/** Key that FollowTheMoney gives to a statement: SHA-1 of dataset, entity, property, value and language. */
function keyOf({ entity, prop, value, dataset }: Pick<FtmStatement, 'entity' | 'prop' | 'value' | 'dataset'>, language: string): string {
  return bytesToHex(sha1(utf8ToBytes(`${dataset}.${entity}.${prop}.${value}${language === '' ? '' : `@${language}`}`)));
}

/** Id without a colon, which FollowTheMoney forbids. */
export function ftmId(id: string): string {
  return id.replaceAll(':', '.');
}
