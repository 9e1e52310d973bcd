import { describe, expect, it } from 'vitest';
import { httpConformance } from '../http/http.conformance.ts';
import { connectOverHttp, mcpConformance } from '../mcp/mcp.conformance.ts';
import { missingTool, serveOnDeno, writeDamagedCorpus } from './processes.fixture.ts';

const reason = missingTool('deno');
if (reason) describe('the entry on Deno', () => it.skip(reason, () => undefined));
else {
  httpConformance('the entry on Deno', () => serveOnDeno());
  mcpConformance('the entry on Deno', async () => connectOverHttp(await serveOnDeno()));

  it('the entry on Deno does not start with a corpus that does not match its digest', async () => {
    const file = await writeDamagedCorpus();
    await expect(serveOnDeno({ CORPUS: file })).rejects.toThrow(
      new Error(
        `deno does not serve: synoptic: ${file} is damaged: its contents do not match its digest; build it again, or get it again\n`,
      ),
    );
  });
}
