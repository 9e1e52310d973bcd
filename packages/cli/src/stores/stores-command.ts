import type { Command } from '../command-line/command.ts';
import { CorpusProblem } from '../command-line/corpus-problem.ts';
import { isStoreLocation } from '../command-line/selected-corpus.ts';
import { UsageProblem } from '../command-line/usage-problem.ts';
import { PLACE_OPTIONS, placeOf } from './d1-place.ts';
import { openStore } from './open-store.ts';

export const storesCommand: Command = {
  name: 'stores',
  operands: 'STORE',
  least: 1,
  most: 1,
  summary: 'stores.summary',
  options: { remove: { value: 'NAME|DIGEST', describe: 'stores.remove' }, json: { describe: 'option.json' }, ...PLACE_OPTIONS },
  examples: [
    { run: 'synoptic stores sqlite:corpora.sqlite', what: 'stores.example.1' },
    { run: 'synoptic stores sqlite:corpora.sqlite --remove floods', what: 'stores.example.2' },
  ],
  async run(args, terminal) {
    const [location] = args.operands;
    if (!isStoreLocation(location)) throw new UsageProblem(terminal.word('store.address'), terminal.word('store.address-is'));
    const { store } = await openStore(location, terminal, { place: placeOf(args, location, terminal) });
    try {
      const { removeVersion, storedCorpora } = await import('@synoptic/core/sql/stored-corpora');
      const remove = args.text('remove');
      if (remove !== undefined) {
        const chosen = (await storedCorpora(store)).filter(({ name, digest }) => name === remove || digest === remove);
        if (chosen.length === 0) throw new CorpusProblem(terminal.word('stores.unknown', { name: remove }));
        for (const { v } of chosen) await removeVersion(store, v);
      }
      const corpora = await storedCorpora(store);
      if (args.flag('json')) terminal.data(`${JSON.stringify(corpora)}\n`);
      else
        for (const { name, version, digest, state, pushed } of corpora)
          terminal.data(`${[name, version, digest.slice(0, 12), pushed, terminal.word(`stores.${state}`)].join('\t')}\n`);
      return 0;
    } finally {
      await store.close();
    }
  },
};
