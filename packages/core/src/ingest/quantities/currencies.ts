import type { UnitEntry } from './unit.ts';

/** ISO 4217 code | English name | Japanese name. The last word of each name, in Japanese after `_`, is the currency's own. */
const CURRENCY_ROWS: readonly string[] = [
  'AED|United Arab Emirates dirham|アラブ首長国連邦ディルハム',
  'AFN|Afghan afghani|アフガニスタン_アフガニー',
  'ALL|Albanian lek|アルバニア_レク',
  'AMD|Armenian dram|アルメニア_ドラム',
  'ANG|Netherlands Antillean guilder|オランダ領アンティル_ギルダー',
  'AOA|Angolan kwanza|アンゴラ_クワンザ',
  'ARS|Argentine peso|アルゼンチン_ペソ',
  'AUD|Australian dollar|オーストラリア_ドル',
  'AWG|Aruban florin|アルバ_フロリン',
  'AZN|Azerbaijani manat|アゼルバイジャン_マナト',
  'BAM|Bosnian mark|ボスニア_マルク',
  'BBD|Barbadian dollar|バルバドス_ドル',
  'BDT|Bangladeshi taka|バングラデシュ_タカ',
  'BGN|Bulgarian lev|ブルガリア_レフ',
  'BHD|Bahraini dinar|バーレーン_ディナール',
  'BIF|Burundian franc|ブルンジ_フラン',
  'BMD|Bermudan dollar|バミューダ_ドル',
  'BND|Brunei dollar|ブルネイ_ドル',
  'BOB|Bolivian boliviano|ボリビア_ボリビアーノ',
  'BRL|Brazilian real|ブラジル_レアル',
  'BSD|Bahamian dollar|バハマ_ドル',
  'BTN|Bhutanese ngultrum|ブータン_ニュルタム',
  'BWP|Botswanan pula|ボツワナ_プラ',
  'BYN|Belarusian ruble|ベラルーシ_ルーブル',
  'BZD|Belize dollar|ベリーズ_ドル',
  'CAD|Canadian dollar|カナダ_ドル',
  'CDF|Congolese franc|コンゴ_フラン',
  'CHF|Swiss franc|スイス_フラン',
  'CLP|Chilean peso|チリ_ペソ',
  'CNY|Chinese yuan|人民元',
  'COP|Colombian peso|コロンビア_ペソ',
  'CRC|Costa Rican colón|コスタリカ_コロン',
  'CUC|Cuban Convertible peso|キューバ_兌換ペソ',
  'CUP|Cuban peso|キューバ_ペソ',
  'CVE|Cape Verdean escudo|カーボベルデ_エスクード',
  'CZK|Czech koruna|チェコ_コルナ',
  'DJF|Djiboutian franc|ジブチ_フラン',
  'DKK|Danish krone|デンマーク_クローネ',
  'DOP|Dominican peso|ドミニカ_ペソ',
  'DZD|Algerian dinar|アルジェリア_ディナール',
  'EGP|Egyptian pound|エジプト_ポンド',
  'ERN|Eritrean nakfa|エリトリア_ナクファ',
  'ETB|Ethiopian birr|エチオピア_ブル',
  'EUR|euro|ユーロ',
  'FJD|Fijian dollar|フィジー_ドル',
  'FKP|Falkland Islands pound|フォークランド諸島_ポンド',
  'GBP|British pound|英_ポンド',
  'GEL|Georgian lari|ジョージア_ラリ',
  'GHS|Ghanaian cedi|ガーナ_セディ',
  'GIP|Gibraltar pound|ジブラルタル_ポンド',
  'GMD|Gambian dalasi|ガンビア_ダラシ',
  'GNF|Guinean franc|ギニア_フラン',
  'GTQ|Guatemalan quetzal|グアテマラ_ケツァル',
  'GYD|Guyanaese dollar|ガイアナ_ドル',
  'HKD|Hong Kong dollar|香港_ドル',
  'HNL|Honduran lempira|ホンジュラス_レンピラ',
  'HRK|Croatian kuna|クロアチア_クーナ',
  'HTG|Haitian gourde|ハイチ_グールド',
  'HUF|Hungarian forint|ハンガリー_フォリント',
  'IDR|Indonesian rupiah|インドネシア_ルピア',
  'ILS|Israeli New shekel|イスラエル新シェケル',
  'INR|Indian rupee|インド_ルピー',
  'IQD|Iraqi dinar|イラク_ディナール',
  'IRR|Iranian rial|イラン_リアル',
  'ISK|Icelandic króna|アイスランド_クローナ',
  'JMD|Jamaican dollar|ジャマイカ_ドル',
  'JOD|Jordanian dinar|ヨルダン_ディナール',
  'JPY|Japanese yen|日本_円',
  'KES|Kenyan shilling|ケニア_シリング',
  'KGS|Kyrgyz som|キルギス_ソム',
  'KHR|Cambodian riel|カンボジア_リエル',
  'KMF|Comorian franc|コモロ_フラン',
  'KPW|North Korean won|北朝鮮_ウォン',
  'KRW|South Korean won|韓国_ウォン',
  'KWD|Kuwaiti dinar|クウェート_ディナール',
  'KYD|Cayman Islands dollar|ケイマン諸島_ドル',
  'KZT|Kazakhstani tenge|カザフスタン_テンゲ',
  'LAK|Laotian kip|ラオス_キープ',
  'LBP|Lebanese pound|レバノン_ポンド',
  'LKR|Sri Lankan rupee|スリランカ_ルピー',
  'LRD|Liberian dollar|リベリア_ドル',
  'LSL|Lesotho loti|レソト_ロティ',
  'LYD|Libyan dinar|リビア_ディナール',
  'MAD|Moroccan dirham|モロッコ_ディルハム',
  'MDL|Moldovan leu|モルドバ_レイ',
  'MGA|Malagasy ariary|マダガスカル_アリアリ',
  'MKD|Macedonian denar|マケドニア_デナル',
  'MMK|Myanmar kyat|ミャンマー_チャット',
  'MNT|Mongolian tugrik|モンゴル_トグログ',
  'MOP|Macanese pataca|マカオ_パタカ',
  'MRU|Mauritanian ouguiya|モーリタニア_ウギア',
  'MUR|Mauritian rupee|モーリシャス_ルピー',
  'MVR|Maldivian rufiyaa|モルディブ_ルフィア',
  'MWK|Malawian kwacha|マラウィ_クワチャ',
  'MXN|Mexican peso|メキシコ_ペソ',
  'MYR|Malaysian ringgit|マレーシア_リンギット',
  'MZN|Mozambican metical|モザンビーク_メティカル',
  'NAD|Namibian dollar|ナミビア_ドル',
  'NGN|Nigerian naira|ナイジェリア_ナイラ',
  'NIO|Nicaraguan córdoba|ニカラグア_コルドバ',
  'NOK|Norwegian krone|ノルウェー_クローネ',
  'NPR|Nepalese rupee|ネパール_ルピー',
  'NZD|New Zealand dollar|ニュージーランド_ドル',
  'OMR|Omani rial|オマーン_リアル',
  'PAB|Panamanian balboa|パナマ_バルボア',
  'PEN|Peruvian sol|ペルー_ソル',
  'PGK|Papua New Guinean kina|パプアニューギニア_キナ',
  'PHP|Philippine peso|フィリピン_ペソ',
  'PKR|Pakistani rupee|パキスタン_ルピー',
  'PLN|Polish zloty|ポーランド_ズウォティ',
  'PYG|Paraguayan guarani|パラグアイ_グアラニ',
  'QAR|Qatari riyal|カタール_リアル',
  'RON|Romanian leu|ルーマニア_レイ',
  'RSD|Serbian dinar|セルビア_ディナール',
  'RUB|Russian ruble|ロシア_ルーブル',
  'RWF|Rwandan franc|ルワンダ_フラン',
  'SAR|Saudi riyal|サウジアラビア_リヤル',
  'SBD|Solomon Islands dollar|ソロモン諸島_ドル',
  'SCR|Seychellois rupee|セーシェル_ルピー',
  'SDG|Sudanese pound|スーダン_ポンド',
  'SEK|Swedish krona|スウェーデン_クローナ',
  'SGD|Singapore dollar|シンガポール_ドル',
  'SHP|St. Helena pound|セントヘレナ_ポンド',
  'SLE|Sierra Leonean leone|シエラレオネ_レオン',
  'SOS|Somali shilling|ソマリア_シリング',
  'SRD|Surinamese dollar|スリナム_ドル',
  'SSP|South Sudanese pound|南スーダン_ポンド',
  'STN|São Tomé & Príncipe dobra|サントメ・プリンシペ_ドブラ',
  'SVC|Salvadoran colón|エルサルバドル_コロン',
  'SYP|Syrian pound|シリア_ポンド',
  'SZL|Swazi lilangeni|スワジランド_リランゲニ',
  'THB|Thai baht|タイ_バーツ',
  'TJS|Tajikistani somoni|タジキスタン_ソモニ',
  'TMT|Turkmenistani manat|トルクメニスタン_マナト',
  'TND|Tunisian dinar|チュニジア_ディナール',
  'TOP|Tongan paʻanga|トンガ_パ・アンガ',
  'TRY|Turkish lira|トルコ_リラ',
  'TTD|Trinidad & Tobago dollar|トリニダード・トバゴ_ドル',
  'TWD|New Taiwan dollar|ニュー台湾_ドル',
  'TZS|Tanzanian shilling|タンザニア_シリング',
  'UAH|Ukrainian hryvnia|ウクライナ_フリヴニャ',
  'UGX|Ugandan shilling|ウガンダ_シリング',
  'USD|US dollar|米_ドル',
  'UYU|Uruguayan peso|ウルグアイ_ペソ',
  'UZS|Uzbekistani som|ウズベキスタン_スム',
  'VES|Venezuelan bolívar|ベネズエラ_ボリバル',
  'VND|Vietnamese dong|ベトナム_ドン',
  'VUV|Vanuatu vatu|バヌアツ_バツ',
  'WST|Samoan tala|サモア_タラ',
  'XAF|Central African CFA franc|中央アフリカ_CFA_フラン',
  'XCD|East Caribbean dollar|東カリブ_ドル',
  'XOF|West African CFA franc|西アフリカ_CFA_フラン',
  'XPF|CFP franc|CFP_フラン',
  'YER|Yemeni rial|イエメン_リアル',
  'ZAR|South African rand|南アフリカ_ランド',
  'ZMW|Zambian kwacha|ザンビア_クワチャ',
  'ZWG|Zimbabwean gold|ジンバブエ_ゴールド',
  'BTC|bitcoin|ビットコイン',
  'DEM|German mark|ドイツ_マルク',
  'FIM|Finnish markka|フィンランド_マルカ',
  'FRF|French franc|フランス_フラン',
  'ITL|Italian lira|イタリア_リラ',
  'NLG|Dutch guilder|オランダ_ギルダー',
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
        [sign.includes('$') || sign.includes('.') ? sign.toLowerCase() : sign, code],
      ] as const,
  ),
);

/** Further English names of currencies, and what a bare name of several usually means. */
const ENGLISH_NAMES: readonly (readonly [string, string])[] = [
  ['renminbi', 'CNY'],
  ['rmb', 'CNY'],
  ['usd', 'USD'],
  ['eur', 'EUR'],
  ['gbp', 'GBP'],
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
    const [id = '', name = '', ja = ''] = row.replaceAll('_', '').split('|');
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
    yield [name.replaceAll('_', ''), currency(code)];
    const own = name.includes('_') ? name.slice(name.lastIndexOf('_') + 1) : '';
    if (own) yield [own, { ...currency(code), ambiguous: true }];
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
