import { type DeskSource, DraftDesk } from '@synoptic/core/node/drafting/draft-desk';
import { type McpStdioOptions, serveStdioServer } from '../serve-stdio-server.ts';
import { createDraftingServer } from './drafting-server.ts';

/** Serves a data folder to an assistant that drafts, over a pair of streams. */
export function serveDraftingStdio(root: string, source: DeskSource, options: McpStdioOptions): Promise<void> {
  const desk = new DraftDesk(root);
  return serveStdioServer(() => createDraftingServer(desk, source, options.failed), options);
}
