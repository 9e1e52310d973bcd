import { type RunningServer, type ServeNodeOptions, serveNode, type WatchingServer } from '@synoptic/api/presets/node';
import { memoryReader } from '@synoptic/core/reader/memory-reader';
import { faultyFolderProblem } from '../command-line/selected-corpus.ts';
import { cliCount } from '../locale/cli-text.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { createCorpusRebuilder } from './corpus-rebuilder.ts';
import { watchFolder } from './watch-folder.ts';

/**
 * Serves a data folder and replaces the corpus whenever the folder has changed. While the folder has errors, the last good corpus is
 * served. Rejects if the folder does not compile at the start.
 */
export async function serveWatchedFolder(
  folder: string,
  options: Omit<ServeNodeOptions, 'reader' | 'watch'>,
  terminal: Terminal,
): Promise<RunningServer> {
  const { word, note, language } = terminal;
  const { promise: started, ...starting } = Promise.withResolvers<WatchingServer | null>();
  const rebuilder = createCorpusRebuilder(folder, async ({ corpus, errors, ms }) => {
    const server = await started;
    if (!server) return;
    if (corpus) await server.replace(memoryReader(corpus));
    else server.report(errors);
    note(corpus ? word('serve.rebuilt', { ms: Math.round(ms) }) : cliCount(language, 'serve.problems', errors.length));
  });
  // Watches before it compiles, so that no change falls between the two.
  const watch = await watchFolder(folder, rebuilder.request, (error) =>
    note(word('serve.watch-lost', { message: error instanceof Error ? error.message : String(error) })),
  );
  const stop = async (): Promise<void> => {
    await watch.close();
    await rebuilder.close();
  };
  try {
    const { corpus, errors, ms } = await rebuilder.build();
    if (!corpus) throw await faultyFolderProblem(folder, errors, terminal);
    const server = await serveNode({ ...options, reader: memoryReader(corpus), watch: true });
    starting.resolve(server);
    note(word('serve.watching', { folder, ms: Math.round(ms) }));
    return {
      url: server.url,
      async close() {
        await stop();
        await server.close();
      },
    };
  } catch (error) {
    starting.resolve(null);
    await stop();
    throw error;
  }
}
