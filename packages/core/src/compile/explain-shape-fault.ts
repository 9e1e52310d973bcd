import { z } from 'zod';
import { ID_PATTERN, SIGLUM_PATTERN, SLUG_PATTERN } from '../text/id.ts';

/** Fault of a value, and the form to write instead. */
interface ShapeExplanation {
  readonly message: string;
  readonly hint: string;
}

/** Forms of texts by the pattern that checks them: name, and how it is written. */
const FORMS: ReadonlyMap<string, readonly [name: string, hint: string]> = new Map([
  [String(ID_PATTERN), ['an id', 'an id is kind:slug, with a–z, 0–9 and - in both: event:great-fire']],
  [String(SLUG_PATTERN), ['a slug', 'a slug has a–z, 0–9 and -, and begins with a letter or digit: great-fire']],
  [String(SIGLUM_PATTERN), ['a siglum', 'a siglum is a letter and up to five letters or digits: A, B1, Tok']],
  [String(/^\d{3}$/), ['a number of three digits', "write three digits in quotes, as in the name of the text's file: '001'"]],
  [
    String(/^[1-9]\d{0,5}([-–][1-9]\d{0,5})?$/),
    ['a line or a range of lines', 'write a line, 13, or the first and the last, 12-13; lines count from 1'],
  ],
  [String(/^https?:\/\//), ['a link', 'a link begins with https:// or http://']],
  [String(/^[0-9a-f]{32}$/), ['a digest', 'synoptic seal writes this file: run it again, and do not edit the file']],
  [String(/^[0-9a-f]{64}$/), ['a digest', 'synoptic seal writes this file: run it again, and do not edit the file']],
]);

/** Types of YAML values, and how each is written. */
const TYPES: Readonly<Record<string, readonly [name: string, hint: string]>> = {
  array: ['a list', 'write a list: one entry to a line, each after a dash, or [a, b]'],
  object: ['a record', 'write a record: one key to a line, or {key: value}'],
  record: ['a record', 'write a record: one key to a line, or {key: value}'],
  string: ['a text', 'write a text, in quotes if it looks like a number, true, false or null'],
  number: ['a number', 'write a number without quotes, units or separators: 3000'],
  boolean: ['true or false', 'write true or false, without quotes'],
};

/** Explains a fault of a value that is there; null where the words of the schema do. */
export function explainShapeFault(fault: z.core.$ZodIssue, value: unknown, described: string | undefined): ShapeExplanation | null {
  const { path } = fault;
  const key = String(path.at(-1) ?? '');
  if (value === null && isBrokenOff(key)) return brokenOff(key);
  if (value === null && path.length === 0) return { message: 'the file is empty', hint: 'write the record, or remove the file' };
  if (fault.code === 'invalid_format') return wrongForm(fault, value);
  if (fault.code === 'invalid_type' && value !== undefined) return wrongType(fault.expected, value);
  if (fault.code === 'invalid_union' && described !== undefined)
    return { message: `${shown(value)} has none of the forms that this can have`, hint: `write one of: ${described}` };
  if (fault.code === 'too_small' && (value === '' || (Array.isArray(value) && value.length === 0)))
    return { message: `the ${value === '' ? 'text' : 'list'} is empty`, hint: 'fill it, or leave its key out if that is optional' };
  return null;
}

/** True for a key that is the end of a text: `{en: counted, in the night.}` has the key `in the night.` without a value. */
export function isBrokenOff(key: string): boolean {
  return /[^\w-]/.test(key);
}

export function brokenOff(key: string): ShapeExplanation {
  return {
    message: `"${key}" is read as a key, because a comma or line end before it ends the text`,
    hint: 'put the whole text in quotes: a comma inside {…} or […] separates entries',
  };
}

function wrongForm(fault: z.core.$ZodIssueInvalidStringFormat, value: unknown): ShapeExplanation | null {
  if (fault.format === 'url')
    return { message: `${shown(value)} is not a link`, hint: 'write the whole address: https://example.org/page' };
  const form = FORMS.get(fault.pattern ?? '');
  return form ? { message: `${shown(value)} is not ${form[0]}`, hint: form[1] } : null;
}

function wrongType(expected: string, value: unknown): ShapeExplanation | null {
  const type = TYPES[expected];
  if (!type) return null;
  const [name, hint] = type;
  if (value === null)
    return {
      message: `${name} is expected, but nothing is there`,
      hint: `${hint}; if it belongs to a text before a comma, put that text in quotes`,
    };
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean'))
    return {
      message: `a text is expected, but ${shown(value)} is read as a ${typeof value === 'number' ? 'number' : 'truth value'}`,
      hint: `put it in quotes: '${value}'`,
    };
  return { message: `${name} is expected, but there is ${shown(value)}`, hint };
}

/** A value as it is quoted in a message. */
function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** Description of a schema at a path; undefined where it has none, or inside a union. */
export function describedAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string | undefined {
  const [key, ...rest] = path;
  const own = key === undefined ? z.globalRegistry.get(schema)?.description : undefined;
  if (own !== undefined) return own;
  const def: SchemaParts = schema._zod.def;
  const inner = def.innerType ?? def.in;
  if (inner) return describedAt(inner, path);
  const next = typeof key === 'number' ? def.element : def.shape?.[String(key)];
  return next ? describedAt(next, rest) : undefined;
}

/** Internals of a zod schema that lead to its parts. */
interface SchemaParts extends z.core.$ZodTypeDef {
  readonly innerType?: z.core.$ZodType;
  readonly in?: z.core.$ZodType;
  readonly element?: z.core.$ZodType;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
}
