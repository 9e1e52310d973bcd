/** Id of a record, `kind:slug`. */
export type Id = string;

export const ID_PATTERN = /^[a-z][a-z0-9-]*:[a-z0-9][a-z0-9-]*$/;
export const SLUG_PATTERN = /^[a-z0-9][a-z0-9-]*$/;
export const SIGLUM_PATTERN = /^[A-Za-z][A-Za-z0-9]{0,5}$/;

/** Id of a record, siglum of a document or a voice, or number of a document. */
export const KEY_PATTERN = /^(?:[a-z][a-z0-9-]*:[a-z0-9][a-z0-9-]*|[A-Za-z][A-Za-z0-9]{0,5}|\d{3})$/;

/** True if a text has the form of an id. */
export function isId(text: string): boolean {
  return text.length <= 160 && ID_PATTERN.test(text);
}

/** True if a text has the form of a key. */
export function isKey(text: string): boolean {
  return text.length <= 160 && KEY_PATTERN.test(text);
}

/** Kind in an id: `event` in `event:csto-summit`. */
export function kindOf(id: Id): string {
  return id.slice(0, id.indexOf(':'));
}

/** Slug in an id: `csto-summit` in `event:csto-summit`. */
export function slugOf(id: Id): string {
  return id.slice(id.indexOf(':') + 1);
}
