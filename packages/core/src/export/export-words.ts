import type { Bilingual, Language } from '../text/bilingual.ts';

/** Words that occur only in exported files. */
const EXPORT_WORDS = {
  facet: { en: 'Facet', ja: '観点' },
  verdict: { en: 'Verdict', ja: '判定' },
  documents: { en: 'Documents', ja: '文書' },
  siglum: { en: 'Siglum', ja: '略号' },
  document: { en: 'Document', ja: '文書' },
  speaksAt: { en: 'Speaks as of', ja: '語りの時点' },
  voices: { en: 'Voices', ja: '声' },
  claims: { en: 'Claims', ja: '言明' },
  replay: { en: 'Comparison {id} of corpus {corpus}, rules {rules}', ja: '比較 {id}、コーパス {corpus}、規則 {rules}' },
  corpus: { en: 'Corpus {corpus}, version {version}, {licence}', ja: 'コーパス {corpus}、第{version}版、{licence}' },
  own: {
    en: 'Glosses are in our own words; the texts stay with their owners.',
    ja: '要約は編者の言葉による。本文は権利者のもとにある。',
  },
  apparatus: { en: 'Apparatus', ja: '校異' },
  settle: { en: 'To settle it: {missing}', ja: '決め手となりうるもの：{missing}' },
  undated: { en: 'Publication date not printed; time of telling: {date}.', ja: '公開日の記載なし。語りの時点は{date}。' },
  tells: { en: 'Told by {accounts}', ja: '伝える記述:{accounts}' },
  foretold: { en: 'Foretold', ja: '予告された事象' },
} as const satisfies Record<string, Bilingual>;

/** Message of an export with its placeholders filled in. */
export function translateExport(language: Language, key: keyof typeof EXPORT_WORDS, parts: Readonly<Record<string, string>> = {}): string {
  return EXPORT_WORDS[key][language].replace(/\{(\w+)\}/g, (_, name: string) => parts[name] ?? '');
}
