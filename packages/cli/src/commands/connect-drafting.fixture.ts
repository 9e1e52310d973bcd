import { PassThrough } from 'node:stream';
import { Client } from '@modelcontextprotocol/client';
import { runCommandLine } from '../command-line/run-command-line.ts';
import { LOCAL_COMMAND_SET } from './open-screens.ts';

/** The official client connected to `synoptic mcp` in this process, one message a line, as over stdio. */
export async function connectDrafting(cwd: string, args: readonly string[]) {
  const [input, output, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const host = {
    stdin: input,
    stdout: output,
    stderr,
    env: { LANG: 'en_US.UTF-8' },
    cwd,
    home: cwd,
    ended: () => new Promise<void>(() => {}),
  };
  const ended = runCommandLine(['mcp', ...args], host, LOCAL_COMMAND_SET);
  const client = new Client({ name: 'test', version: '1' });
  const transport: Parameters<typeof client.connect>[0] = {
    start: async () => {
      let rest = '';
      output.setEncoding('utf8').on('data', (part: string) => {
        const lines = `${rest}${part}`.split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) transport.onmessage?.(JSON.parse(line));
      });
    },
    send: async (message) => void input.write(`${JSON.stringify(message)}\n`),
    close: async () => {
      input.end();
      await ended;
      transport.onclose?.();
    },
  };
  await client.connect(transport);
  const call = async (name: string, asked: Record<string, unknown> = {}) => {
    const result = await client.callTool({ name, arguments: asked });
    const [{ text = '' } = {}] = result.content as { text?: string }[];
    return { text, isError: result.isError === true, data: (result.structuredContent ?? {}) as Record<string, unknown> };
  };
  return { client, call };
}
