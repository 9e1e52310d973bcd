import { loadReasons, loadSharedWords } from '@synoptic/core/locale/load-words';
import type { MethodText } from '../about/method-text.ts';
import { defineContent, defineSection } from './define-section.ts';
import type about from './en/about.ts';
import type chooser from './en/chooser.ts';
import type chronology from './en/chronology.ts';
import type cite from './en/cite.ts';
import type claims from './en/claims.ts';
import type decisive from './en/decisive.ts';
import type documentTable from './en/document.ts';
import type entity from './en/entity.ts';
import type frame from './en/frame.ts';
import type glance from './en/glance.ts';
import type hydration from './en/hydration.ts';
import type keySheet from './en/key-sheet.ts';
import type ledger from './en/ledger.ts';
import type network from './en/network.ts';
import type notFound from './en/not-found.ts';
import type saving from './en/saving.ts';
import type searchPage from './en/search-page.ts';
import type settle from './en/settle.ts';
import type singleDocument from './en/single-document.ts';
import type site from './en/site.ts';
import type subjects from './en/subjects.ts';
import type synopsis from './en/synopsis.ts';
import type wholes from './en/wholes.ts';
import { reasonTables, sharedWordTables } from './word-tables.ts';

/** Words that all clients share, and those around every page. */
export const sharedWords = defineContent('shared', loadSharedWords, sharedWordTables);
export const frameWords = defineSection<typeof frame>('frame');

/** Reasons behind verdicts: parts of the viewer that use `translateReason` name them. */
export const reasonWords = defineContent('reasons', loadReasons, reasonTables);

/** The words of a part of the viewer: to add one, a file in each language's folder and a line here. */
export const aboutWords = defineSection<typeof about>('about');
export const chooserWords = defineSection<typeof chooser>('chooser');
export const chronologyWords = defineSection<typeof chronology>('chronology');
export const citeWords = defineSection<typeof cite>('cite');
export const claimsWords = defineSection<typeof claims>('claims');
export const decisiveWords = defineSection<typeof decisive>('decisive');
export const documentWords = defineSection<typeof documentTable>('document');
export const entityWords = defineSection<typeof entity>('entity');
export const glanceWords = defineSection<typeof glance>('glance');
export const hydrationWords = defineSection<typeof hydration>('hydration');
export const keySheetWords = defineSection<typeof keySheet>('key-sheet');
export const ledgerWords = defineSection<typeof ledger>('ledger');
export const networkWords = defineSection<typeof network>('network');
export const notFoundWords = defineSection<typeof notFound>('not-found');
export const savingWords = defineSection<typeof saving>('saving');
export const searchPageWords = defineSection<typeof searchPage>('search-page');
export const settleWords = defineSection<typeof settle>('settle');
export const singleDocumentWords = defineSection<typeof singleDocument>('single-document');
export const siteWords = defineSection<typeof site>('site');
export const subjectsWords = defineSection<typeof subjects>('subjects');
export const synopsisWords = defineSection<typeof synopsis>('synopsis');
export const wholesWords = defineSection<typeof wholes>('wholes');

/** The page on the method has whole paragraphs. */
export const methodContent = defineContent<MethodText>('method');
