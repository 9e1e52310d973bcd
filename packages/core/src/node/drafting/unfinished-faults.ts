import type { DataFolder } from '../../compile/parse-folder.ts';
import { unfinishedDecisions } from '../../review/unfinished-decisions.ts';
import type { DraftFault, Drafts } from '../read-drafts.ts';
import { isBeingWritten } from '../with-write-lock.ts';

/** Decisions that a killed process did not carry out, as faults to show; none while a decision is being written. */
export async function unfinishedFaults(
  root: string,
  { proposals, decisions }: Pick<Drafts, 'proposals' | 'decisions'>,
  folder: DataFolder,
): Promise<DraftFault[]> {
  const unfinished = unfinishedDecisions(proposals, decisions, folder);
  if (unfinished.length === 0 || (await isBeingWritten(root))) return [];
  const documentOf = new Map(proposals.map(({ id, document }) => [id, document]));
  const files = new Map(unfinished.map(({ on, by }) => [`documents/${documentOf.get(on)}/claims.yaml`, by]));
  return [...files].map(([file, by]) => ({
    ...{ file, line: 1, message: `the last decision of ${by} is on disk but not in this file: the program was stopped in between` },
    hint: 'the next decision writes it, whoever makes it',
  }));
}
