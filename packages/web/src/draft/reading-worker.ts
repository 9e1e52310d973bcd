import { forbidCodeGeneration } from '@synoptic/core/compile/forbid-code-generation';
import type { DraftRequest, ReadingResponse, ReportRequest } from './reading-messages.ts';

forbidCodeGeneration();

const respond = (message: ReadingResponse) => self.postMessage(message);
// The reading machine awaits its words as it loads; messages that came before `onmessage` is set would be lost.
const loading = Promise.all([import('./make-draft.ts'), import('virtual:starters')]);
void loading.then(() => respond({ id: 0, ready: true })).catch(() => null);
let report = (): string => '{}';

/** Worker that reads texts by rules. It gets bytes, asks for no address but the viewer's own code, and keeps only the last draft. */
self.onmessage = async ({ data }: MessageEvent<DraftRequest | ReportRequest>) => {
  const { id } = data;
  try {
    if ('report' in data) return respond({ id, report: report() });
    const [{ makeDraft }, { default: starters }] = await loading;
    const made = await makeDraft(data, starters);
    report = made.report;
    respond({ id, draft: made.draft, refused: made.refused });
  } catch (error) {
    respond({ id, failed: error instanceof Error ? error.message : String(error) });
  }
};
