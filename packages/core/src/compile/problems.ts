import { byPlace, type Issue } from './issue.ts';
import { nearest } from './nearest.ts';
import type { Located } from './parse.ts';

/** A place in the data: a file's record and a path inside it. */
export interface Spot {
  readonly located: Pick<Located, 'file' | 'at'>;
  readonly path: readonly PropertyKey[];
}

/** Gathers what is wrong; nothing throws and nothing is dropped in silence. */
export class Problems {
  readonly #issues: Issue[] = [];
  readonly #unread: ReadonlySet<string>;

  /** `unread` are ids whose own files cannot be read: that is told there, and not again by all that name them. */
  constructor(unread: ReadonlySet<string> = new Set()) {
    this.#unread = unread;
  }

  error(code: string, spot: Spot, message: string, hint: string): void {
    this.#add('error', code, spot, message, hint);
  }

  warn(code: string, spot: Spot, message: string, hint: string): void {
    this.#add('warning', code, spot, message, hint);
  }

  /** An id that nothing bears. */
  unknownId(spot: Spot, id: string, known: Iterable<string>): void {
    if (this.#unread.has(id)) return;
    const close = nearest(id, known);
    this.error('unknown-id', spot, `nothing is called ${id}`, close ? `did you mean ${close}?` : 'write its record, or correct the id');
  }

  addAll(issues: readonly Issue[]): void {
    for (const issue of issues) this.#issues.push(issue);
  }

  all(): Issue[] {
    return this.#issues.toSorted(byPlace);
  }

  #add(severity: Issue['severity'], code: string, { located, path }: Spot, message: string, hint: string): void {
    this.#issues.push({ severity, code, message, file: located.file, ...located.at(path), hint });
  }
}
