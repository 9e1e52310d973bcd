import type words from '@synoptic/core/locale/en/words';
import type { MethodText } from '../about/method-text.ts';
import type about from './en/about.ts';
import type byAnswer from './en/by-answer.ts';
import type chooser from './en/chooser.ts';
import type chronology from './en/chronology.ts';
import type claims from './en/claims.ts';
import type decisive from './en/decisive.ts';
import type documentTable from './en/document.ts';
import type entity from './en/entity.ts';
import type frame from './en/frame.ts';
import type glance from './en/glance.ts';
import type hydration from './en/hydration.ts';
import type keySheet from './en/key-sheet.ts';
import type ledger from './en/ledger.ts';
import type map from './en/map.ts';
import type network from './en/network.ts';
import type notFound from './en/not-found.ts';
import type problem from './en/problem.ts';
import type reading from './en/reading.ts';
import type reasons from './en/reasons.ts';
import type saving from './en/saving.ts';
import type searchPage from './en/search-page.ts';
import type singleDocument from './en/single-document.ts';
import type site from './en/site.ts';
import type subjects from './en/subjects.ts';
import type synopsis from './en/synopsis.ts';
import type watch from './en/watch.ts';
import type wholes from './en/wholes.ts';
import type workbench from './en/workbench.ts';

/** Words of each part of the viewer, by the name of their file. To add one: a file in each language's folder, and a line here. */
export interface Sections {
  about: typeof about;
  'by-answer': typeof byAnswer;
  chooser: typeof chooser;
  chronology: typeof chronology;
  claims: typeof claims;
  decisive: typeof decisive;
  document: typeof documentTable;
  entity: typeof entity;
  frame: typeof frame;
  glance: typeof glance;
  hydration: typeof hydration;
  'key-sheet': typeof keySheet;
  ledger: typeof ledger;
  map: typeof map;
  network: typeof network;
  'not-found': typeof notFound;
  problem: typeof problem;
  reading: typeof reading;
  reasons: typeof reasons;
  saving: typeof saving;
  'search-page': typeof searchPage;
  shared: typeof words;
  'single-document': typeof singleDocument;
  site: typeof site;
  subjects: typeof subjects;
  synopsis: typeof synopsis;
  watch: typeof watch;
  wholes: typeof wholes;
  workbench: typeof workbench;
}

export type SectionName = keyof Sections;

/** Everything in a language's folder: the page on the method has whole paragraphs in place of words. */
export interface Contents extends Sections {
  method: MethodText;
}
