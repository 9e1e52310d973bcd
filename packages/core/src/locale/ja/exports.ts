import type { Translated } from '../create-words.ts';
import type en from '../en/exports.ts';

/** 書き出したファイルの語。 */
export default {
  facet: '項目',
  verdict: '判定',
  documents: '文書',
  siglum: '略号',
  document: '文書',
  speaksAt: '語りの時点',
  voices: '話し手',
  claims: '発言',
  replay: '比較 {id}、コーパス {corpus}、規則 {rules}',
  corpus: 'コーパス {corpus}、第{version}版、{licence}',
  own: '要約は編者の言葉による。本文は権利者のもとにある。',
  apparatus: '校異',
  settle: '決め手となりうるもの：{missing}',
  undated: '公開日の記載なし。語りの時点は{date}。',
  tells: '伝える記述:{accounts}',
  foretold: '予告された出来事',
  'no-entries': '該当なし。',
} satisfies Translated<typeof en>;
