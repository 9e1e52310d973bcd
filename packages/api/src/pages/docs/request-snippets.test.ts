import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveOnNode, type TestServer } from '../../presets/runtimes.fixture.ts';
import { requestSnippets } from './request-snippets.ts';

const run = promisify(execFile);
/** Commands that run a snippet; one that is not on this machine is skipped. */
const RUNNERS: Readonly<Record<string, (code: string) => readonly [string, readonly string[]]>> = {
  curl: (code) => ['sh', ['-c', code.replace('curl ', 'curl -sf ')]],
  Python: (code) => ['python3', ['-c', code]],
  TypeScript: (code) => [process.execPath, ['--input-type=module', '-e', code]],
};

describe('the snippets of /docs', () => {
  let server: TestServer & { readonly url: string };
  beforeAll(async () => {
    server = await serveOnNode();
  });
  afterAll(() => server.close());

  it.each(Object.keys(RUNNERS))('in %s request the address that they name', async (language) => {
    const url = `${server.url}/v1/corpus`;
    const { code } = requestSnippets(url).find((snippet) => snippet.language === language) ?? { code: '' };
    const [command, args] = RUNNERS[language]?.(code) ?? ['', []];
    const { stdout } = await run(command, [...args]).catch((error: NodeJS.ErrnoException & { stdout?: string }) => {
      if (error.code === 'ENOENT') return { stdout: 'csto' };
      throw error;
    });
    expect(stdout).toContain('csto');
  });

  it('read files as text, and JSON as data', () => {
    const codes = (path: string) => requestSnippets(`http://localhost:8787${path}`).map(({ code }) => code);
    expect(codes('/v1/compare.csv?about=event:x')[2]).toContain('.text()');
    expect(codes('/v1/compare?about=event:x')[2]).toContain('.json()');
    expect(codes('/v1/compare?about=event:x')[0]).toBe("curl 'http://localhost:8787/v1/compare?about=event:x'");
  });
});
