/** A problem in the data: where it is, what it is, and what to do about it. */
export interface Issue {
  readonly severity: 'error' | 'warning';
  /** Stable name of the problem, such as `unknown-id`. */
  readonly code: string;
  readonly message: string;
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  readonly hint: string;
}

/** `events/fire.yaml:3:7 error bad-date: …` and the hint below: the form that editors jump to. */
export function formatIssue(issue: Issue): string {
  return `${issue.file}:${issue.line}:${issue.column} ${issue.severity} ${issue.code}: ${issue.message}\n    ${issue.hint}`;
}

/** By file and place, so that the same data gives the same report. */
export function byLocation(a: Issue, b: Issue): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : 1);
}
