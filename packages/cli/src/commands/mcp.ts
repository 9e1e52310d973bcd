import { resolve } from 'node:path';
import { nameSlug } from '@synoptic/core/ingest/drafts/draft-agents';
import { CORPUS_OPTION, type Command, type ParsedArguments } from '../command-line/command.ts';
import { openSelectedCorpus, selectedDataFolder } from '../command-line/selected-corpus.ts';
import { UsageProblem } from '../command-line/usage-problem.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** MCP server on stdio: standard output is the protocol, messages go to standard error. */
export const mcpCommand: Command = {
  name: 'mcp',
  operands: '',
  least: 0,
  most: 0,
  summary: 'mcp.summary',
  options: {
    corpus: CORPUS_OPTION,
    drafts: { value: 'DIR', describe: 'mcp.drafts', local: true },
    as: { value: 'NAME', describe: 'mcp.as' },
  },
  examples: [
    {
      run: 'synoptic mcp --corpus my-corpus',
      what: 'mcp.example.1',
    },
    { run: 'synoptic mcp --drafts my-corpus --as claude', what: 'mcp.example.2' },
  ],
  async run(args, terminal) {
    const { host, word } = terminal;
    if (args.text('drafts') !== undefined) return serveDrafts(args, terminal);
    if (args.text('as') !== undefined) throw new UsageProblem(word('mcp.as-alone'), word('mcp.as-hint'));
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

/** Serves a data folder to an assistant that proposes claims. */
async function serveDrafts(args: ParsedArguments, terminal: Terminal): Promise<0> {
  const { host, word } = terminal;
  if (args.text('corpus') !== undefined) throw new UsageProblem(word('mcp.drafts-or-corpus'), word('mcp.as-hint'));
  const path = resolve(host.cwd, args.text('drafts') ?? '.');
  const folder = await selectedDataFolder({ ...args, text: (name) => (name === 'corpus' ? path : args.text(name)) }, terminal);
  const name = (args.text('as') ?? 'assistant').trim();
  const { serveDraftingStdio } = await import('@synoptic/api/mcp/drafting/serve-drafting-stdio');
  const ended = host.ended();
  terminal.note(word('mcp.drafts-of', { path: folder, name }));
  const failed = (error: Error) => terminal.problem(error.message);
  const source = { rule: 'assistant', name, slug: nameSlug(name) || 'assistant' };
  await serveDraftingStdio(folder, source, { input: host.stdin, output: host.stdout, ended, failed });
  return 0;
}
