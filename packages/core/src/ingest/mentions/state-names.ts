/**
 * States and territories: ISO 3166 code; names in English and Japanese, the first of each the usual one; English adjectives. Written out,
 * since `Intl.DisplayNames` differs between runtimes and a reading must not.
 */
const STATES = `
  af; Afghanistan|アフガニスタン; Afghan
  al; Albania|アルバニア
  dz; Algeria|アルジェリア; Algerian
  ad; Andorra|アンドラ
  ao; Angola|アンゴラ
  ag; Antigua and Barbuda|アンティグア・バーブーダ
  ar; Argentina|アルゼンチン; Argentine
  am; Armenia|アルメニア; Armenian
  au; Australia|オーストラリア|豪州; Australian
  at; Austria|オーストリア; Austrian
  az; Azerbaijan|アゼルバイジャン; Azerbaijani
  bs; Bahamas|バハマ
  bh; Bahrain|バーレーン
  bd; Bangladesh|バングラデシュ; Bangladeshi
  bb; Barbados|バルバドス
  by; Belarus|ベラルーシ; Belarusian
  be; Belgium|ベルギー; Belgian
  bz; Belize|ベリーズ
  bj; Benin|ベナン
  bt; Bhutan|ブータン
  bo; Bolivia|ボリビア
  ba; Bosnia and Herzegovina|ボスニア・ヘルツェゴビナ
  bw; Botswana|ボツワナ
  br; Brazil|ブラジル; Brazilian
  bn; Brunei|ブルネイ
  bg; Bulgaria|ブルガリア; Bulgarian
  bf; Burkina Faso|ブルキナファソ
  bi; Burundi|ブルンジ
  cv; Cape Verde|カーボベルデ
  kh; Cambodia|カンボジア
  cm; Cameroon|カメルーン
  ca; Canada|カナダ; Canadian
  cf; Central African Republic|中央アフリカ共和国
  td; Chad|チャド
  cl; Chile|チリ; Chilean
  cn; China|中国|People's Republic of China|中華人民共和国; Chinese
  co; Colombia|コロンビア; Colombian
  km; Comoros|コモロ
  cg; Republic of the Congo|コンゴ共和国
  cd; Democratic Republic of the Congo|コンゴ民主共和国|DRC|DR Congo
  cr; Costa Rica|コスタリカ
  ci; Ivory Coast|コートジボワール|Côte d'Ivoire|Cote d'Ivoire
  hr; Croatia|クロアチア; Croatian
  cu; Cuba|キューバ; Cuban
  cy; Cyprus|キプロス
  cz; Czech Republic|チェコ|Czechia; Czech
  dk; Denmark|デンマーク; Danish
  dj; Djibouti|ジブチ
  dm; Dominica|ドミニカ国
  do; Dominican Republic|ドミニカ共和国
  ec; Ecuador|エクアドル
  eg; Egypt|エジプト; Egyptian
  sv; El Salvador|エルサルバドル
  gq; Equatorial Guinea|赤道ギニア
  er; Eritrea|エリトリア
  ee; Estonia|エストニア
  sz; Eswatini|エスワティニ
  et; Ethiopia|エチオピア; Ethiopian
  fj; Fiji|フィジー
  fi; Finland|フィンランド; Finnish
  fr; France|フランス|フランス共和国; French
  ga; Gabon|ガボン
  gm; Gambia|ガンビア
  ge; Georgia|ジョージア; Georgian
  de; Germany|ドイツ|ドイツ連邦共和国; German
  gh; Ghana|ガーナ
  gr; Greece|ギリシャ; Greek
  gd; Grenada|グレナダ
  gt; Guatemala|グアテマラ
  gn; Guinea|ギニア
  gw; Guinea-Bissau|ギニアビサウ
  gy; Guyana|ガイアナ
  ht; Haiti|ハイチ; Haitian
  hn; Honduras|ホンジュラス
  hu; Hungary|ハンガリー; Hungarian
  is; Iceland|アイスランド
  in; India|インド; Indian
  id; Indonesia|インドネシア|インドネシア共和国; Indonesian
  ir; Iran|イラン; Iranian
  iq; Iraq|イラク; Iraqi
  ie; Ireland|アイルランド; Irish
  il; Israel|イスラエル; Israeli
  it; Italy|イタリア; Italian
  jm; Jamaica|ジャマイカ
  jp; Japan|日本|日本国; Japanese
  jo; Jordan|ヨルダン; Jordanian
  kz; Kazakhstan|カザフスタン; Kazakh
  ke; Kenya|ケニア; Kenyan
  ki; Kiribati|キリバス
  kp; North Korea|北朝鮮|DPRK|朝鮮民主主義人民共和国; North Korean
  kr; South Korea|韓国|Republic of Korea|Korea|大韓民国; South Korean|Korean
  kw; Kuwait|クウェート
  kg; Kyrgyzstan|キルギス; Kyrgyz
  la; Laos|ラオス
  lv; Latvia|ラトビア
  lb; Lebanon|レバノン; Lebanese
  ls; Lesotho|レソト
  lr; Liberia|リベリア
  ly; Libya|リビア; Libyan
  li; Liechtenstein|リヒテンシュタイン
  lt; Lithuania|リトアニア
  lu; Luxembourg|ルクセンブルク
  mg; Madagascar|マダガスカル
  mw; Malawi|マラウイ
  my; Malaysia|マレーシア; Malaysian
  mv; Maldives|モルディブ
  ml; Mali|マリ
  mt; Malta|マルタ
  mh; Marshall Islands|マーシャル諸島
  mr; Mauritania|モーリタニア
  mu; Mauritius|モーリシャス
  mx; Mexico|メキシコ; Mexican
  fm; Micronesia|ミクロネシア連邦
  md; Moldova|モルドバ
  mc; Monaco|モナコ
  mn; Mongolia|モンゴル
  me; Montenegro|モンテネグロ
  ma; Morocco|モロッコ; Moroccan
  mz; Mozambique|モザンビーク
  mm; Myanmar|ミャンマー|Burma|ビルマ; Burmese
  na; Namibia|ナミビア
  nr; Nauru|ナウル
  np; Nepal|ネパール; Nepalese|Nepali
  nl; Netherlands|オランダ|Holland; Dutch
  nz; New Zealand|ニュージーランド; New Zealand
  ni; Nicaragua|ニカラグア
  ne; Niger|ニジェール
  ng; Nigeria|ナイジェリア; Nigerian
  mk; North Macedonia|北マケドニア|Macedonia
  no; Norway|ノルウェー; Norwegian
  om; Oman|オマーン
  pk; Pakistan|パキスタン; Pakistani
  pw; Palau|パラオ
  ps; Palestine|パレスチナ|パレスチナ自治区; Palestinian
  pa; Panama|パナマ
  pg; Papua New Guinea|パプアニューギニア
  py; Paraguay|パラグアイ
  pe; Peru|ペルー; Peruvian
  ph; Philippines|フィリピン; Philippine|Filipino
  pl; Poland|ポーランド; Polish
  pt; Portugal|ポルトガル; Portuguese
  qa; Qatar|カタール
  ro; Romania|ルーマニア; Romanian
  ru; Russia|ロシア|Russian Federation|ロシア連邦; Russian
  rw; Rwanda|ルワンダ
  kn; Saint Kitts and Nevis|セントクリストファー・ネーヴィス
  lc; Saint Lucia|セントルシア
  vc; Saint Vincent and the Grenadines|セントビンセント
  ws; Samoa|サモア
  sm; San Marino|サンマリノ
  st; São Tomé and Príncipe|サントメ・プリンシペ
  sa; Saudi Arabia|サウジアラビア|サウジ; Saudi
  sn; Senegal|セネガル
  rs; Serbia|セルビア; Serbian
  sc; Seychelles|セーシェル
  sl; Sierra Leone|シエラレオネ
  sg; Singapore|シンガポール
  sk; Slovakia|スロバキア
  si; Slovenia|スロベニア
  sb; Solomon Islands|ソロモン諸島
  so; Somalia|ソマリア; Somali
  za; South Africa|南アフリカ; South African
  ss; South Sudan|南スーダン
  es; Spain|スペイン; Spanish
  lk; Sri Lanka|スリランカ; Sri Lankan
  sd; Sudan|スーダン; Sudanese
  sr; Suriname|スリナム
  se; Sweden|スウェーデン; Swedish
  ch; Switzerland|スイス; Swiss
  sy; Syria|シリア; Syrian
  tw; Taiwan|台湾; Taiwanese
  tj; Tajikistan|タジキスタン; Tajik
  tz; Tanzania|タンザニア
  th; Thailand|タイ; Thai
  tl; Timor-Leste|東ティモール
  tg; Togo|トーゴ
  to; Tonga|トンガ
  tt; Trinidad and Tobago|トリニダード・トバゴ
  tn; Tunisia|チュニジア; Tunisian
  tr; Turkey|トルコ|Türkiye; Turkish
  tm; Turkmenistan|トルクメニスタン
  tv; Tuvalu|ツバル
  ug; Uganda|ウガンダ
  ua; Ukraine|ウクライナ; Ukrainian
  ae; United Arab Emirates|アラブ首長国連邦|UAE
  gb; United Kingdom|イギリス|U.K.|UK|Britain|Great Britain|英国; British
  us; United States|アメリカ合衆国|U.S.|US|U.S.A.|USA|United States of America|America|アメリカ|米国|合衆国; American
  uy; Uruguay|ウルグアイ
  uz; Uzbekistan|ウズベキスタン; Uzbek
  vu; Vanuatu|バヌアツ
  va; Vatican City|バチカン市国|バチカン
  ve; Venezuela|ベネズエラ; Venezuelan
  vn; Vietnam|ベトナム|Viet Nam; Vietnamese
  ye; Yemen|イエメン; Yemeni
  zm; Zambia|ザンビア
  zw; Zimbabwe|ジンバブエ
  xk; Kosovo|コソボ
  hk; Hong Kong|香港
`;

interface StateNames {
  readonly code: string;
  readonly names: readonly string[];
  readonly adjectives: readonly string[];
}

export const STATE_NAMES: readonly StateNames[] = STATES.trim()
  .split('\n')
  .map((line) => {
    const [code = '', names = '', adjectives = ''] = line.trim().split('; ');
    return { code, names: names.split('|'), adjectives: adjectives === '' ? [] : adjectives.split('|') };
  });
