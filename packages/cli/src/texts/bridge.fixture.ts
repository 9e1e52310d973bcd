import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BRIDGE } from '@synoptic/core/hydrate/small-texts.fixture';
import { sealFolder } from '@synoptic/core/node/seal-folder';
import { writeSmall } from '../corpus.fixture.ts';

/** Corpus of one sealed document with a passage per line and a claim on the cost. */
export async function writeBridge(): Promise<string> {
  const corpus = writeSmall({
    documents: {
      A: {
        passages: BRIDGE.map(() => ({})),
        claims: [{ id: 'cost', facet: 'deaths', value: 80, anchors: [4, 11] }],
      },
    },
  });
  const [sealed] = await sealFolder(corpus, writeTexts({ '000_bridge.txt': BRIDGE.join('\n') }));
  if (sealed?.fault !== null) throw new Error(`the bridge cannot be sealed: ${sealed?.fault}`);
  return corpus;
}

/** Writes texts to a temporary folder. */
export function writeTexts(texts: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'synoptic-texts-'));
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
  return folder;
}

/** The same words wrapped at ten characters. */
export const BRIDGE_TEXT_WRAPPED = BRIDGE.map((l) => l.replace(/.{10}/gu, '$&\n')).join('\n');

/** A changed figure on line 11, and line 16 cut. */
export const BRIDGE_TEXT_CHANGED = BRIDGE.map((l) => l.replace('1億2000万円', '5000万円'))
  .toSpliced(15, 1)
  .join('\n');
