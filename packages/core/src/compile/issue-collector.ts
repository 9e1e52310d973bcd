import { nearestName } from '../text/nearest-name.ts';
import { byLocation, type Issue, MAX_FILE_ISSUES, moreIssues } from './issue.ts';
import type { ParsedFile } from './parse-folder.ts';

/** Location in the data: a file and a path within its record. */
export interface RecordLocation {
  readonly located: Pick<ParsedFile, 'file' | 'at'>;
  readonly path: readonly PropertyKey[];
}

/** Location further inside. */
export function locationAt(spot: RecordLocation, ...path: PropertyKey[]): RecordLocation {
  return { located: spot.located, path: [...spot.path, ...path] };
}

/** Unknown ids that get a suggestion: each is compared with all known ids. */
const MAX_SUGGESTIONS = 200;

/** Issues of a folder that are reported one by one; the rest are counted. */
const MAX_ISSUES = 10_000;

/** Collects issues; nothing throws and nothing is dropped silently. Of a file with very many, the rest are counted. */
export class IssueCollector {
  readonly #issues: Issue[] = [];
  readonly #unread: ReadonlySet<string>;
  readonly #counts = new Map<string, { errors: number; warnings: number; last: Issue }>();
  #suggestions = 0;

  /** `unread` has ids whose files cannot be read: references to them are not reported again. */
  constructor(unread: ReadonlySet<string> = new Set()) {
    this.#unread = unread;
  }

  error(code: string, spot: RecordLocation, message: string, hint: string): void {
    this.#add('error', code, spot, message, hint);
  }

  warn(code: string, spot: RecordLocation, message: string, hint: string): void {
    this.#add('warning', code, spot, message, hint);
  }

  /** Reports an id that does not exist, with the nearest known id as a hint. */
  unknownId(spot: RecordLocation, id: string, known: Iterable<string>): void {
    if (this.#unread.has(id)) return;
    const close = this.#suggestions++ < MAX_SUGGESTIONS ? nearestName(id, known) : null;
    this.error('unknown-id', spot, `id "${id}" does not exist`, close ? `did you mean ${close}?` : 'add its record, or correct the id');
  }

  addAll(issues: readonly Issue[]): void {
    for (const issue of issues) this.#issues.push(issue);
  }

  all(): Issue[] {
    const more = [...this.#counts.values()].flatMap(({ errors, warnings, last }) => {
      const rest = errors + warnings - MAX_FILE_ISSUES;
      return rest > 0 ? [moreIssues(last, rest, errors > 0 ? 'error' : 'warning')] : [];
    });
    const all = [...this.#issues, ...more].toSorted(byLocation);
    const [last] = all.slice(MAX_ISSUES - 1, MAX_ISSUES);
    const rest = all.slice(MAX_ISSUES);
    if (!last || rest.length === 0) return all;
    return [...all.slice(0, MAX_ISSUES), moreIssues(last, rest.length, rest.some((i) => i.severity === 'error') ? 'error' : 'warning')];
  }

  #add(severity: Issue['severity'], code: string, { located, path }: RecordLocation, message: string, hint: string): void {
    const counts = this.#counts.get(located.file);
    if (counts) counts[severity === 'error' ? 'errors' : 'warnings']++;
    // Finding the place costs a search of the file, so none is made for what is only counted.
    if (counts && counts.errors + counts.warnings > MAX_FILE_ISSUES) return;
    const last: Issue = { severity, code, message, file: located.file, ...located.at(path), hint };
    this.#issues.push(last);
    if (counts) counts.last = last;
    else this.#counts.set(located.file, { errors: severity === 'error' ? 1 : 0, warnings: severity === 'error' ? 0 : 1, last });
  }
}

/** A check of optional ids: it reports those that are not the id of an entity or an event. */
export function createIdChecker(
  { subjects }: { readonly subjects: ReadonlySet<string> },
  problems: IssueCollector,
): (id: string | undefined, spot: RecordLocation) => void {
  return (id, spot) => {
    if (id !== undefined && !subjects.has(id)) problems.unknownId(spot, id, subjects);
  };
}
