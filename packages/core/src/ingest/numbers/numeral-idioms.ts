import { isAsciiLetter, isDigit } from '../text/character-class.ts';

/**
 * Words and names in which a sign of a number counts nothing. They own their span: no number, date or quantity begins in them.
 * `十分` is a word before な, に, だ …; before other text it is ten minutes.
 */
const STOP_WORDS: readonly string[] = [
  // Words
  ...'万一 万が一 万全 万博 万能 万歳 万引 万国 万葉 万年 万力 万民 万有 億劫 兆候 兆し 京都 京阪 東京 上京 北京 南京 帰京 在京 京浜 京葉 京成 京王 京急'.split(
    ' ',
  ),
  ...'一方 一部 一層 一切 一見 一般 一定 一致 一同 一緒 一環 一連 一時的 一時停 一時期 一気 一瞬 一旦 一応 一概 一因 一員 一覧 一貫 一向 一生 一心 一帯 一段と 一律 一流 一味 一面 一変 一掃 一挙 一括 一種 一線 一息 一石 一体 一端 一昨 一昔 一足 一筋 一言 一目 一刻 一日も 一人前 一人一人 一人ひとり 一つ一つ 一番 一様 一斉 一望 一任 一命 一躍 一族 一帯 一端 一新 一夜 一夫 一神教 一角 一党 一騎 一喜一憂 一長一短 一石二鳥 一朝一夕 一進一退 一触即発 一目散 一戸建 一軒家 唯一 統一 同一 均一 単一 画一 随一 専一 第一線 第一人者 世界一 日本一'.split(
    ' ',
  ),
  ...'二重 二次的 二度と 二の足 二の次 二人三脚 二枚目 二枚貝 二束三文 二酸化 三権 三角 三者三様 三日坊主 三日天下 三日月 三々五々 三三五五 三寒四温 三位一体 三大 三面 三昧 再三 三冠 三審 三輪車 三脚 四角 四季 四方 四半期 四半世紀 四苦八苦 四六時中 四国 四月馬鹿 五感 五輪 五目 五臓六腑 五月雨 五月晴 五里霧中 五分五分 六法 六本木 七転八起 七五三 七夕 七草 八方 八百屋 八百長 八重 八つ当 九死に一生 十人十色 十八番 十字 十中八九 十二分に 十分な 十分に 十分だ 十分で 十分と 十分では 不十分 十把 十干 百科 百貨 百姓 百合 百戦 百人一首 百発百中 千差万別 千変万化 千載一遇 千秋楽 千手 千切 千代 千鳥 千里 一日千秋 十年一日 十年一昔 石の上にも三年 桃栗三年柿八年 一寸先 三つ子の魂百 五十音 四捨五入 二十四節気 二十八宿 三十六計 八十八夜 二百十日 千羽鶴 百聞は一見'.split(
    ' ',
  ),
  // Events and bodies that bear a number
  ...'二・二六事件 五・一五事件 三・一運動 五・四運動 二.二六事件 五.一五事件 九・一一 三・一一 三国同盟 三国協商 三国志 三国干渉 三種の神器 六カ国協議 七生 八路軍 二十一カ条 二十四の瞳 七人の侍 十月革命 二月革命 三月革命 五月革命 四月革命 三月事件 十月事件 八月革命 二月堂 三月堂'.split(
    ' ',
  ),
  // Places
  ...'四日市 五日市 八日市 十日町 二日市 廿日市 六日町 七日町 三日町 八日町 三重県 三重大 三宅 三島 三沢 三浦 三田 三鷹 三原 三次 三条 三陸 三河 三郷 三木 三好 三豊 三笠 三朝 三春 三崎 三池 三軒茶屋 三国港 三ノ宮 三宮 三菱 三井 三洋 三越 三省堂 三省 四谷 四街道 四万十 四条 四天王 四川 五条 五島 五所川原 五反田 五稜郭 五泉 五箇山 六甲 六角 六ケ所 六ヶ所 六カ所村 七尾 七条 七里 七ヶ浜 八王子 八戸 八代 八幡 八尾 八丈 八潮 八街 八千代 八女 八丁堀 八重洲 八重山 八重樫 九州 九段 九条 九十九里 九十九 九龍 十勝 十和田 十三駅 十条 二条 二戸 二本松 二宮 二子玉川 一条 一宮 一関 一橋 一色 百済 百道 千葉 千歳 千島 千代田 千駄 千早 千住 千曲 千日前 万座 万里 万世 数寄屋 数寄 五大湖 三陸沖 三峡 三亜 八達嶺 九寨溝 五台山'.split(
    ' ',
  ),
  // Names of persons
  ...'一郎 二郎 三郎 四郎 五郎 六郎 七郎 八郎 九郎 十郎 一夫 一雄 一男 一美 一也 一樹 一馬 一彦 健一 賢一 憲一 純一 真一 慎一 信一 伸一 浩一 幸一 康一 光一 孝一 誠一 清一 栄一 英一 恵一 洋一 陽一 雄一 裕一 祐一 龍一 竜一 謙一 研一 修一 秀一 俊一 順一 正一 省一 太一 哲一 敏一 良一 潤一 新一 晋一 鉄一 卓一 周一 隆一 亮一 喜一 欽一 錠一 紳一 淳一 五十嵐 三浦 三木 三宅 三好 三谷 三船 三上 三村 三輪 三枝 二階堂 二階氏 二階俊 一ノ瀬 一柳 五味 五木 五代目 六代目 七瀬 八木 八田 八巻 八神 九鬼 十河 百田 千田 千原 千石 千野 万丈 千鶴 千秋 千夏 千尋 千恵 百恵 五百旗頭 四元 四方 四宮'.split(
    ' ',
  ),
  // Newspapers and programmes with a sign of time or number in their names
  ...'二十世紀フォックス 第四の権力 三面記事 一面トップ 百人百様 数学 数字 数値 数式 数列 数珠 数々 数多 数奇 数独 数日前から'.split(' '),
  // Bodies, roads and products of letters and digits
  ...'3D 4D 2D 3G 4G 5G 6G 4K 8K 3S 5S 3R 24時間テレビ 3.11 9.11 9/11 7-Eleven 7-11'.split(' '),
];

/** Stop words by a sign of a number in them, with the offset of that sign: a scan asks only where a number would begin. */
const BY_SIGN: ReadonlyMap<number, readonly (readonly [string, number])[]> = (() => {
  const signs = '〇一二三四五六七八九十百千万億兆京数0123456789';
  const found = new Map<number, [string, number][]>();
  for (const word of new Set(STOP_WORDS))
    for (const [offset, sign] of [...word].entries()) {
      if (!signs.includes(sign)) continue;
      const code = sign.charCodeAt(0);
      const list = found.get(code) ?? [];
      list.push([word, offset]);
      found.set(code, list);
    }
  for (const list of found.values()) list.sort((a, b) => b[0].length - a[0].length);
  return found;
})();

/** End of the longest stop word that covers the sign at `at`; `at` where there is none. */
export function numeralIdiomEnd(text: string, at: number): number {
  const candidates = BY_SIGN.get(text.charCodeAt(at));
  if (!candidates) return at;
  for (const [word, offset] of candidates)
    if (at >= offset && text.startsWith(word, at - offset) && !goesOn(text, at - offset, word)) return at - offset + word.length;
  return at;
}

/** `3D` is none in `3Dx` or `13D`: a name of letters and digits ends where they end. */
function goesOn(text: string, start: number, word: string): boolean {
  const alphanumeric = (at: number) => isDigit(text.charCodeAt(at)) || isAsciiLetter(text.charCodeAt(at));
  if (!alphanumeric(start) && !alphanumeric(start + word.length - 1)) return false;
  return alphanumeric(start - 1) || alphanumeric(start + word.length) || text[start - 1] === '.' || text[start - 1] === '/';
}
