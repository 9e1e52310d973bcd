import type { z } from 'zod';
import { nearestName } from '../text/nearest-name.ts';
import { brokenOff, describedAt, explainShapeFault, isBrokenOff } from './explain-shape-fault.ts';
import { type Issue, MAX_FILE_ISSUES, withinLimit } from './issue.ts';
import type { ParsedYaml } from './parse-yaml.ts';

/** Unknown keys of one record that are reported individually; the rest are counted. */
const MAX_UNKNOWN_KEYS = 20;

/** Issues of a file that does not match its schema, each with the record that it is in. */
export function shapeIssues(faults: readonly z.core.$ZodIssue[], parsed: ParsedYaml, schema: z.core.$ZodType): readonly Issue[] {
  const issues = faults
    .slice(0, MAX_FILE_ISSUES)
    .flatMap((fault) => nearestBranch(fault))
    .flatMap((fault) => (fault.code === 'unrecognized_keys' ? unknownKeys(fault, parsed, schema) : [misshapen(fault, parsed, schema)]));
  return withinLimit(issues, Math.max(0, faults.length - MAX_FILE_ISSUES));
}

/** Faults of the branch of a union that a value comes nearest to: the one in which the fault lies deepest. */
function nearestBranch(fault: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (fault.code !== 'invalid_union' || fault.errors.length === 0) return [fault];
  const depth = (branch: readonly z.core.$ZodIssue[]) => Math.max(0, ...branch.map((inner) => inner.path.length));
  const branches = fault.errors.toSorted((a, b) => depth(b) - depth(a));
  const [nearest, next] = branches;
  if (!nearest || depth(nearest) === 0 || (next && depth(next) === depth(nearest))) {
    // A branch of the right type, such as an empty string for a text, says more than that no branch matches.
    const [ofType] = fault.errors.filter((branch) =>
      branch.every((inner) => inner.path.length === 0 && inner.code !== 'invalid_type' && inner.code !== 'invalid_value'),
    );
    if (!ofType) return [fault];
    return ofType.map((inner) => ({ ...inner, path: [...fault.path, ...inner.path] }));
  }
  return nearest.flatMap((inner) => nearestBranch({ ...inner, path: [...fault.path, ...inner.path] }));
}

function unknownKeys({ keys, path }: z.core.$ZodIssueUnrecognizedKeys, parsed: ParsedYaml, schema: z.core.$ZodType): Issue[] {
  const known = keysAt(schema, path);
  const more = keys.length - MAX_UNKNOWN_KEYS;
  return keys.slice(0, MAX_UNKNOWN_KEYS).map((key, i) => {
    const close = nearestName(key, known);
    const at = { file: parsed.file, ...parsed.at([...path, key]) };
    if (isBrokenOff(key) && valueAt(parsed.data, [...path, key]) === null)
      return { severity: 'error', code: 'unknown-key', ...brokenOff(key), ...at };
    return {
      severity: 'error',
      code: 'unknown-key',
      message: `unknown key "${key}"${more > 0 && i === MAX_UNKNOWN_KEYS - 1 ? ` (and ${more} more)` : ''} in ${pathLabel(path, parsed) || 'this record'}`,
      ...at,
      hint: close ? `did you mean ${close}?` : 'see docs/authoring.md for the keys of this record',
    };
  });
}

function misshapen(fault: z.core.$ZodIssue, parsed: ParsedYaml, schema: z.core.$ZodType): Issue {
  const place = pathLabel(fault.path, parsed) || 'the record';
  const value = valueAt(parsed.data, fault.path);
  const isText = fault.code === 'invalid_union' && takesText(fault);
  const explained = isText ? null : explainShapeFault(fault, value, describedAt(schema, fault.path));
  const isCutOff = value === null && isBrokenOff(String(fault.path.at(-1) ?? ''));
  return {
    severity: 'error',
    code: 'shape',
    message:
      value === undefined
        ? `${place} is missing`
        : isCutOff && explained
          ? explained.message
          : `${place}: ${explained?.message ?? describeFault(fault, value)}`,
    file: parsed.file,
    ...parsed.at(fault.path),
    hint: explained?.hint ?? hintFor(fault, value),
  };
}

/** Path in words, `claim:a-date: value`: a list entry is named by its id, or by its number counted from 1. */
export function pathLabel(path: readonly PropertyKey[], { data }: ParsedYaml): string {
  const [first, ...rest] = path;
  if (typeof first !== 'number') return path.map(String).join('.');
  const id = valueAt(data, [first, 'id']);
  const entry = typeof id === 'string' ? id : `entry ${first + 1}`;
  return rest.length === 0 ? entry : `${entry}: ${rest.map(String).join('.')}`;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined),
    data,
  );
}

function describeFault(fault: z.core.$ZodIssue, value: unknown): string {
  if (fault.code === 'invalid_value' && typeof value === 'string') return `"${value}" is not one of the allowed values`;
  return fault.message;
}

function hintFor(fault: z.core.$ZodIssue, value: unknown): string {
  if (fault.code === 'invalid_value') {
    const values = fault.values.map(String);
    const close = nearestName(String(value ?? ''), values);
    return close ? `did you mean ${close}?` : `one of ${values.join(', ')}`;
  }
  if (fault.code === 'invalid_union' && takesText(fault)) return 'write a text, or a map from language to text';
  if (fault.code === 'too_big') return `at most ${fault.maximum}`;
  if (fault.code === 'invalid_type') return `expected: ${fault.expected}`;
  return 'see docs/authoring.md for this record';
}

/** True of a text: a union of a string and a map. The value of a claim takes these and more. */
function takesText({ errors }: z.core.$ZodIssueInvalidUnion): boolean {
  const expected = errors.flatMap((branch) => branch.map((inner) => (inner.code === 'invalid_type' ? inner.expected : '')));
  return errors.length <= 3 && expected.includes('string') && expected.includes('record');
}

/** Keys that a schema allows at a path; none for a union. */
function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const def = schema._zod.def as SchemaDefinition;
  const inner = def.innerType ?? def.in;
  if (inner) return keysAt(inner, path);
  const [key, ...rest] = path;
  if (key === undefined) return Object.keys(def.shape ?? {});
  const next = typeof key === 'number' ? def.element : def.shape?.[String(key)];
  return next ? keysAt(next, rest) : [];
}

/** Internals of a zod schema that lead to its parts. */
interface SchemaDefinition extends z.core.$ZodTypeDef {
  readonly innerType?: z.core.$ZodType;
  readonly in?: z.core.$ZodType;
  readonly element?: z.core.$ZodType;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
}
