import { readFileSync } from 'node:fs';
import { compile } from '../../compile/compile.ts';
import type { DataFolder } from '../../compile/parse-folder.ts';
import { type Starter, starterFolder } from '../../compile/starter-folder.ts';
import { openCorpus } from '../../corpus/corpus.ts';
import { draftIntoCorpus } from '../../ingest/drafts/draft-into-corpus.ts';
import { textAsLines } from '../../ingest/passages/reading-view.ts';
import { readText } from '../../ingest/read-text.ts';
import { foldDecisions } from '../fold-decisions.ts';
import { readVerifiedText } from './verified-text.ts';
import type { VerificationGround } from './verify-items.ts';

const starter = JSON.parse(readFileSync(new URL('../../../../../data/dist/starters/disaster.json', import.meta.url), 'utf8')) as Starter;

/** A corpus with one document, its text, and no proposals but an event and its voices, as an assistant finds it. */
export function draftingGround(
  source: string,
  { asks = true, language = 'en', slug = 'report' } = {},
): VerificationGround & { readonly folder: DataFolder } {
  const files = starterFolder(starter, { languages: [language], example: false, name: 'ferry' }).files;
  const empty = compiled(files);
  const text = textAsLines(source);
  const document = {
    slug,
    publisher: 'Harbour Gazette',
    title: 'Ferry',
    author: null,
    date: '2031-04-05',
    dateInferred: null,
    url: null,
    language,
  };
  const reading = readText(text, { date: '2031-04-05', vocabulary: empty });
  const drafted = draftIntoCorpus(
    { ...document, reading },
    { corpus: empty, event: 'event:ferry', others: [], curation: { by: 'Ida', on: '2031-04-07' } },
  );
  const folder = new Map([
    ...files,
    ...drafted.files,
    ['events/ferry.yaml', 'id: event:ferry\nlabel: Ferry aground\ndate: 2031-04-04\n'],
    ['entities/organization/coast-guard.yaml', `id: organization:coast-guard\nnames: {${language}: [coast guard, 海上保安庁]}\n`],
    ['entities/place/gull-island.yaml', `id: place:gull-island\nnames: {${language}: [Gull Island, かもめ島]}\n`],
  ]);
  const corpus = openCorpus(compiled(folder));
  const verified = readVerifiedText(slug, text, corpus);
  return {
    ...{ folder, corpus, asks, reviewed: foldDecisions([], []) },
    textOf: (of) => (of === slug ? verified : null),
    by: { rule: 'assistant', name: 'test' },
  };
}

function compiled(folder: DataFolder) {
  const { corpus, issues } = compile(folder);
  if (!corpus) throw new Error(JSON.stringify(issues.slice(0, 3)));
  return corpus;
}
