import type { Issue } from '../issue.ts';
import { type SmallCorpus, smallCompiled } from '../small-corpus.fixture.ts';

/** Issues of one code in a small corpus, whose files have one key or entry to a line. */
export function issuesOfCode(
  code: string,
  small: SmallCorpus,
  files: Readonly<Record<string, string>> = {},
): Pick<Issue, 'severity' | 'file' | 'line' | 'message' | 'hint'>[] {
  return smallCompiled(small, files).issues.filter((i) => i.code === code);
}
