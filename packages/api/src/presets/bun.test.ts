import { describe, expect, it } from 'vitest';
import { missingTool, serveOnBun, writeDamagedCorpus } from './processes.fixture.ts';
import { runtimeConformance } from './runtime.conformance.ts';

const reason = missingTool('bun');
if (reason) describe('the entry on Bun', () => it.skip(reason, () => undefined));
else {
  runtimeConformance('the entry on Bun', 0, () => serveOnBun());

  it('the entry on Bun does not start with a corpus that does not match its digest', async () => {
    const file = await writeDamagedCorpus();
    await expect(serveOnBun({ CORPUS: file })).rejects.toThrow(
      new Error(
        `bun does not serve: synoptic: ${file} is damaged: its contents do not match its digest; build it again, or get it again\n`,
      ),
    );
  });
}
