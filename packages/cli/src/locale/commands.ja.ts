import type { commands as en } from './commands.en.ts';

/** コマンドとその伝言。 */
export const commands: Readonly<Record<keyof typeof en, string>> = {
  'help.about': '一つの事象を、すべての記述で、並べて読む',
  'help.tui': 'この端末でコーパスを開く',
  'help.more': '詳しくは synoptic COMMAND --help。--lang en|ja と --corpus PATH|URL はどのコマンドでも使える。',
  'help.examples': '例',

  'usage.command': '{command}というコマンドはない',
  'usage.option': 'ここに{option}というオプションはない',
  'usage.twice': '{option}が二度指定されている',
  'usage.flag': '{option}は値をとらない',
  'usage.value': '{option}には値が要る:{option} {value}',
  'usage.one-of': '{option}に{value}という値はない',
  'usage.choices': '次のいずれか:{choices}',
  'usage.meant': '{meant}のことか',
  'usage.see': '{command}を参照',
  'usage.missing': '足りないものがある:{operands}',
  'usage.extra': '引数が多い:{operand}',
  'usage.list': '{list}という一覧はない',
  'usage.one-format': '--jsonと--format {format}は同時に使えない',
  'usage.port': '{port}はポート番号ではない',

  'corpus.none': '{path}にコーパスがない',
  'corpus.name-one': '--corpusで指定する:データのフォルダ、コンパイル済みファイル、APIのアドレス',
  'corpus.no-folder': '{path}はデータのフォルダではない',
  'corpus.name-folder': '--corpusで指定する:corpus.yamlのあるフォルダ',
  'corpus.faulty': '{path}をコンパイルできない:誤り{n}件',
  'corpus.check': 'すべてを見るには synoptic check --corpus {path}',
  'corpus.unreadable': '{path}はコーパスとして読めない',

  'problem.unknown-id': 'このコーパスに{id}というidはない',
  'problem.find-id': 'synoptic searchかsynoptic lsで探せる',
  'problem.facets': '--facetsにこのコーパスにない観点がある',
  'problem.see-facets': 'synoptic ls facetsを参照',
  'problem.accounts': '--accountsにこのコーパスにない記述がある',
  'problem.see-accounts': '記述は略号(A、B1など)で指定する。synoptic ls documentsとsynoptic show document:…を参照',
  'problem.limit': '--limitは1から500までの整数',
  'problem.next': '--nextはこの一覧の続きではない。直前の答えの値をそのまま使う',
  'problem.unreachable': '応答するコーパスがない:{detail}',
  'problem.is-it-up': '動いているか、アドレスは正しいか',

  'ls.more': '{total}件のうち{shown}件。続きは --next {next}',

  'search.none': '見つからない',
  'search.found': '{total}件のうち{shown}件',

  'check.found': '誤り{errors}件、警告{warnings}件',

  'build.done': '言明{claims}、事象{events}。ダイジェスト{digest}',
  'build.kept': '{out}は元のまま',

  'seal.done': '{spans}か所を記録',
  'seal.no-texts': '{path}というフォルダはない',

  'serve.taken': 'ポート{port}は使用中',
  'serve.other-port': 'PORT=8788 synoptic serve で別のポートを使える',
  'serve.refused': '{host}:{port}で待ち受けられない({code})',
  'serve.no-viewer': 'ビューアが未構築のため、APIだけを提供する',

  'check.texts': '原文との照合:',
  'check.no-text': '原文なし',
  'check.strangers': 'どの文書でもない:{files}',
  'hydrate.reading': '読み込み中 {at}/{of}:{file}',
  'hydrate.no-file': '{path}というファイルはない',
  'hydrate.large': '{path}は{most} MiBを超えるので原文とみなせない',
  'hydrate.show-what': '--showには--open IDが要る(どの言明か段落か)',
  'hydrate.no-copy': 'この中に{document}の原文はない',
  'hydrate.unknown': 'どの文書でもない',
  'hydrate.ambiguous': '複数の文書に当てはまる:{likest}',
  'hydrate.by-digest': '同一の原文',
  'hydrate.by-folded': '改行や字幅のほかは同一',
  'hydrate.by-lines': '行の照合による({share})',
  'hydrate.here': '{own}、手元では¶{here}',
};
