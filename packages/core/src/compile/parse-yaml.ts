import { type Document, isNode, isScalar, Lexer, LineCounter, Parser, parseDocument, type Scalar, visit } from 'yaml';
import { characterFault, codeOf } from './hidden-characters.ts';
import { type Issue, MAX_FILE_ISSUES, withinLimit } from './issue.ts';
import { numberFault } from './number-fault.ts';

/** Data of a YAML file with the position of each part. */
export interface ParsedYaml {
  readonly file: string;
  readonly data: unknown;
  /** Line and column of the value at a path, or of its nearest existing ancestor. */
  at(path: readonly PropertyKey[]): { line: number; column: number };
}

interface YamlResult {
  /** Null if there are errors. */
  readonly parsed: ParsedYaml | null;
  readonly issues: readonly Issue[];
}

/** Limits of one YAML file: characters, levels of nesting, and lexical tokens, which bound its keys and values. */
export const YAML_LIMITS = { characters: 4_000_000, depth: 40, tokens: 500_000 } as const;

/** Parses a YAML file of plain data, without aliases, tags or directives. Never throws. */
export function parseYaml(file: string, source: string): YamlResult {
  const refused = tooLarge(file, source) ?? invalidCharacter(file, source);
  if (refused) return { parsed: null, issues: [refused] };
  try {
    return parsePlain(file, source);
  } catch (error) {
    if (error instanceof RangeError) return { parsed: null, issues: [tooDeep(file)] };
    throw error;
  }
}

function parsePlain(file: string, source: string): YamlResult {
  const counter = new LineCounter();
  // The library's check for duplicate keys is quadratic; `duplicates` is linear. Its pretty errors cost a search of the source each.
  const document = withoutStacks(() =>
    parseDocument(source, { lineCounter: counter, prettyErrors: false, schema: 'core', strict: true, uniqueKeys: false }),
  );
  if (document.errors.some((e) => e.message.includes('call stack'))) return { parsed: null, issues: [tooDeep(file)] };
  const place = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const issues: Issue[] = [...document.errors, ...document.warnings].slice(0, MAX_FILE_ISSUES + 1).map((e) => {
    const at = place(e.pos[0]);
    const tab = e.code === 'TAB_AS_INDENT' || /^ *\t/.test(source.slice(counter.lineStarts[at.line - 1], e.pos[0] + 1));
    const [message, hint] = tab ? ['the line is indented with a tab', 'indent with spaces'] : [firstLine(e.message), hintFor(e.code)];
    return { severity: 'error', code: 'yaml', message, file, ...at, hint };
  });
  const more = document.errors.length + document.warnings.length - issues.length;
  const add = (offset: number | undefined, issue: Pick<Issue, 'severity' | 'code' | 'message' | 'hint'>) =>
    void issues.push({ ...issue, file, ...place(offset ?? 0) });
  const refuse = (offset: number | undefined, syntax: string): void =>
    add(offset, {
      severity: 'error',
      code: 'yaml-plain',
      message: `${syntax} are not allowed in a corpus`,
      hint: 'write the data in full',
    });
  if (document.directives?.yaml.explicit || Object.keys(document.directives?.tags ?? {}).length > 1) refuse(0, 'directives');
  for (const offset of duplicates(document))
    add(offset, { severity: 'error', code: 'yaml', message: 'a key is repeated in one record', hint: 'remove one of the two' });
  visit(document, {
    Alias: (_key, node) => refuse(node.range?.[0], 'aliases'),
    Node: (_key, node) => {
      const fault = isScalar(node) ? scalarFault(node) : null;
      if (fault) add(node.range?.[0], fault);
      if ('tag' in node && node.tag !== undefined) refuse(node.range?.[0], 'tags');
      if ('anchor' in node && node.anchor !== undefined) refuse(node.range?.[0], 'anchors');
    },
  });
  const bounded = withinLimit(issues, more);
  if (issues.some((issue) => issue.severity === 'error')) return { parsed: null, issues: bounded };
  const at = (path: readonly PropertyKey[]) => {
    for (let depth = path.length; depth >= 0; depth--) {
      const node = document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return place(node.range[0]);
    }
    return { line: 1, column: 1 };
  };
  return { parsed: { file, data: document.toJS({ maxAliasCount: 0 }), at }, issues: bounded };
}

/** Fault of a key or value: a number that is not as written, or a character that nobody sees. */
function scalarFault({ value, source }: Scalar): Pick<Issue, 'severity' | 'code' | 'message' | 'hint'> | null {
  if (typeof value === 'string') {
    const fault = characterFault(value);
    return fault && { code: 'characters', ...fault };
  }
  const fault = typeof value === 'number' && source !== undefined ? numberFault(source, value) : null;
  return fault && { severity: 'error', code: 'number', ...fault };
}

/** Runs without stack traces, which would take most of the time of a file with an error in each line. */
function withoutStacks<T>(run: () => T): T {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return run();
  } finally {
    Error.stackTraceLimit = limit;
  }
}

function tooLarge(file: string, source: string): Issue | null {
  const at = { severity: 'error', code: 'too-large', file, line: 1, column: 1, hint: 'split the file' } as const;
  const most = (limit: number) => limit.toLocaleString('en');
  if (source.length > YAML_LIMITS.characters)
    return { ...at, message: `the file has ${most(source.length)} characters; at most ${most(YAML_LIMITS.characters)} are read` };
  // Both bounds are cheap; only a file beyond one is worth the lexer.
  if (deepest(source) <= YAML_LIMITS.depth && source.length <= YAML_LIMITS.tokens) return null;
  const exceeded = exceededLimit(source);
  if (exceeded === 'depth') return tooDeep(file);
  return exceeded && { ...at, message: `the file has more than ${most(YAML_LIMITS.tokens)} keys, values and signs` };
}

/** Issue of a character that YAML forbids, or of U+FFFD, as which bytes that are not UTF-8 were decoded. */
function invalidCharacter(file: string, source: string): Issue | null {
  const found = /[\uFFFD\p{Cs}\uFFFE\uFFFF]|[\p{Cc}--[\t\n\r\u007F-\u009F]]/v.exec(source);
  if (!found) return null;
  const before = source.slice(0, found.index).split('\n');
  const [message, hint] =
    found[0] === '\uFFFD'
      ? ['the file is not valid UTF-8', 'save the file as UTF-8 (it may be Shift_JIS, EUC-JP or UTF-16)']
      : found[0] === '\u001B'
        ? ['the file has U+001B, with which ISO-2022-JP begins its characters', 'save the file as UTF-8']
        : [`the file has ${codeOf(found[0])}, a character that YAML forbids`, 'remove it, or save the file as UTF-8'];
  return { severity: 'error', code: 'encoding', message, file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1, hint };
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

/** Estimate of the nesting depth without a lexer: too high where brackets are in texts, too low only where comments close them. */
function deepest(source: string): number {
  let indented = 0;
  for (const line of source.split('\n')) {
    // Dashes and question marks nest on one line too.
    const marks = /^[-?:\s]*/.exec(line)?.[0].replace(/\s/g, '').length ?? 0;
    indented = Math.max(indented, Math.floor(Math.max(0, line.search(/\S/)) / 2) + marks);
  }
  let open = 0;
  let most = 0;
  for (const [sign] of source.matchAll(/[[\]{}]/g)) {
    open = Math.max(0, open + (sign === '[' || sign === '{' ? 1 : -1));
    most = Math.max(most, open);
  }
  return indented + most;
}

const COLLECTIONS = new Set(['block-map', 'block-seq', 'flow-collection']);

/** Limit that a source exceeds, found by the library's own parser, which keeps its nesting on a stack and is left before it recurses. */
function exceededLimit(source: string): 'depth' | 'tokens' | null {
  const parser = new Parser();
  let tokens = 0;
  for (const lexeme of new Lexer().lex(source)) {
    if (++tokens > YAML_LIMITS.tokens) return 'tokens';
    for (const _ of parser.next(lexeme));
    if (parser.stack.length <= YAML_LIMITS.depth) continue;
    if (parser.stack.filter(({ type }) => COLLECTIONS.has(type)).length > YAML_LIMITS.depth) return 'depth';
  }
  return null;
}

function firstLine(message: string): string {
  return message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? message;
}

function hintFor(code: string): string {
  if (code === 'MULTILINE_IMPLICIT_KEY' || code === 'BLOCK_AS_IMPLICIT_KEY')
    return "put a text that contains ': ' or begins with punctuation in quotes";
  return 'check indentation, quotes and brackets on this line and the one before';
}
