import { CORPUS_OPTION, type Command } from '../command.ts';
import { openCorpus } from '../corpus.ts';
import { overview } from '../help.ts';
import { COMMANDS } from './list.ts';

/** `synoptic` alone: the screens on a terminal, help anywhere else. */
export const look: Command = {
  name: '',
  operands: '',
  least: 0,
  most: 0,
  summary: { en: 'open the corpus in this terminal', ja: 'この端末でコーパスを開く' },
  options: { corpus: CORPUS_OPTION },
  examples: [],
  async run(given, terminal) {
    const { host, language, width } = terminal;
    if (!host.stdin.isTTY || !host.stdout.isTTY) {
      terminal.print(overview(COMMANDS, language, width));
      return 0;
    }
    const { reader, base } = await openCorpus(given, terminal);
    const { openSession } = await import('../session.ts');
    await openSession({ reader, base, language, stdin: host.stdin, stdout: host.stdout, paint: terminal.paint });
    return 0;
  },
};
