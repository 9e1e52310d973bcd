import { CORPUS_OPTION, type Command } from '../command-line/command.ts';
import { programHelp } from '../command-line/command-help.ts';
import type { CommandSet } from '../command-line/run-command-line.ts';
import { isApiUrl, openSelectedCorpus } from '../command-line/selected-corpus.ts';
import { UsageProblem } from '../command-line/usage-problem.ts';
import { lazyReader } from '../session/lazy-reader.ts';
import { isKeyboardInput } from '../terminal/host.ts';
import { hasScreenReader, supportsClipboard } from '../terminal/terminal.ts';
import { openTexts } from '../texts/open-texts.ts';
import { bestCopies } from '../texts/opened-span.ts';
import { COMMAND_GROUPS, COMMANDS } from './registry.ts';

/** `synoptic` without a command: the terminal UI on a terminal, help otherwise. */
export const openScreensCommand: Command = {
  name: '',
  operands: '',
  least: 0,
  most: 1000,
  summary: 'screens.summary',
  options: {
    corpus: CORPUS_OPTION,
    texts: { value: 'FILE…', local: true, describe: 'screens.texts' },
    'screen-reader': {
      describe: 'screens.screen-reader',
    },
  },
  examples: [
    { run: 'synoptic', what: 'screens.example.1' },
    { run: 'synoptic --texts ~/texts/*.txt', what: 'screens.example.2' },
    { run: 'synoptic --screen-reader --lang ja', what: 'screens.example.3' },
  ],
  async run(args, terminal) {
    const { host, language, width } = terminal;
    const { stdin, stdout } = host;
    if (!isKeyboardInput(stdin) || !stdout.isTTY) {
      terminal.print(programHelp(COMMAND_GROUPS, language, width));
      return 0;
    }
    const files = [...(args.list('texts') ?? []), ...args.operands];
    const [stray] = args.operands;
    if (stray !== undefined && args.text('texts') === undefined)
      throw new UsageProblem(terminal.word('usage.extra', { operand: stray }), terminal.word('usage.see', { command: 'synoptic --help' }));
    const { openSession } = await import('../session/open-session.ts');
    const ending = new AbortController();
    void host.ended().then(() => ending.abort());
    const how = {
      ...{ language, stdin, stdout, paint: terminal.paint, ended: ending.signal },
      aloud: args.flag('screen-reader') || hasScreenReader(host.env),
      copies: supportsClipboard(host.env),
      ...(host.suspend && { suspend: host.suspend }),
    };
    if (files.length > 0 || isApiUrl(args.text('corpus'))) {
      const { reader, base } = await openSelectedCorpus(args, terminal);
      const texts = files.length === 0 ? [] : await openTexts(files, (await reader.export()).seals, terminal);
      await openSession({ ...how, reader, base, texts: bestCopies(texts) });
      return 0;
    }
    let problem: unknown = null;
    const reader = lazyReader(async () => {
      try {
        return (await openSelectedCorpus(args, terminal)).reader;
      } catch (error) {
        problem = error;
        ending.abort();
        throw error;
      }
    });
    await openSession({ ...how, reader, base: null });
    if (problem) throw problem;
    return 0;
  },
};

/** Commands of a local user: all of them. */
export const LOCAL_COMMAND_SET: CommandSet = { named: COMMANDS, groups: COMMAND_GROUPS, unnamed: openScreensCommand };
