import { byLocation, type Issue } from './issue.ts';

/** Parts of a data folder, each after those that it refers to. */
const PARTS = [/^corpus\.yaml$/, /^vocabulary\//, /^entities\//, /^events\//, /^documents\//];
const DOCUMENT_FILES = ['document.yaml', 'passages.yaml', 'claims.yaml'];

/**
 * Sort order of issues in which causes come first: those of unreadable files, then the others in the order in which records refer
 * to each other, then those that follow from an unreadable file.
 */
export function causesFirst(unread: ReadonlySet<string>): (a: Issue, b: Issue) => number {
  const stage = ({ file, cause }: Issue): number => (cause !== undefined ? 2 : unread.has(file) ? 0 : 1);
  return (a, b) => stage(a) - stage(b) || compareFiles(a.file, b.file) || byLocation(a, b);
}

function compareFiles(a: string, b: string): number {
  const part = (file: string): number => PARTS.findIndex((pattern) => pattern.test(file));
  const folder = (file: string): string => file.slice(0, file.lastIndexOf('/') + 1);
  const [folderA, folderB] = [folder(a), folder(b)];
  if (part(a) !== part(b)) return part(a) - part(b);
  if (folderA !== folderB) return folderA < folderB ? -1 : 1;
  return DOCUMENT_FILES.indexOf(a.slice(folderA.length)) - DOCUMENT_FILES.indexOf(b.slice(folderB.length));
}

/** Issue as it is shown, with the number of others that follow from it. */
export interface FoldedIssue {
  readonly issue: Issue;
  readonly more: number;
}

/** Folds issues that follow from an unreadable file into the first issue of that file. */
export function foldIssues(issues: readonly Issue[]): FoldedIssue[] {
  const followers = new Map<string, number>();
  for (const { cause } of issues) if (cause !== undefined) followers.set(cause, (followers.get(cause) ?? 0) + 1);
  return issues.flatMap((issue) => {
    if (issue.cause !== undefined) return [];
    const more = followers.get(issue.file) ?? 0;
    followers.delete(issue.file);
    return [{ issue, more }];
  });
}
