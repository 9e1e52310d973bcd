import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ISSUE_CODES } from '@synoptic/core/compile/checks/issue-codes';
import { expect, it } from 'vitest';
import { ROOT } from './source.fixture.ts';

/** Folders whose code reports problems of the data, and whose tests hold them. */
const FOLDERS = ['compile', 'node', 'hydrate', 'ingest/anchored', 'questions/ledger'].map((folder) => `packages/core/src/${folder}`);

/** Text of all files of the folders, of tests or of what they test. */
function textOf(tests: boolean): string {
  const paths = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(ROOT, folder, path)),
  );
  const wanted = (path: string) => path.endsWith('.ts') && !path.endsWith('issue-codes.ts') && path.endsWith('.test.ts') === tests;
  return paths
    .filter(wanted)
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
}

it('each code of a problem is reported somewhere and named by a test', () => {
  const lacking = (text: string) => ISSUE_CODES.filter((code) => !new RegExp(`['\`" ^]${code}['\`": ]`).test(text));
  // `review` is that of a decision that was refused, which `check` does not see. The outcome of an anchor or a passage is the end of its code.
  const source = textOf(false) + ISSUE_CODES.flatMap((code) => (code.startsWith('text-m') ? `'${code}'` : [])).join();
  expect({ reported: lacking(source), tested: lacking(`${textOf(true)} 'review'`) }).toEqual({ reported: [], tested: [] });
});
