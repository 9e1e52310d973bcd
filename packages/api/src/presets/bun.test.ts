import { describe, expect, it } from 'vitest';
import { httpConformance } from '../http/http.conformance.ts';
import { connectOverHttp, mcpConformance } from '../mcp/mcp.conformance.ts';
import { missingTool, serveOnBun, writeDamagedCorpus } from './processes.fixture.ts';

const reason = missingTool('bun');
if (reason) describe('the entry on Bun', () => it.skip(reason, () => undefined));
else {
  httpConformance('the entry on Bun', () => serveOnBun());
  mcpConformance('the entry on Bun', async () => connectOverHttp(await serveOnBun()));

  it('the entry on Bun does not start with a corpus that does not match its digest', async () => {
    const file = await writeDamagedCorpus();
    await expect(serveOnBun({ CORPUS: file })).rejects.toThrow(
      new Error(
        `bun does not serve: synoptic: ${file} is damaged: its contents do not match its digest; build it again, or get it again\n`,
      ),
    );
  });
}
