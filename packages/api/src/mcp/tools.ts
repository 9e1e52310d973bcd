import type { Tool } from './tool.ts';
import { compare } from './tools/compare.ts';
import { corpus } from './tools/corpus.ts';
import { ledger } from './tools/ledger.ts';
import { list } from './tools/list.ts';
import { search } from './tools/search.ts';
import { show } from './tools/show.ts';

/** Every tool. To add one: one file, one line here. */
export const TOOLS: readonly Tool[] = [corpus, list, search, show, compare, ledger];
