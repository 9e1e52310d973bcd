import { type Document, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { compareRationals, parseRational } from '../values/rational.ts';
import type { Issue } from './issue.ts';

/** Data of a YAML file with the position of each part. */
export interface ParsedYaml {
  readonly file: string;
  readonly data: unknown;
  /** Line and column of the value at a path, or of its nearest existing ancestor. */
  at(path: readonly PropertyKey[]): { line: number; column: number };
}

/** Limits of one YAML file. */
export const YAML_LIMITS = { bytes: 4_000_000, depth: 40 } as const;

/** Parses a YAML file of plain data, without aliases, tags or directives. Never throws. */
export function parseYaml(file: string, source: string): { parsed: ParsedYaml | null; issues: Issue[] } {
  const refused = tooLarge(file, source) ?? invalidEncoding(file, source);
  if (refused) return { parsed: null, issues: [refused] };
  try {
    return parsePlain(file, source);
  } catch (error) {
    if (error instanceof RangeError) return { parsed: null, issues: [tooDeep(file)] };
    throw error;
  }
}

function parsePlain(file: string, source: string): { parsed: ParsedYaml | null; issues: Issue[] } {
  const counter = new LineCounter();
  // The library's check for duplicate keys is quadratic; `duplicates` is linear.
  const document = parseDocument(source, { lineCounter: counter, prettyErrors: true, schema: 'core', strict: true, uniqueKeys: false });
  if (document.errors.some((e) => e.message.includes('call stack'))) return { parsed: null, issues: [tooDeep(file)] };
  const place = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const issues: Issue[] = [...document.errors, ...document.warnings].map((e) => ({
    severity: 'error',
    code: 'yaml',
    message: firstLine(e.message),
    file,
    ...place(e.pos[0]),
    hint: hintFor(e.code),
  }));
  const refuse = (offset: number | undefined, syntax: string): void => {
    issues.push({
      severity: 'error',
      code: 'yaml-plain',
      message: `${syntax} are not allowed in a corpus`,
      file,
      ...place(offset ?? 0),
      hint: 'write the data in full',
    });
  };
  if (document.directives?.yaml.explicit || Object.keys(document.directives?.tags ?? {}).length > 1) refuse(0, 'directives');
  for (const offset of duplicates(document))
    issues.push({
      severity: 'error',
      code: 'yaml',
      message: 'a key is repeated in one record',
      file,
      ...place(offset),
      hint: 'remove one of the two',
    });
  visit(document, {
    Alias: (_key, node) => refuse(node.range?.[0], 'aliases'),
    Node: (_key, node) => {
      const fault = isScalar(node) && typeof node.value === 'number' ? numberFault(node.value, node.source ?? '') : null;
      if (fault) issues.push({ severity: 'error', code: 'bad-number', file, ...place(node.range?.[0] ?? 0), ...fault });
      if ('tag' in node && node.tag !== undefined) refuse(node.range?.[0], 'tags');
      if ('anchor' in node && node.anchor !== undefined) refuse(node.range?.[0], 'anchors');
    },
  });
  if (issues.length > 0) return { parsed: null, issues };
  const at = (path: readonly PropertyKey[]) => {
    for (let depth = path.length; depth >= 0; depth--) {
      const node = document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return place(node.range[0]);
    }
    return { line: 1, column: 1 };
  };
  return { parsed: { file, data: document.toJS({ maxAliasCount: 0 }), at }, issues };
}

/** Numbers that YAML reads as something else than what is printed. */
function numberFault(value: number, written: string): { message: string; hint: string } | null {
  if (/^[-+]?0[xo]/i.test(written))
    return { message: `"${written}" is read as ${value}`, hint: `write ${value}, or put it in quotes if it is text` };
  if (/^[-+]?0\d/.test(written))
    return { message: `"${written}" begins with 0`, hint: `write ${value}, or put it in quotes if it is text` };
  if (!Number.isFinite(value) || (value === 0 && /[1-9]/.test(written.split(/e/i)[0] ?? '')))
    return { message: `"${written}" is too ${value === 0 ? 'small' : 'large'} for a number`, hint: 'write the figure as printed' };
  if (Number.isInteger(value) && !Number.isSafeInteger(value))
    return {
      message: `"${written}" cannot be kept exactly`,
      hint: 'figures go up to 9,007,199,254,740,991: use a larger unit, or put it in quotes if it is text',
    };
  const digits = written.replace(/e.*$/i, '').replace(/\D/g, '').replace(/^0+/, '').replace(/0+$/, '');
  return digits.length > 15 && !isKeptExactly(value, written)
    ? { message: `"${written}" has more digits than can be kept`, hint: 'round it to 15 significant digits' }
    : null;
}

/** True if a number prints back as it was written. */
function isKeptExactly(value: number, written: string): boolean {
  const [kept, wanted] = [parseRational(value), parseRational(written.replace(/^\+/, ''))];
  return kept !== null && wanted !== null && compareRationals(kept, wanted) === 0;
}

function tooLarge(file: string, source: string): Issue | null {
  const at = { severity: 'error', file, line: 1, column: 1 } as const;
  if (source.length > YAML_LIMITS.bytes)
    return { ...at, code: 'too-large', message: `the file is longer than ${YAML_LIMITS.bytes} characters`, hint: 'split the file' };
  return deepest(source) > YAML_LIMITS.depth ? tooDeep(file) : null;
}

/** Issue of a file with bytes that are not UTF-8, which were decoded as U+FFFD, or with a NUL. */
function invalidEncoding(file: string, source: string): Issue | null {
  const at = source.search(/[\uFFFD\0]/);
  if (at < 0) return null;
  const before = source.slice(0, at).split('\n');
  return {
    severity: 'error',
    code: 'encoding',
    message: 'the file is not valid UTF-8',
    file,
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    hint: 'save the file as UTF-8 (it may be Shift_JIS, EUC-JP or UTF-16)',
  };
}

function tooDeep(file: string): Issue {
  const message = `the data is nested deeper than ${YAML_LIMITS.depth} levels`;
  return { severity: 'error', code: 'too-deep', message, file, line: 1, column: 1, hint: 'flatten it; no record is that deep' };
}

/** Offsets of keys that are repeated within their map. */
function duplicates(document: Document.Parsed): number[] {
  const found: number[] = [];
  visit(document, {
    Map: (_key, map) => {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) found.push(key.range?.[0] ?? 0);
        seen.add(key.value);
      }
    },
  });
  return found;
}

/** Upper bound of the nesting depth, computed without parsing. */
function deepest(source: string): number {
  let deepestYet = 0;
  for (const line of source.split('\n')) {
    const indent = line.search(/\S/);
    const brackets = line.length < 100_000 ? (line.match(/[[{]/g)?.length ?? 0) : YAML_LIMITS.depth + 1;
    deepestYet = Math.max(deepestYet, Math.floor(Math.max(0, indent) / 2) + Math.min(brackets, nested(line)));
  }
  return deepestYet;
}

function nested(line: string): number {
  let depth = 0;
  let most = 0;
  for (const sign of line) {
    if (sign === '[' || sign === '{') most = Math.max(most, ++depth);
    else if (sign === ']' || sign === '}') depth--;
  }
  return most;
}

function firstLine(message: string): string {
  return message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? message;
}

function hintFor(code: string): string {
  if (code === 'TAB_AS_INDENT') return 'indent with spaces';
  if (code === 'MULTILINE_IMPLICIT_KEY' || code === 'BLOCK_AS_IMPLICIT_KEY')
    return "put a text that contains ': ' or begins with punctuation in quotes";
  return 'check indentation, quotes and brackets on this line and the one before';
}
