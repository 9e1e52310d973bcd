import { z } from 'zod';
import { claimsFile } from './claim.ts';
import { documentRecord } from './document.ts';
import { entityRecord } from './entity.ts';
import { eventRecord } from './event.ts';
import { facetRecord } from './facet.ts';
import { lockRecord } from './lock.ts';
import { manifestRecord } from './manifest.ts';
import { passagesFile } from './passage.ts';
import { termsRecord } from './terms.ts';
import { entityKindRecord, rolesFile, sensesFile, unitsFile } from './vocabulary-files.ts';

/** Kinds of files of a data folder, with the path and schema of each. */
export const FILE_KINDS = {
  manifest: { path: /^corpus\.yaml$/, schema: manifestRecord },
  kind: { path: /^vocabulary\/kinds\/([^/]+)\.yaml$/, schema: entityKindRecord },
  facet: { path: /^vocabulary\/facets\/([^/]+)\.yaml$/, schema: facetRecord },
  units: { path: /^vocabulary\/units\.yaml$/, schema: unitsFile },
  roles: { path: /^vocabulary\/roles\.yaml$/, schema: rolesFile },
  senses: { path: /^vocabulary\/senses\.yaml$/, schema: sensesFile },
  entity: { path: /^entities\/([^/]+)\/([^/]+)\.yaml$/, schema: entityRecord },
  event: { path: /^events\/([^/]+)\.yaml$/, schema: eventRecord },
  document: { path: /^documents\/([^/]+)\/document\.yaml$/, schema: documentRecord },
  passages: { path: /^documents\/([^/]+)\/passages\.yaml$/, schema: passagesFile },
  claims: { path: /^documents\/([^/]+)\/claims\.yaml$/, schema: claimsFile },
  lock: { path: /^documents\/([^/]+)\/text\.lock\.yaml$/, schema: lockRecord },
  terms: { path: /^documents\/([^/]+)\/terms\.lock\.yaml$/, schema: termsRecord },
} as const;

export type FileKind = keyof typeof FILE_KINDS;
export type RecordOf<K extends FileKind> = z.infer<(typeof FILE_KINDS)[K]['schema']>;

/** JSON Schemas for editors, by kind of file. */
export function recordJsonSchemas(): Record<string, object> {
  return Object.fromEntries(
    Object.entries(FILE_KINDS).map(([kind, { schema }]) => [kind, z.toJSONSchema(schema, { io: 'input', target: 'draft-7' })]),
  );
}
