import { STATE_NAMES } from './state-names.ts';

/** Kinds of names; those of entities in the starters. Null where the kind is unknown. */
export type NameKind = 'person' | 'organization' | 'outlet' | 'state' | 'place' | 'event' | 'office';

/** Name that needs no corpus to be known: states, agencies, papers and broadcasters, international organizations. */
interface KnownName {
  /** Slug of its id. */
  readonly slug: string;
  readonly kind: NameKind;
  /** The first in each script is the usual one. */
  readonly names: readonly string[];
}

/** News agencies, papers and broadcasters whose reports others pass on. */
const OUTLETS = `
ap; Associated Press|AP|The Associated Press|AP通信
afp; Agence France-Presse|AFP|AFP通信
reuters; Reuters|ロイター|ロイター通信|英ロイター
upi; United Press International|UPI|UPI通信
xinhua; Xinhua|Xinhua News Agency|新華社|新華社通信
tass; TASS|ITAR-TASS|タス通信|イタル・タス通信
interfax; Interfax|インタファクス|インタファクス通信
ria-novosti; RIA Novosti|RIAノーボスチ|RIAノーボスチ通信
yonhap; Yonhap|Yonhap News Agency|聯合ニュース
anadolu; Anadolu Agency|アナドル通信
dpa; dpa|DPA|DPA通信
pti; Press Trust of India|PTI|PTI通信
antara; Antara|アンタラ通信
kyodo; Kyodo News|Kyodo|共同通信|共同通信社
jiji; Jiji Press|時事通信|時事通信社
nhk; NHK|日本放送協会
asahi; Asahi Shimbun|朝日新聞|朝日新聞社
yomiuri; Yomiuri Shimbun|読売新聞|読売新聞社
mainichi; Mainichi Shimbun|毎日新聞|毎日新聞社
nikkei; Nikkei|日本経済新聞|日本経済新聞社|日経新聞|日経
sankei; Sankei Shimbun|産経新聞|産経新聞社
tokyo-shimbun; Tokyo Shimbun|東京新聞
chunichi; Chunichi Shimbun|中日新聞
tbs; TBS|TBSテレビ
bbc; BBC|BBC News|British Broadcasting Corporation|英BBC
cnn; CNN|Cable News Network
abc-news; ABC News
cbs-news; CBS News|CBS
nbc-news; NBC News|NBC
fox-news; Fox News
al-jazeera; Al Jazeera|Al-Jazeera|アルジャジーラ
al-arabiya; Al Arabiya|Al-Arabiya|アルアラビーヤ
new-york-times; New York Times|The New York Times|ニューヨーク・タイムズ|ニューヨークタイムズ
washington-post; Washington Post|The Washington Post|ワシントン・ポスト|ワシントンポスト
wall-street-journal; Wall Street Journal|The Wall Street Journal|ウォール・ストリート・ジャーナル
financial-times; Financial Times|フィナンシャル・タイムズ
guardian; The Guardian|ガーディアン
times; The Times|タイムズ紙
independent; The Independent
le-monde; Le Monde|ル・モンド
der-spiegel; Der Spiegel|シュピーゲル
jakarta-post; The Jakarta Post|Jakarta Post|JakartaPost|TheJakartaPost|ジャカルタ・ポスト
bloomberg; Bloomberg|ブルームバーグ
wikinews; Wikinews|ウィキニュース
chosun-ilbo; Chosun Ilbo|朝鮮日報
peoples-daily; People's Daily|人民日報
global-times; Global Times|環球時報
`;

const ORGANIZATIONS = `
un; United Nations|UN|U.N.|国際連合|国連
eu; European Union|EU|E.U.|欧州連合
nato; NATO|North Atlantic Treaty Organization|北大西洋条約機構
who; World Health Organization|WHO|世界保健機関
wfp; World Food Programme|World Food Program|WFP|世界食糧計画
unicef; UNICEF|Unicef|国際連合児童基金|国連児童基金|ユニセフ
unhcr; UNHCR|国連難民高等弁務官事務所
unesco; UNESCO|ユネスコ
iaea; IAEA|International Atomic Energy Agency|国際原子力機関
imf; IMF|International Monetary Fund|国際通貨基金
world-bank; World Bank|世界銀行
wto; WTO|World Trade Organization|世界貿易機関
icc; International Criminal Court|国際刑事裁判所
osce; OSCE|欧州安全保障協力機構
csto; CSTO|Collective Security Treaty Organization|集団安全保障条約機構
african-union; African Union|アフリカ連合
arab-league; Arab League|アラブ連盟
asean; ASEAN|東南アジア諸国連合
opec; OPEC|石油輸出国機構
red-cross; Red Cross|赤十字|赤十字社
red-crescent; Red Crescent|赤新月社
msf; Doctors Without Borders|Médecins Sans Frontières|国境なき医師団
amnesty; Amnesty International|アムネスティ・インターナショナル
human-rights-watch; Human Rights Watch|ヒューマン・ライツ・ウォッチ
usgs; USGS|U.S. Geological Survey|US Geological Survey|United States Geological Survey|米国地質調査所|アメリカ地質調査所|米国地質研究所|米地質調査所
jma; Japan Meteorological Agency|JMA|気象庁
nasa; NASA|アメリカ航空宇宙局|米航空宇宙局
fbi; FBI|連邦捜査局
cia; CIA|中央情報局
white-house; White House|ホワイトハウス
kremlin; Kremlin|クレムリン
pentagon; Pentagon|国防総省
state-department; State Department|U.S. State Department|US State Department|米国務省|国務省
usaid; USAID|国際開発局|米国際開発局
jsdf; Japan Self-Defense Forces|自衛隊
jcg; Japan Coast Guard|海上保安庁
mofa-japan; 外務省|日本国外務省
mod-japan; 防衛省
jda; 防衛庁
npa-japan; 警察庁
mlit; 国土交通省
meti; 経済産業省
mhlw; 厚生労働省
mof-japan; 財務省
`;

const PLACES = `
europe; Europe|欧州|ヨーロッパ
asia; Asia|アジア
africa; Africa|アフリカ
middle-east; Middle East|中東
latin-america; Latin America|ラテンアメリカ|中南米
central-asia; Central Asia|中央アジア
new-york; New York|New York City|ニューヨーク
washington; Washington|Washington, D.C.|ワシントン
london; London|ロンドン
paris; Paris|パリ
berlin; Berlin|ベルリン
moscow; Moscow|モスクワ
beijing; Beijing|北京
shanghai; Shanghai|上海
tokyo; Tokyo|東京|東京都
seoul; Seoul|ソウル
kyiv; Kyiv|Kiev|キーウ|キエフ
geneva; Geneva|ジュネーブ
brussels; Brussels|ブリュッセル
jakarta; Jakarta|ジャカルタ
gaza; Gaza|Gaza Strip|ガザ|ガザ地区
hokkaido; Hokkaido|北海道
osaka; Osaka|大阪|大阪府|大阪市
kyoto; Kyoto|京都|京都府|京都市
`;

const PREFECTURES =
  '青森 岩手 宮城 秋田 山形 福島 茨城 栃木 群馬 埼玉 千葉 神奈川 新潟 富山 石川 福井 山梨 長野 岐阜 静岡 愛知 三重 滋賀 兵庫 奈良 和歌山 鳥取 島根 岡山 広島 山口 徳島 香川 愛媛 高知 福岡 佐賀 長崎 熊本 大分 宮崎 鹿児島 沖縄';

function table(rows: string, kind: NameKind): KnownName[] {
  return rows
    .trim()
    .split('\n')
    .map((row) => {
      const [slug = '', names = ''] = row.split('; ');
      return { slug, kind, names: names.split('|') };
    });
}

/** Names that are known without a corpus. */
export const KNOWN_NAMES: readonly KnownName[] = [
  ...table(OUTLETS, 'outlet'),
  ...table(ORGANIZATIONS, 'organization'),
  ...table(PLACES, 'place'),
  ...STATE_NAMES.map(({ code, names }) => ({ slug: code, kind: 'state' as const, names })),
  ...PREFECTURES.split(' ').map((name, i) => ({
    slug: `jp-${String(i + 2).padStart(2, '0')}`,
    kind: 'place' as const,
    names: [`${name}県`],
  })),
];

/** Names of Japanese prefectures without 県: they begin the names of universities, papers and towns. */
export const PREFECTURE_STEMS: readonly string[] = PREFECTURES.split(' ');
