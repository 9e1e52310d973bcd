import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Starter, starterFolder } from '../../compile/starter-folder.ts';
import { draftIntoCorpus, type TextAtHand } from '../../ingest/drafts/draft-into-corpus.ts';
import { textAsLines } from '../../ingest/passages/reading-view.ts';
import { readText } from '../../ingest/read-text.ts';
import { loadCorpus } from '../load-corpus.ts';
import { sealFolder } from '../seal-folder.ts';
import { writeFolderSafely } from '../write-folder-safely.ts';

const REPORT =
  'Ferry aground off Gull Island\n\nThe coast guard said 12 people died on Friday.\n\nSeven people were injured when the deck of the night ferry tilted, the harbour office said.\n';
const BLOG =
  'What happened\n\nThe coast guard said 15 people died on Friday.\n\nSeven people were injured when the deck of the night ferry tilted, the harbour office said.\n';

/** Writes a data folder with a report, a blog that copies it with one figure changed, and what the rules propose of both. */
export async function writeFerryDrafts(folder: string): Promise<void> {
  const starter = JSON.parse(
    await readFile(new URL('../../../../../data/dist/starters/disaster.json', import.meta.url), 'utf8'),
  ) as Starter;
  const { files } = starterFolder(starter, { languages: ['en'], example: false, name: 'ferry' });
  await writeFolderSafely(folder, files, { command: 'init', keep: true });
  const report = await add(folder, 'report', REPORT, []);
  await add(folder, 'blog', BLOG, [report]);
}

async function add(folder: string, slug: string, source: string, others: readonly TextAtHand[]): Promise<TextAtHand> {
  const { corpus } = await loadCorpus(folder);
  if (!corpus) throw new Error('the folder does not compile');
  const text = textAsLines(source);
  const reading = readText(text, { date: '2031-04-05', vocabulary: corpus });
  const known = { publisher: `The ${slug}`, title: slug, author: null, date: '2031-04-05', dateInferred: null, url: null, language: 'en' };
  const { files, proposals } = draftIntoCorpus(
    { slug, ...known, reading },
    { corpus, event: 'event:ferry', others, curation: { by: 'Ida', on: '2031-04-07' } },
  );
  const lines = proposals.map((proposal) => `${JSON.stringify(proposal)}\n`).join('');
  await writeFolderSafely(folder, new Map([...files, [`texts/${slug}.txt`, text], [`drafts/${slug}/proposals.rules.jsonl`, lines]]), {
    command: 'add',
    keep: true,
  });
  await sealFolder(folder, join(folder, 'texts'));
  return { id: slug, text, date: '2031-04-05', proposals };
}
