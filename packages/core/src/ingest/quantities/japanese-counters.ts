import type { UnitClass, UnitEntry } from './unit.ts';

/** Class, English noun, and the counters that count it, the usual one first. */
const ROWS: readonly (readonly [UnitClass, string, string])[] = [
  ['person', 'person', '人 名 者 ニン にん'],
  ['person', 'dead person', '遺体'],
  ['person', 'household', '世帯 所帯 家族'],
  ['person', 'couple', '組の夫婦'],
  ['country', 'country', 'カ国 か国 ヶ国 ヵ国 カ国語'],
  ['place', 'place', 'カ所 か所 ヶ所 箇所 ヵ所 地点 地区 地域'],
  ['place', 'municipality', '市町村 市区町村 市 町 村 区 都道府県 自治体'],
  ['place', 'prefecture', '都府県 県 州 省'],
  ['place', 'port', '港 空港'],
  ['building', 'building', '棟 軒 戸 邸'],
  ['building', 'room', '室 部屋 床'],
  ['building', 'floor', '階建て 階建'],
  ['vehicle', 'ship', '隻 艘'],
  ['vehicle', 'aircraft', '機'],
  ['vehicle', 'vehicle', '両 輌 台'],
  ['animal', 'animal', '匹 頭 羽 びき ぴき 尾'],
  ['thing', 'piece', '個 コ ケ つ 点 件分 品 品目 種類 種 式 揃い'],
  ['thing', 'long thing', '本 条 筋'],
  ['thing', 'flat thing', '枚 葉'],
  ['thing', 'volume', '冊 巻 部 通 編 作 作品 曲 話 章 文字 字 語 行 頁 ページ 句 首'],
  ['thing', 'pair', '足 双 組 着 膳'],
  ['thing', 'serving', '杯 皿 食 粒 錠 滴 袋 箱 缶 瓶 束 切れ パック ケース セット'],
  ['thing', 'round', '発 弾 基 門 丁 挺 振り 口 株 注'],
  ['thing', 'seat', '席 議席 座席'],
  ['thing', 'vote', '票'],
  ['thing', 'item', '項目 問 課題 案 案件 議案 条文'],
  [
    'organization',
    'organization',
    '社 団体 機関 組織 党 政党 会派 派 法人 グループ チーム 校 大学 園 店 店舗 館 院 病院 施設 寺 工場 局 支店 事業所 拠点 隊 部隊 個師団 個旅団 師団 旅団',
  ],
  ['occurrence', 'occurrence', '回 度目 件 たび 例 試合 戦 敗 勝 連勝 連敗 安打 本塁打 周 便 往復 泊 種 段階 ステップ ヒット 打席'],
  ['score', 'point', 'ポイント 得点 点差'],
  ['age', 'yr', '歳 才 さい'],
  ['rate', 'times', '倍'],
  ['occurrence', 'generation', '世代 代'],
];

/** Counters by their form. */
export function* japaneseCounters(): Generator<readonly [string, UnitEntry]> {
  for (const [unitClass, name, forms] of ROWS)
    for (const form of forms.split(' ')) yield [form, { id: name, class: unitClass, name, ja: form }];
}
