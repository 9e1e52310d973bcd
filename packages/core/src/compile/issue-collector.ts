import { nearestName } from '../text/nearest-name.ts';
import { byLocation, type Issue } from './issue.ts';
import type { ParsedFile } from './parse-folder.ts';

/** Location in the data: a file and a path within its record. */
export interface RecordLocation {
  readonly located: Pick<ParsedFile, 'file' | 'at'>;
  readonly path: readonly PropertyKey[];
}

/** Collects issues; nothing throws and nothing is dropped silently. */
export function locationAt(spot: RecordLocation, ...path: PropertyKey[]): RecordLocation {
  return { located: spot.located, path: [...spot.path, ...path] };
}

/** Gathers what is wrong; nothing throws and nothing is dropped in silence. */
export class IssueCollector {
  readonly #issues: Issue[] = [];
  readonly #unread: ReadonlySet<string>;

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
    const close = nearestName(id, known);
    this.error('unknown-id', spot, `id "${id}" does not exist`, close ? `did you mean ${close}?` : 'add its record, or correct the id');
  }

  addAll(issues: readonly Issue[]): void {
    for (const issue of issues) this.#issues.push(issue);
  }

  all(): Issue[] {
    return this.#issues.toSorted(byLocation);
  }

  #add(severity: Issue['severity'], code: string, { located, path }: RecordLocation, message: string, hint: string): void {
    this.#issues.push({ severity, code, message, file: located.file, ...located.at(path), hint });
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
