import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { smallFolder } from '@synoptic/core/compile/small-corpus.fixture';
import { BRIDGE, ORCHARD } from '@synoptic/core/hydrate/small-texts.fixture';
import { loadCorpus } from '@synoptic/core/node/load-corpus';
import { sealFolder } from '@synoptic/core/node/seal-folder';
import type { CompiledCorpus } from '@synoptic/core/shapes/compiled-corpus';

/** A corpus of one document whose seal matches an invented text: one passage per line, and a claim with two anchors. */
export async function bridgeCorpus(): Promise<CompiledCorpus> {
  const root = await mkdtemp(join(tmpdir(), 'synoptic-bridge-'));
  const small = {
    documents: { A: { passages: BRIDGE.map(() => ({})), claims: [{ id: 'cost', facet: 'deaths', value: 80, anchors: [4, 11] }] } },
  };
  for (const [path, text] of [...smallFolder(small), ['texts/000_bridge.txt', EXACT_BRIDGE_COPY] as const]) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  await sealFolder(root, join(root, 'texts'));
  const { corpus, issues } = await loadCorpus(root);
  await rm(root, { recursive: true });
  if (!corpus) throw new Error(`the bridge does not compile: ${JSON.stringify(issues)}`);
  return corpus;
}

export const EXACT_BRIDGE_COPY = BRIDGE.join('\n');

/** The same text wrapped at ten characters. */
export const WRAPPED_BRIDGE_COPY = BRIDGE.map((l) => l.replace(/.{10}/gu, '$&\n')).join('\n');

/** The text with another figure in line 11 and without line 16. */
export const CHANGED_BRIDGE_COPY = BRIDGE.map((l) => l.replace('1億2000万円', '<img src=x onerror=alert(1)>5000万円'))
  .toSpliced(15, 1)
  .join('\n');

export const UNRELATED_COPY = ORCHARD.join('\n');
