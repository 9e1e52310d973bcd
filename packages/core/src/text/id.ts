/** Ids are `kind:slug`. */
export type Id = string;

export const ID_PATTERN = /^[a-z][a-z0-9-]*:[a-z0-9][a-z0-9-]*$/;
export const SLUG_PATTERN = /^[a-z0-9][a-z0-9-]*$/;
export const SIGLUM_PATTERN = /^[A-Za-z][A-Za-z0-9]{0,5}$/;

/** Whether a text can be an id. */
export function isId(text: string): boolean {
  return text.length <= 160 && ID_PATTERN.test(text);
}

/** The kind that an id carries: `event` of `event:csto-summit`. */
export function kindOf(id: Id): string {
  return id.slice(0, id.indexOf(':'));
}

/** What an id carries behind its kind. */
export function slugOf(id: Id): string {
  return id.slice(id.indexOf(':') + 1);
}
