import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, serializeCorpus } from '../../compile/compile.ts';
import type { DataFolder } from '../../compile/parse-folder.ts';
import { compiledWithoutErrors } from '../../compile/small-corpus.fixture.ts';
import { type Starter, starterFolder } from '../../compile/starter-folder.ts';
import { readCompiledCorpus } from '../../corpus/read-compiled-corpus.ts';
import type { CompiledCorpus } from '../../shapes/compiled-corpus.ts';
import { SHIPPED_DATA_FOLDER } from '../shipped.fixture.ts';
import { arabicEnglishAccounts } from './arabic-english-accounts.fixture.ts';
import { frenchAccounts } from './french-accounts.fixture.ts';
import { type OwnCorpus, ownFiles } from './own-corpus.fixture.ts';
import { ukrainianAccounts } from './ukrainian-accounts.fixture.ts';

/** The data folder of a corpus in other languages than the interface's: what `init --empty` writes, and its accounts. */
function languageFolder(own: OwnCorpus): DataFolder {
  const { name, languages } = own;
  const starter: Starter = JSON.parse(readFileSync(join(SHIPPED_DATA_FOLDER, 'dist/starters', `${own.starter}.json`), 'utf8'));
  const { files } = starterFolder(starter, { languages: languages.split(','), name, example: false });
  return new Map([...files, ...ownFiles(own).records]);
}

/** A corpus as a client gets it: compiled, written and read. */
const languageCorpus = (folder: DataFolder, name: string): Promise<CompiledCorpus> =>
  readCompiledCorpus(serializeCorpus(compiledWithoutErrors(compile(folder))), name);

export const frenchFolder = languageFolder(frenchAccounts);
export const arabicFolder = languageFolder(arabicEnglishAccounts);
export const frenchCorpus = await languageCorpus(frenchFolder, 'french');
export const arabicCorpus = await languageCorpus(arabicFolder, 'arabic');
export const ukrainianCorpus = await languageCorpus(languageFolder(ukrainianAccounts), 'ukrainian');
