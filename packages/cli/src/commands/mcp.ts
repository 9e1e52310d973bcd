import { CORPUS_OPTION, type Command } from '../command-line/command.ts';
import { openSelectedCorpus } from '../command-line/selected-corpus.ts';

/** MCP server on stdio: standard output is the protocol, messages go to standard error. */
export const mcpCommand: Command = {
  name: 'mcp',
  operands: '',
  least: 0,
  most: 0,
  summary: 'mcp.summary',
  options: { corpus: CORPUS_OPTION },
  examples: [
    {
      run: 'synoptic mcp --corpus my-corpus',
      what: 'mcp.example.1',
    },
  ],
  async run(args, terminal) {
    const { host, word } = terminal;
    const { reader } = await openSelectedCorpus(args, terminal);
    const { name, version, digest } = await reader.corpus();
    const { serveMcpStdio } = await import('@synoptic/api/mcp/serve-mcp-stdio');
    const ended = host.ended();
    terminal.note(word('mcp.serves', { name, version, digest: digest.slice(0, 12) }));
    const failed = (error: Error) => terminal.problem(error.message);
    await serveMcpStdio(reader, { input: host.stdin, output: host.stdout, ended, failed });
    return 0;
  },
};
