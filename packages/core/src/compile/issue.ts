import type { IssueCode } from './checks/issue-codes.ts';

/** Problem in the data: its location, a message and a hint for correcting it. */
export interface Issue {
  readonly severity: 'error' | 'warning';
  /** Stable identifier. */
  readonly code: IssueCode;
  readonly message: string;
  readonly file: string;
  /** Counted from 1, like `column`. */
  readonly line: number;
  readonly column: number;
  readonly hint: string;
  /** File that could not be read and from whose faults this issue follows. */
  readonly cause?: string;
}

/**
 * Issue as `events/fire.yaml:3:7 error bad-date: …`, which editors turn into a link, with the hint on the next line;
 * `more` issues that follow from it are counted on a third.
 */
export function formatIssue(issue: Issue, more = 0): string {
  const head = `${issue.file}:${issue.line}:${issue.column} ${issue.severity} ${issue.code}: ${issue.message}`;
  return [head, `    ${issue.hint}`, ...(more > 0 ? [`    ${followersLabel(more)}`] : [])].join('\n');
}

/** `8 more because of this`. */
export function followersLabel(more: number): string {
  return `${more} more because of this`;
}

/** Sort order of issues by file and position. */
export function byLocation(a: Issue, b: Issue): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : 1);
}

/** Issues of one file that are reported one by one; the rest are counted. */
export const MAX_FILE_ISSUES = 100;

/** Recipe for changing an id or a siglum, which many files name. */
export const RENAME_RECIPE = 'see docs/recipes/rename-and-merge.md';

/** The first issues of a file, and one that counts the rest; `uncounted` more were not even made into issues. */
export function withinLimit(issues: readonly Issue[], uncounted = 0): readonly Issue[] {
  const more = Math.max(0, issues.length - MAX_FILE_ISSUES) + uncounted;
  const last = issues[Math.min(issues.length, MAX_FILE_ISSUES) - 1];
  if (more === 0 || !last) return issues;
  const severity = uncounted > 0 || issues.slice(MAX_FILE_ISSUES).some((i) => i.severity === 'error') ? 'error' : 'warning';
  return [...issues.slice(0, MAX_FILE_ISSUES), moreIssues(last, more, severity)];
}

/** Issue that counts those which are not reported one by one, after the last that is. */
export function moreIssues(
  { file, line, column, cause }: Pick<Issue, 'file' | 'line' | 'column' | 'cause'>,
  count: number,
  severity: Issue['severity'],
): Issue {
  const message = `and ${count} more ${count === 1 ? 'problem' : 'problems'}`;
  const hint = 'correct these first: others may follow from them';
  return { severity, code: 'more', message, file, line, column, hint, ...(cause === undefined ? {} : { cause }) };
}
