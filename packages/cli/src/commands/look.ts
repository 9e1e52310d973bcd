import { CORPUS_OPTION, type Command, UsageProblem } from '../command.ts';
import { openCorpus } from '../corpus.ts';
import { overview } from '../help.ts';
import { openTexts } from '../texts/open.ts';
import { copiesOf } from '../texts/spans.ts';
import { COMMANDS } from './list.ts';

/** `synoptic` alone: the screens on a terminal, help anywhere else. */
export const look: Command = {
  name: '',
  operands: '',
  least: 0,
  most: 1000,
  summary: { en: 'open the corpus in this terminal', ja: 'この端末でコーパスを開く' },
  options: {
    corpus: CORPUS_OPTION,
    texts: { value: 'FILE…', local: true, describe: { en: 'your own copies of the texts, to read beside', ja: '並べて読む手元の原文' } },
  },
  examples: [],
  async run(given, terminal) {
    const { host, language, width } = terminal;
    if (!host.stdin.isTTY || !host.stdout.isTTY) {
      terminal.print(overview(COMMANDS, language, width));
      return 0;
    }
    const files = [...(given.list('texts') ?? []), ...given.operands];
    const [stray] = given.operands;
    if (stray !== undefined && given.text('texts') === undefined)
      throw new UsageProblem(terminal.word('usage.extra', { operand: stray }), terminal.word('usage.see', { command: 'synoptic --help' }));
    const { reader, base } = await openCorpus(given, terminal);
    const texts = files.length === 0 ? [] : await openTexts(files, (await reader.export()).seals, terminal);
    const { openSession } = await import('../session.ts');
    await openSession({ reader, base, language, stdin: host.stdin, stdout: host.stdout, paint: terminal.paint, texts: copiesOf(texts) });
    return 0;
  },
};
