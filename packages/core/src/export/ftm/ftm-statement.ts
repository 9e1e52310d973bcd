import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** FollowTheMoney's types of the properties that we state; only names and texts carry a language. */
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
const LANGUAGES = { en: 'eng', ja: 'jpn', ru: 'rus' } as const;

/** One value of one property of one entity, with the dataset that says so and who there is its origin. */
export interface FtmStatement {
  readonly entity: string;
  readonly schema: string;
  readonly prop: FtmProperty;
  readonly value: string;
  readonly lang?: keyof typeof LANGUAGES | undefined;
  readonly dataset: string;
  readonly origin?: string | undefined;
  readonly seen?: string | undefined;
}

/** The columns of `ftm statements` in CSV. */
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

/** A statement in the columns of its table. */
export function ftmRow({ entity, schema, prop, value, lang, dataset, origin = '', seen = '' }: FtmStatement): string[] {
  const type = PROPERTIES[prop];
  const language = lang !== undefined && IN_A_LANGUAGE.includes(type) ? LANGUAGES[lang] : '';
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

/** The key by which FollowTheMoney knows a statement again: SHA-1 of what it says and in which dataset. */
function keyOf({ entity, prop, value, dataset }: Pick<FtmStatement, 'entity' | 'prop' | 'value' | 'dataset'>, language: string): string {
  return bytesToHex(sha1(utf8ToBytes(`${dataset}.${entity}.${prop}.${value}${language === '' ? '' : `@${language}`}`)));
}

/** Our id as FollowTheMoney allows ids: no colon. */
export function ftmId(id: string): string {
  return id.replaceAll(':', '.');
}
