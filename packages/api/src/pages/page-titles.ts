import type { Bilingual } from '@synoptic/core/text/bilingual';

/** The viewer's pages that show no single thing, and what they are called; the first page bears the corpus's own title. */
export const PAGE_TITLES: Readonly<Record<string, Bilingual>> = {
  '/events': { en: 'Events', ja: '事象' },
  '/entities': { en: 'Entities', ja: '実体' },
  '/documents': { en: 'Documents', ja: '文書' },
  '/compare': { en: 'Side by side', ja: '並べて読む' },
  '/ledger': { en: 'Promise and practice', ja: '約束と実行' },
  '/timeline': { en: 'Timeline', ja: '年表' },
  '/network': { en: 'Who tells whom', ja: '誰が誰の言を伝えるか' },
  '/claims': { en: 'Claims', ja: '言明' },
  '/search': { en: 'Search', ja: '検索' },
  '/about': { en: 'Method', ja: '方法' },
};
