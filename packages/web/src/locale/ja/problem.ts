import type { Translated } from '@synoptic/core/locale/create-words';
import type en from '../en/problem.ts';

export default {
  'unknown-id': '「{value}」はこのコーパスにない。',
  'unknown-facet': '「{value}」という項目はない。',
  'unknown-account': '「{value}」という記述はない。記述はAやB1などの略号で指定する。',
  'unknown-choice': '「{parameter}」に使えるのは {choices}。',
  'unknown-page': '一覧にこの続きはない。一覧を初めから開く。',
  'out-of-range': '「{parameter}」は{least}から{most}までの整数。',
  'too-few': 'アドレスの「{parameter}」には{least}件以上が要る。',
  'too-many': 'このサーバーは、一つのアドレスからの要求の数を制限している。{n}秒待ってから、もう一度お試しを。',
  damaged: 'コーパスのファイルが壊れている(内容がダイジェストと一致しない)。再読み込みしても直らなければ公開元に知らせる。',
  'other-version': 'コーパスが別の版のSynopticで書かれている。再読み込みしても直らなければ公開元に知らせる。',
  late: '応答に時間がかかりすぎたため、中止した。',
  unusable: 'Synopticのサーバーの応答ではないか、途中で切れている。ほかのネットワークやプロキシの応答かもしれない。',
  nearest: '{problem}「{nearest}」のことか。',
} satisfies Translated<typeof en>;
