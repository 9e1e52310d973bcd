import { readerOfShippedCorpus } from '@synoptic/core/node/shipped.fixture';
import type { Reader } from '@synoptic/core/reader/reader';
import { expect, it } from 'vitest';
import { checkedReader } from './checked-reader.ts';

/** The checked reader over a server that changes every answer. */
async function readerOver(change: (answer: object) => object): Promise<Reader> {
  const reader = await readerOfShippedCorpus();
  const corpus = async () => change(structuredClone(await reader.corpus())) as never;
  const claims = async () => change(structuredClone(await reader.claims({ limit: 3 }))) as never;
  return checkedReader({ ...reader, corpus, claims }, 'http://there');
}

it('accepts the fields that a newer server adds, in unions too', async () => {
  const newer = await readerOver((answer) => {
    const { items = [] } = answer as { readonly items?: readonly { readonly value: object }[] };
    for (const item of items) Object.assign(item.value, { more: 1 });
    return Object.assign(answer, { more: 1 });
  });
  expect(await newer.corpus()).toMatchObject({ more: 1 });
  expect(await newer.claims()).toMatchObject({ items: [{ value: { more: 1 } }, {}, {}] });
});

it.each([
  ['without a field', ({ digest: _, ...rest }: { digest?: string }) => rest, 'digest'],
  ['with a field of another type', (answer: object) => ({ ...answer, counts: 'many' }), 'counts'],
])('rejects an answer %s, and names the fault', async (_, change, detail) => {
  const wrong = await readerOver(change);
  await expect(wrong.corpus()).rejects.toMatchObject({ code: 'bad-answer', data: { address: 'http://there', fault: 'shape', detail } });
});
