import type { Translated } from '@synoptic/core/locale/create-words';
import type en from '../en/synopsis.ts';

export default {
  'apparatus.dash': '：',
  'apparatus.values': '答え',
  'apparatus.of-origins': '情報源{n}',
  'apparatus.silent': 'ここで沈黙する記述',
  'counted.attestations': { other: '証言箇所' },
  'counted.reporters': { other: '伝達者' },
  'counted.origins': { other: '独立した情報源' },
  'path.through': '{names}経由',
  'path.hears': '（{names}から）',
  'path.retold': '別の話し手の言い換え。証言箇所が増えるだけ',
  'path.house': '{name}の立場で',
  citation: '引用',
  'citation.cite': '引用する',
  'citation.comparison': '比較',
  'citation.corpus': 'コーパス',
  'citation.rules': '規則{n}',
  'citation.print': '印刷',
  'settle.title': '何があれば決まるか',
  'settle.could': '主題を扱いながら、この点には触れない記述：',
  'cite.permalink': '恒久リンク。このコーパスを持つサーバーがある限り、同じ答えが返る',
  'cite.bibtex': 'BibTeX',
  'cite.copy': 'コピー',
  'cite.copied': 'コピー済み',
  'cite.note': '比較{id}、コーパス{corpus}、規則{rules}',
} satisfies Translated<typeof en>;
