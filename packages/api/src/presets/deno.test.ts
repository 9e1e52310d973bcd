import { describe, expect, it } from 'vitest';
import { missingTool, serveOnDeno, writeDamagedCorpus } from './processes.fixture.ts';
import { runtimeConformance } from './runtime.conformance.ts';

const reason = missingTool('deno');
if (reason) describe('the entry on Deno', () => it.skip(reason, () => undefined));
else {
  runtimeConformance('the entry on Deno', 1, () => serveOnDeno());

  it('the entry on Deno does not start with a corpus that does not match its digest', async () => {
    const file = await writeDamagedCorpus();
    await expect(serveOnDeno({ CORPUS: file })).rejects.toThrow(
      new Error(
        `deno does not serve: synoptic: ${file} is damaged: its contents do not match its digest; build it again, or get it again\n`,
      ),
    );
  });
}
