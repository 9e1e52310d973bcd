/** Problem in the data: its location, a message and a hint for correcting it. */
export interface Issue {
  readonly severity: 'error' | 'warning';
  /** Stable identifier such as `unknown-id`. */
  readonly code: string;
  readonly message: string;
  readonly file: string;
  /** Counted from 1, like `column`. */
  readonly line: number;
  readonly column: number;
  readonly hint: string;
}

/** Issue as `events/fire.yaml:3:7 error bad-date: …`, which editors turn into a link, with the hint on the next line. */
export function formatIssue(issue: Issue): string {
  return `${issue.file}:${issue.line}:${issue.column} ${issue.severity} ${issue.code}: ${issue.message}\n    ${issue.hint}`;
}

/** Sort order of issues by file and position. */
export function byLocation(a: Issue, b: Issue): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : 1);
}
