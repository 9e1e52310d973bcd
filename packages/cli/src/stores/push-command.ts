import { CORPUS_OPTION, type Command } from '../command-line/command.ts';
import { CorpusProblem } from '../command-line/corpus-problem.ts';
import { isStoreLocation, openSelectedCorpus } from '../command-line/selected-corpus.ts';
import { UsageProblem } from '../command-line/usage-problem.ts';
import { PLACE_OPTIONS, placeOf } from './d1-place.ts';
import { openStore } from './open-store.ts';

export const pushCommand: Command = {
  name: 'push',
  operands: 'STORE',
  least: 1,
  most: 1,
  summary: 'push.summary',
  options: { corpus: CORPUS_OPTION, ...PLACE_OPTIONS },
  examples: [
    { run: 'synoptic push sqlite:corpora.sqlite --corpus my-corpus', what: 'push.example.1' },
    { run: 'PGPASSFILE=pgpass synoptic push postgres://synoptic@localhost/synoptic', what: 'push.example.2' },
    { run: 'synoptic push d1:corpora --remote', what: 'push.example.3' },
  ],
  async run(args, terminal) {
    const [location] = args.operands;
    if (!isStoreLocation(location)) throw new UsageProblem(terminal.word('store.address'), terminal.word('store.address-is'));
    const place = placeOf(args, location, terminal);
    const { reader } = await openSelectedCorpus(args, terminal);
    const compiled = await reader.export();
    const { store } = await openStore(location, terminal, { create: true, place });
    try {
      const [{ pushCorpus }, { PushTakenOverError }] = await Promise.all([
        import('@synoptic/core/sql/push-corpus'),
        import('@synoptic/core/sql/write-rows'),
      ]);
      const onProgress = ({ done, of }: { readonly done: number; readonly of: number }) =>
        terminal.progress(terminal.word('push.batch', { done, of }));
      const { batches, resumed, digest, rows } = await pushCorpus(store, compiled, { onProgress })
        .catch((problem: unknown) => {
          throw problem instanceof PushTakenOverError ? new CorpusProblem(terminal.word('push.taken-over')) : problem;
        })
        .finally(() => terminal.progress(null));
      terminal.data(`${compiled.corpus.name} ${digest}\n`);
      terminal.note(
        rows.of === 0 ? terminal.word('push.same') : terminal.word('push.done', { batches, resumed, written: rows.written, rows: rows.of }),
      );
      return 0;
    } finally {
      await store.close();
    }
  },
};
