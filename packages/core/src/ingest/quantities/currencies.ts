import type { UnitEntry } from './unit.ts';

/** ISO 4217 code | English name | Japanese name. The last word of the English name is the currency's own. */
const CURRENCY_ROWS: readonly string[] = [
  'AED|United Arab Emirates dirham|アラブ首長国連邦ディルハム',
  'AFN|Afghan afghani|アフガニスタンアフガニー',
  'ALL|Albanian lek|アルバニアレク',
  'AMD|Armenian dram|アルメニアドラム',
  'ANG|Netherlands Antillean guilder|オランダ領アンティルギルダー',
  'AOA|Angolan kwanza|アンゴラクワンザ',
  'ARS|Argentine peso|アルゼンチンペソ',
  'AUD|Australian dollar|オーストラリアドル',
  'AWG|Aruban florin|アルバフロリン',
  'AZN|Azerbaijani manat|アゼルバイジャンマナト',
  'BAM|Bosnian mark|ボスニアマルク',
  'BBD|Barbadian dollar|バルバドスドル',
  'BDT|Bangladeshi taka|バングラデシュタカ',
  'BGN|Bulgarian lev|ブルガリアレフ',
  'BHD|Bahraini dinar|バーレーンディナール',
  'BIF|Burundian franc|ブルンジフラン',
  'BMD|Bermudan dollar|バミューダドル',
  'BND|Brunei dollar|ブルネイドル',
  'BOB|Bolivian boliviano|ボリビアボリビアーノ',
  'BRL|Brazilian real|ブラジルレアル',
  'BSD|Bahamian dollar|バハマドル',
  'BTN|Bhutanese ngultrum|ブータンニュルタム',
  'BWP|Botswanan pula|ボツワナプラ',
  'BYN|Belarusian ruble|ベラルーシルーブル',
  'BZD|Belize dollar|ベリーズドル',
  'CAD|Canadian dollar|カナダドル',
  'CDF|Congolese franc|コンゴフラン',
  'CHF|Swiss franc|スイスフラン',
  'CLP|Chilean peso|チリペソ',
  'CNY|Chinese yuan|人民元',
  'COP|Colombian peso|コロンビアペソ',
  'CRC|Costa Rican colón|コスタリカコロン',
  'CUC|Cuban Convertible peso|キューバ兌換ペソ',
  'CUP|Cuban peso|キューバペソ',
  'CVE|Cape Verdean escudo|カーボベルデエスクード',
  'CZK|Czech koruna|チェココルナ',
  'DJF|Djiboutian franc|ジブチフラン',
  'DKK|Danish krone|デンマーククローネ',
  'DOP|Dominican peso|ドミニカペソ',
  'DZD|Algerian dinar|アルジェリアディナール',
  'EGP|Egyptian pound|エジプトポンド',
  'ERN|Eritrean nakfa|エリトリアナクファ',
  'ETB|Ethiopian birr|エチオピアブル',
  'EUR|euro|ユーロ',
  'FJD|Fijian dollar|フィジードル',
  'FKP|Falkland Islands pound|フォークランド諸島ポンド',
  'GBP|British pound|英ポンド',
  'GEL|Georgian lari|ジョージアラリ',
  'GHS|Ghanaian cedi|ガーナセディ',
  'GIP|Gibraltar pound|ジブラルタルポンド',
  'GMD|Gambian dalasi|ガンビアダラシ',
  'GNF|Guinean franc|ギニアフラン',
  'GTQ|Guatemalan quetzal|グアテマラケツァル',
  'GYD|Guyanaese dollar|ガイアナドル',
  'HKD|Hong Kong dollar|香港ドル',
  'HNL|Honduran lempira|ホンジュラスレンピラ',
  'HRK|Croatian kuna|クロアチアクーナ',
  'HTG|Haitian gourde|ハイチグールド',
  'HUF|Hungarian forint|ハンガリーフォリント',
  'IDR|Indonesian rupiah|インドネシアルピア',
  'ILS|Israeli New shekel|イスラエル新シェケル',
  'INR|Indian rupee|インドルピー',
  'IQD|Iraqi dinar|イラクディナール',
  'IRR|Iranian rial|イランリアル',
  'ISK|Icelandic króna|アイスランドクローナ',
  'JMD|Jamaican dollar|ジャマイカドル',
  'JOD|Jordanian dinar|ヨルダンディナール',
  'JPY|Japanese yen|日本円',
  'KES|Kenyan shilling|ケニアシリング',
  'KGS|Kyrgyz som|キルギスソム',
  'KHR|Cambodian riel|カンボジアリエル',
  'KMF|Comorian franc|コモロフラン',
  'KPW|North Korean won|北朝鮮ウォン',
  'KRW|South Korean won|韓国ウォン',
  'KWD|Kuwaiti dinar|クウェートディナール',
  'KYD|Cayman Islands dollar|ケイマン諸島ドル',
  'KZT|Kazakhstani tenge|カザフスタンテンゲ',
  'LAK|Laotian kip|ラオスキープ',
  'LBP|Lebanese pound|レバノンポンド',
  'LKR|Sri Lankan rupee|スリランカルピー',
  'LRD|Liberian dollar|リベリアドル',
  'LSL|Lesotho loti|レソトロティ',
  'LYD|Libyan dinar|リビアディナール',
  'MAD|Moroccan dirham|モロッコディルハム',
  'MDL|Moldovan leu|モルドバレイ',
  'MGA|Malagasy ariary|マダガスカルアリアリ',
  'MKD|Macedonian denar|マケドニアデナル',
  'MMK|Myanmar kyat|ミャンマーチャット',
  'MNT|Mongolian tugrik|モンゴルトグログ',
  'MOP|Macanese pataca|マカオパタカ',
  'MRU|Mauritanian ouguiya|モーリタニアウギア',
  'MUR|Mauritian rupee|モーリシャスルピー',
  'MVR|Maldivian rufiyaa|モルディブルフィア',
  'MWK|Malawian kwacha|マラウィクワチャ',
  'MXN|Mexican peso|メキシコペソ',
  'MYR|Malaysian ringgit|マレーシアリンギット',
  'MZN|Mozambican metical|モザンビークメティカル',
  'NAD|Namibian dollar|ナミビアドル',
  'NGN|Nigerian naira|ナイジェリアナイラ',
  'NIO|Nicaraguan córdoba|ニカラグアコルドバ',
  'NOK|Norwegian krone|ノルウェークローネ',
  'NPR|Nepalese rupee|ネパールルピー',
  'NZD|New Zealand dollar|ニュージーランドドル',
  'OMR|Omani rial|オマーンリアル',
  'PAB|Panamanian balboa|パナマバルボア',
  'PEN|Peruvian sol|ペルーソル',
  'PGK|Papua New Guinean kina|パプアニューギニアキナ',
  'PHP|Philippine peso|フィリピンペソ',
  'PKR|Pakistani rupee|パキスタンルピー',
  'PLN|Polish zloty|ポーランドズウォティ',
  'PYG|Paraguayan guarani|パラグアイグアラニ',
  'QAR|Qatari riyal|カタールリアル',
  'RON|Romanian leu|ルーマニアレイ',
  'RSD|Serbian dinar|セルビアディナール',
  'RUB|Russian ruble|ロシアルーブル',
  'RWF|Rwandan franc|ルワンダフラン',
  'SAR|Saudi riyal|サウジアラビアリヤル',
  'SBD|Solomon Islands dollar|ソロモン諸島ドル',
  'SCR|Seychellois rupee|セーシェルルピー',
  'SDG|Sudanese pound|スーダンポンド',
  'SEK|Swedish krona|スウェーデンクローナ',
  'SGD|Singapore dollar|シンガポールドル',
  'SHP|St. Helena pound|セントヘレナポンド',
  'SLE|Sierra Leonean leone|シエラレオネレオン',
  'SOS|Somali shilling|ソマリアシリング',
  'SRD|Surinamese dollar|スリナムドル',
  'SSP|South Sudanese pound|南スーダンポンド',
  'STN|São Tomé & Príncipe dobra|サントメ・プリンシペドブラ',
  'SVC|Salvadoran colón|エルサルバドルコロン',
  'SYP|Syrian pound|シリアポンド',
  'SZL|Swazi lilangeni|スワジランドリランゲニ',
  'THB|Thai baht|タイバーツ',
  'TJS|Tajikistani somoni|タジキスタンソモニ',
  'TMT|Turkmenistani manat|トルクメニスタンマナト',
  'TND|Tunisian dinar|チュニジアディナール',
  'TOP|Tongan paʻanga|トンガパ・アンガ',
  'TRY|Turkish lira|トルコリラ',
  'TTD|Trinidad & Tobago dollar|トリニダード・トバゴドル',
  'TWD|New Taiwan dollar|ニュー台湾ドル',
  'TZS|Tanzanian shilling|タンザニアシリング',
  'UAH|Ukrainian hryvnia|ウクライナフリヴニャ',
  'UGX|Ugandan shilling|ウガンダシリング',
  'USD|US dollar|米ドル',
  'UYU|Uruguayan peso|ウルグアイペソ',
  'UZS|Uzbekistani som|ウズベキスタンスム',
  'VES|Venezuelan bolívar|ベネズエラボリバル',
  'VND|Vietnamese dong|ベトナムドン',
  'VUV|Vanuatu vatu|バヌアツバツ',
  'WST|Samoan tala|サモアタラ',
  'XAF|Central African CFA franc|中央アフリカCFAフラン',
  'XCD|East Caribbean dollar|東カリブドル',
  'XOF|West African CFA franc|西アフリカCFAフラン',
  'XPF|CFP franc|CFPフラン',
  'YER|Yemeni rial|イエメンリアル',
  'ZAR|South African rand|南アフリカランド',
  'ZMW|Zambian kwacha|ザンビアクワチャ',
  'ZWG|Zimbabwean gold|ジンバブエゴールド',
  'BTC|bitcoin|ビットコイン',
  'DEM|German mark|ドイツマルク',
  'FIM|Finnish markka|フィンランドマルカ',
  'FRF|French franc|フランスフラン',
  'ITL|Italian lira|イタリアリラ',
  'NLG|Dutch guilder|オランダギルダー',
];

/** Signs and abbreviations, before or after the figure. */
const SIGNS: readonly (readonly [string, string])[] = (
  [
    ['USD', 'US$,U.S.$,U.S$,US $,U.S. $,U.S $,USD$'],
    ['AUD', 'A$,AU$,AUD$'],
    ['CAD', 'C$,CA$,Can$,CAD$'],
    ['HKD', 'HK$,HKD$'],
    ['NZD', 'NZ$,NZD$'],
    ['SGD', 'S$,SG$,SGD$'],
    ['TWD', 'NT$,TWD$'],
    ['MXN', 'Mex$,MX$,MXN$'],
    ['BRL', 'R$,BRL$'],
    ['CNY', 'CN¥,RMB'],
    ['JPY', '¥,JP¥'],
    ['EUR', '€'],
    ['GBP', '£'],
    ['INR', '₹,Rs.,Rs'],
    ['KRW', '₩'],
    ['RUB', '₽'],
    ['UAH', '₴'],
    ['TRY', '₺'],
    ['VND', '₫'],
    ['NGN', '₦'],
    ['PHP', '₱'],
    ['THB', '฿'],
    ['ILS', '₪'],
    ['KZT', '₸'],
    ['GEL', '₾'],
    ['LAK', '₭'],
    ['MNT', '₮'],
    ['CRC', '₡'],
    ['GHS', '₵'],
    ['PYG', '₲'],
    ['AZN', '₼'],
    ['AMD', '֏'],
    ['BDT', '৳'],
    ['KHR', '៛'],
    ['AFN', '؋'],
    ['LKR', 'ரூ'],
    ['EGP', 'L.E.,L.E,LE'],
    ['BTC', '₿'],
    ['MYR', 'RM'],
    ['PLN', 'zł'],
    ['CZK', 'Kč'],
    ['HUF', 'Ft'],
    ['CHF', 'SFr.,SFr,Fr.'],
  ] as const
).flatMap(([code, signs]) =>
  signs.split(',').flatMap(
    (sign) =>
      [
        [sign, code],
        [sign.includes('$') ? sign.toLowerCase() : sign, code],
      ] as const,
  ),
);

/** Further English names of currencies, and what a bare name of several usually means. */
const ENGLISH_NAMES: readonly (readonly [string, string])[] = [
  ['renminbi', 'CNY'],
  ['kuai', 'CNY'],
  ['yuan renminbi', 'CNY'],
  ['quid', 'GBP'],
  ['pound sterling', 'GBP'],
  ['pounds sterling', 'GBP'],
  ['sterling', 'GBP'],
  ['buck', 'USD'],
  ['American dollar', 'USD'],
  ['U.S. dollar', 'USD'],
  ['United States dollar', 'USD'],
  ['Taiwan dollar', 'TWD'],
  ['Malaysia ringgit', 'MYR'],
  ['Saudi Arabian riyal', 'SAR'],
  ['shekel', 'ILS'],
  ['rouble', 'RUB'],
  ['zlotys', 'PLN'],
  ['colon', 'CRC'],
  ['geneh', 'EGP'],
  ['Deutsche mark', 'DEM'],
];
const USUAL: Readonly<Record<string, string>> = {
  dollar: 'USD',
  pound: 'GBP',
  rupee: 'INR',
  franc: 'CHF',
  won: 'KRW',
  peso: 'MXN',
  ruble: 'RUB',
  lira: 'TRY',
  krone: 'NOK',
  krona: 'SEK',
  mark: 'DEM',
  dinar: 'IQD',
  rial: 'IRR',
  riyal: 'SAR',
  shilling: 'KES',
  dirham: 'AED',
  yuan: 'CNY',
  yen: 'JPY',
};
const JAPANESE_NAMES: readonly (readonly [string, string])[] = [
  ['円', 'JPY'],
  ['圓', 'JPY'],
  ['ドル', 'USD'],
  ['どる', 'USD'],
  ['弗', 'USD'],
  ['米ドル', 'USD'],
  ['アメリカドル', 'USD'],
  ['USドル', 'USD'],
  ['ユーロ', 'EUR'],
  ['ポンド', 'GBP'],
  ['元', 'CNY'],
  ['人民元', 'CNY'],
  ['中国元', 'CNY'],
  ['ウォン', 'KRW'],
  ['韓国ウォン', 'KRW'],
  ['ルーブル', 'RUB'],
  ['ルピー', 'INR'],
  ['フラン', 'CHF'],
  ['ペソ', 'MXN'],
  ['リラ', 'TRY'],
  ['バーツ', 'THB'],
  ['ドン', 'VND'],
  ['ルピア', 'IDR'],
  ['豪ドル', 'AUD'],
  ['加ドル', 'CAD'],
  ['台湾ドル', 'TWD'],
  ['新台湾ドル', 'TWD'],
  ['香港ドル', 'HKD'],
  ['シンガポールドル', 'SGD'],
  ['テンゲ', 'KZT'],
  ['フリブナ', 'UAH'],
  ['グリブナ', 'UAH'],
];
const JAPANESE_AMBIGUOUS = new Set('ドル どる ポンド ルピー フラン ペソ リラ'.split(' '));

/** Parts of currencies: English words, Japanese words, the currencies that have them (null: any), and their size. */
const MINOR_ROWS: readonly {
  readonly id: string;
  readonly en: string;
  readonly ja: string;
  readonly of: readonly string[] | null;
  readonly factor: string;
}[] = [
  { id: 'cent', en: 'cent cents ¢ c', ja: 'セント', of: null, factor: '1/100' },
  { id: 'penny', en: 'penny pence pennies p', ja: 'ペンス ペニー', of: ['GBP'], factor: '1/100' },
  { id: 'sen', en: 'sen sens', ja: '銭', of: ['JPY', 'MYR', 'IDR'], factor: '1/100' },
  { id: 'jiao', en: 'jiao mao', ja: '角', of: ['CNY'], factor: '1/10' },
  { id: 'fen', en: 'fen', ja: '分', of: ['CNY'], factor: '1/100' },
  { id: 'paisa', en: 'paisa paise', ja: 'パイサ', of: ['INR', 'PKR', 'NPR'], factor: '1/100' },
  { id: 'kopeck', en: 'kopeck kopecks kopek kopeks', ja: 'コペイカ カペイカ', of: ['RUB', 'UAH', 'BYN'], factor: '1/100' },
  { id: 'satoshi', en: 'satoshi satoshis', ja: 'サトシ', of: ['BTC'], factor: '1/100000000' },
  { id: 'dime', en: 'dime dimes', ja: 'ダイム', of: ['USD'], factor: '1/10' },
  { id: 'nickel', en: 'nickel nickels', ja: '', of: ['USD'], factor: '1/20' },
];

const byCode: ReadonlyMap<string, UnitEntry> = new Map(
  CURRENCY_ROWS.map((row) => {
    const [id = '', name = '', ja = ''] = row.split('|');
    return [id, { id, class: 'money', name, ja: JAPANESE_NAMES.find(([, code]) => code === id)?.[0] ?? ja }];
  }),
);

function currency(code: string): UnitEntry {
  return byCode.get(code) as UnitEntry;
}

/** Codes and signs, by the case in which they are written. */
export function* currencySigns(): Generator<readonly [string, UnitEntry]> {
  for (const [code, entry] of byCode) yield [code, entry];
  yield ['$', { ...currency('USD'), ambiguous: true }];
  for (const [sign, code] of SIGNS) yield [sign, currency(code)];
}

/** English names in small letters, singular and plural. */
export function* englishCurrencyNames(): Generator<readonly [string, UnitEntry]> {
  const bare = new Map<string, string[]>();
  for (const [code, { name }] of byCode) {
    const last = name.slice(name.lastIndexOf(' ') + 1).toLowerCase();
    bare.set(last, [...(bare.get(last) ?? []), code]);
  }
  for (const [word, codes] of bare) {
    const code = USUAL[word] ?? codes[0] ?? '';
    // "2 gold" and "3 real" are no money.
    if (word === 'gold' || word === 'real' || word === 'sol' || word === 'mark') continue;
    const entry = codes.length > 1 && word !== 'yuan' ? { ...currency(code), ambiguous: true } : currency(code);
    for (const form of englishPlurals(word)) yield [form, entry];
  }
  for (const entry of byCode.values()) for (const form of englishPlurals(entry.name.toLowerCase())) yield [form, entry];
  for (const [name, code] of ENGLISH_NAMES) for (const form of englishPlurals(name.toLowerCase())) yield [form, currency(code)];
  for (const row of MINOR_ROWS) for (const name of row.en.split(' ')) yield [name, minorUnit(row)];
}

export function* japaneseCurrencyNames(): Generator<readonly [string, UnitEntry]> {
  for (const row of CURRENCY_ROWS) {
    const [code = '', , name = ''] = row.split('|');
    yield [name, currency(code)];
    const own = /^.*?([ァ-ヶー]+)$/.exec(name)?.[1];
    if (own && own !== name) yield [own, { ...currency(code), ambiguous: true }];
  }
  for (const [name, code] of JAPANESE_NAMES)
    yield [name, JAPANESE_AMBIGUOUS.has(name) ? { ...currency(code), ambiguous: true } : currency(code)];
  for (const row of MINOR_ROWS) if (row.ja) for (const name of row.ja.split(' ')) yield [name, minorUnit(row)];
}

function minorUnit({ id, of, factor, ja }: (typeof MINOR_ROWS)[number]): UnitEntry {
  return { id, class: 'money', name: id, ja: ja.split(' ')[0] ?? id, minor: { of, factor } };
}

function englishPlurals(name: string): string[] {
  return [name, name.endsWith('y') ? `${name.slice(0, -1)}ies` : `${name}s`];
}
