import type { UnitClass, UnitEntry } from './unit.ts';

/** SI prefixes: symbol, English, Japanese, power of ten. */
const PREFIXES: readonly (readonly [string, string, string, number])[] = [
  ['k', 'kilo', 'キロ', 3],
  ['M', 'mega', 'メガ', 6],
  ['G', 'giga', 'ギガ', 9],
  ['T', 'tera', 'テラ', 12],
  ['P', 'peta', 'ペタ', 15],
  ['h', 'hecto', 'ヘクト', 2],
  ['da', 'deca', 'デカ', 1],
  ['d', 'deci', 'デシ', -1],
  ['c', 'centi', 'センチ', -2],
  ['m', 'milli', 'ミリ', -3],
  ['μ', 'micro', 'マイクロ', -6],
  ['n', 'nano', 'ナノ', -9],
  ['p', 'pico', 'ピコ', -12],
  ['f', 'femto', 'フェムト', -15],
];
const BINARY_PREFIXES: readonly (readonly [string, string, string, number])[] = [
  ['Ki', 'kibi', 'キビ', 10],
  ['Mi', 'mebi', 'メビ', 20],
  ['Gi', 'gibi', 'ギビ', 30],
  ['Ti', 'tebi', 'テビ', 40],
];

interface MeasureRow {
  readonly id: string;
  readonly class: UnitClass;
  /** English names in the singular, the American first. */
  readonly en: string;
  readonly ja?: string;
  /** Symbols in the case in which they are written; the id where none is given. */
  readonly symbols?: string;
  /** English plurals that no rule makes. */
  readonly plurals?: string;
  readonly base?: readonly [string, string];
  readonly prefixed?: 'si' | 'binary';
  /** True for lengths of which squares and cubes are made. */
  readonly powers?: boolean;
}

const ROWS: readonly MeasureRow[] = [
  { id: 'm', class: 'length', en: 'meter,metre', ja: 'メートル,米,メーター', prefixed: 'si', powers: true },
  { id: 'g', class: 'mass', en: 'gram,gramme', ja: 'グラム', symbols: 'g,gs,gr', prefixed: 'si' },
  { id: 'L', class: 'volume', en: 'liter,litre', ja: 'リットル,リッター', symbols: 'L,l', prefixed: 'si' },
  { id: 't', class: 'mass', en: 'ton', ja: 'トン,屯', symbols: 't,ts' },
  { id: 't', class: 'mass', en: 'tonne,metric ton', ja: 'メートルトン', symbols: 't', base: ['g', '1000000'] },
  { id: 'Mt', class: 'mass', en: 'megaton', ja: 'メガトン' },
  { id: 'kt', class: 'mass', en: 'kiloton', ja: 'キロトン' },
  { id: 'in', class: 'length', en: 'inch', ja: 'インチ', symbols: "'',in", plurals: 'inches', base: ['m', '0.0254'], powers: true },
  { id: 'ft', class: 'length', en: 'foot', ja: 'フィート,フット,呎', symbols: 'ft', plurals: 'feet', base: ['m', '0.3048'], powers: true },
  { id: 'yd', class: 'length', en: 'yard', ja: 'ヤード', symbols: 'yd,yds', base: ['m', '0.9144'], powers: true },
  { id: 'mi', class: 'length', en: 'mile', ja: 'マイル,哩', symbols: 'mi', base: ['m', '1609.344'], powers: true },
  { id: 'nmi', class: 'length', en: 'nautical mile', ja: '海里,カイリ,浬', symbols: 'nmi,NM', base: ['m', '1852'] },
  { id: 'au', class: 'length', en: 'astronomical unit', ja: '天文単位', symbols: 'AU' },
  { id: 'ly', class: 'length', en: 'light year,light-year', ja: '光年', symbols: 'ly' },
  { id: '里', class: 'length', en: 'ri', ja: '里', symbols: '', base: ['m', '3927.27'] },
  { id: 'lb', class: 'mass', en: 'pound', ja: 'ポンド', symbols: 'lb,lbs', base: ['g', '453.59237'] },
  { id: 'oz', class: 'mass', en: 'ounce', ja: 'オンス', symbols: 'oz', base: ['g', '28.349523125'] },
  { id: 'st', class: 'mass', en: 'stone', ja: 'ストーン', symbols: '', plurals: 'stone' },
  { id: 'dr', class: 'mass', en: 'dram,drachm,drachma', symbols: '' },
  { id: 'ct', class: 'mass', en: 'carat,karat', ja: 'カラット', symbols: 'ct', base: ['g', '0.2'] },
  { id: '貫', class: 'mass', en: 'kan', ja: '貫', symbols: '' },
  { id: 'gal', class: 'volume', en: 'gallon', ja: 'ガロン', symbols: 'gal,gals', base: ['L', '3.785411784'] },
  { id: 'qt', class: 'volume', en: 'quart', ja: 'クォート', symbols: 'qt' },
  { id: 'pt', class: 'volume', en: 'pint', ja: 'パイント', symbols: '' },
  { id: 'cup', class: 'volume', en: 'cup', ja: 'カップ', symbols: '' },
  { id: 'tbsp', class: 'volume', en: 'tablespoon', ja: '大さじ', symbols: 'tbsp,tbsps' },
  { id: 'tsp', class: 'volume', en: 'teaspoon', ja: '小さじ', symbols: 'tsp,tsps' },
  { id: 'fl oz', class: 'volume', en: 'fluid ounce', ja: '液量オンス', symbols: 'fl oz' },
  { id: 'bbl', class: 'volume', en: 'barrel', ja: 'バレル', symbols: 'bbl', base: ['L', '158.987294928'] },
  { id: 'bushel', class: 'volume', en: 'bushel', ja: 'ブッシェル', symbols: 'bu' },
  { id: '升', class: 'volume', en: 'sho', ja: '升', symbols: '' },
  { id: '石', class: 'volume', en: 'koku', ja: '石', symbols: '' },
  { id: 'cc', class: 'volume', en: 'cc', ja: 'シーシー', symbols: 'cc', plurals: 'cc', base: ['L', '0.001'] },
  { id: 'ha', class: 'area', en: 'hectare', ja: 'ヘクタール', symbols: 'ha', base: ['m2', '10000'] },
  { id: 'a', class: 'area', en: 'are', ja: 'アール', symbols: '' },
  { id: 'ac', class: 'area', en: 'acre', ja: 'エーカー', symbols: 'ac', base: ['m2', '4046.8564224'] },
  { id: '坪', class: 'area', en: 'tsubo', ja: '坪', symbols: '', base: ['m2', '400/121'] },
  { id: '畳', class: 'area', en: 'tatami mat', ja: '畳', symbols: '' },
  { id: 'mu', class: 'area', en: 'mu', ja: 'ムー', symbols: '' },
  { id: 'barn', class: 'area', en: 'barn', symbols: '' },
  { id: 's', class: 'time', en: 'second', ja: '秒,秒間', symbols: 's,sec,secs', prefixed: 'si' },
  { id: 'min', class: 'time', en: 'minute', ja: '分間', symbols: 'min,mins', base: ['s', '60'] },
  { id: 'h', class: 'time', en: 'hour', ja: '時間', symbols: 'h,hr,hrs', base: ['s', '3600'] },
  { id: 'd', class: 'time', en: 'day', ja: '日間', symbols: '' },
  { id: 'wk', class: 'time', en: 'week', ja: '週間', symbols: 'wk,wks' },
  { id: 'mo', class: 'time', en: 'month', ja: 'カ月,カ月間,月間', symbols: 'mos' },
  { id: 'yr', class: 'time', en: 'year', ja: '年間', symbols: 'yr,yrs' },
  { id: 'decade', class: 'time', en: 'decade', symbols: '' },
  { id: 'century', class: 'time', en: 'century', symbols: '', plurals: 'centuries' },
  { id: 'deg', class: 'angle', en: 'degree', ja: '度', symbols: '°,deg,deg.' },
  { id: 'C', class: 'temperature', en: 'degree Celsius', ja: '℃', symbols: '°C,° C,C' },
  { id: 'F', class: 'temperature', en: 'degree Fahrenheit', ja: '℉', symbols: '°F,° F,F' },
  { id: 'K', class: 'temperature', en: 'kelvin', ja: 'ケルビン', symbols: 'K', plurals: 'kelvin' },
  { id: 'rad', class: 'angle', en: 'radian', ja: 'ラジアン', symbols: 'rad' },
  { id: 'turn', class: 'angle', en: 'turn', symbols: '' },
  { id: 'bit', class: 'information', en: 'bit', ja: 'ビット', symbols: '', prefixed: 'binary' },
  { id: 'B', class: 'information', en: 'byte', ja: 'バイト', symbols: 'B', prefixed: 'binary' },
  { id: 'Hz', class: 'frequency', en: 'hertz', ja: 'ヘルツ', plurals: 'hertz', prefixed: 'si' },
  { id: 'rpm', class: 'frequency', en: 'revolution per minute', symbols: 'rpm' },
  { id: 'W', class: 'power', en: 'watt', ja: 'ワット', prefixed: 'si' },
  { id: 'hp', class: 'power', en: 'horsepower', ja: '馬力', symbols: 'hp,bhp', plurals: 'horsepower' },
  { id: 'J', class: 'energy', en: 'joule', ja: 'ジュール', prefixed: 'si' },
  { id: 'Wh', class: 'energy', en: 'watt hour,watt-hour', ja: 'ワット時', prefixed: 'si' },
  { id: 'cal', class: 'energy', en: 'calorie', ja: 'カロリー', symbols: 'cal,Cal', prefixed: 'si' },
  { id: 'eV', class: 'energy', en: 'electron volt,electronvolt', ja: '電子ボルト', prefixed: 'si' },
  { id: 'BTU', class: 'energy', en: 'British thermal unit', symbols: 'BTU' },
  { id: 'N', class: 'force', en: 'newton', ja: 'ニュートン', symbols: 'N', prefixed: 'si' },
  { id: 'Pa', class: 'pressure', en: 'pascal', ja: 'パスカル', prefixed: 'si' },
  { id: 'bar', class: 'pressure', en: 'bar', ja: 'バール', symbols: 'bar', prefixed: 'si' },
  { id: 'atm', class: 'pressure', en: 'atmosphere', ja: '気圧', symbols: 'atm' },
  { id: 'psi', class: 'pressure', en: 'pound per square inch', symbols: 'psi' },
  { id: 'V', class: 'electricity', en: 'volt', ja: 'ボルト', prefixed: 'si' },
  { id: 'A', class: 'electricity', en: 'ampere,amp', ja: 'アンペア', prefixed: 'si' },
  { id: 'Ω', class: 'electricity', en: 'ohm', ja: 'オーム', prefixed: 'si' },
  { id: 'C_', class: 'electricity', en: 'coulomb', ja: 'クーロン', symbols: '' },
  { id: 'Sv', class: 'radiation', en: 'sievert', ja: 'シーベルト', prefixed: 'si' },
  { id: 'Gy', class: 'radiation', en: 'gray', ja: 'グレイ', prefixed: 'si' },
  { id: 'Bq', class: 'radiation', en: 'becquerel', ja: 'ベクレル', prefixed: 'si' },
  { id: 'dB', class: 'frequency', en: 'decibel', ja: 'デシベル' },
  { id: 'mol', class: 'thing', en: 'mole', ja: 'モル', prefixed: 'si' },
  { id: 'lx', class: 'rate', en: 'lux', ja: 'ルクス', plurals: 'lux' },
  { id: 'lm', class: 'rate', en: 'lumen', ja: 'ルーメン' },
  { id: 'px', class: 'information', en: 'pixel', ja: 'ピクセル,画素' },
  { id: 'kn', class: 'speed', en: 'knot', ja: 'ノット', symbols: 'kn,kt,kts' },
  { id: 'mi/h', class: 'speed', en: 'mile per hour', symbols: 'mph', plurals: 'miles per hour' },
  { id: 'km/h', class: 'speed', en: 'kilometer per hour', symbols: 'kph,km/h,kmh', plurals: 'kilometers per hour' },
  { id: 't/d', class: 'rate', en: 'ton per day', symbols: 'tpd', plurals: 'tons per day' },
  { id: 'mi/gal', class: 'rate', en: 'mile per gallon', symbols: 'mpg', plurals: 'miles per gallon' },
];

/** Short Japanese names that everybody writes: キロ is a length unless its sentence weighs. */
const JAPANESE_SHORT: readonly (readonly [string, string])[] = [
  ['キロ', 'km'],
  ['センチ', 'cm'],
  ['ミリ', 'mm'],
  ['ヘクトパスカル', 'hPa'],
  ['平米', 'm2'],
  ['立米', 'm3'],
];

interface MeasureForms {
  readonly entry: UnitEntry;
  readonly english: readonly string[];
  readonly japanese: readonly string[];
  readonly symbols: readonly string[];
}

/** All measures with their forms, prefixes and powers among them. */
export const MEASURES: readonly MeasureForms[] = allMeasures();

function allMeasures(): MeasureForms[] {
  const made = ROWS.flatMap((row) => withPrefixes(row));
  const whole = [...made, ...made.filter(({ row }) => row.powers).flatMap(({ row, forms }) => powersOf(row, forms))];
  const byId = new Map(whole.map(({ forms }) => [forms.entry.id, forms.entry]));
  const short = JAPANESE_SHORT.map(([ja, id]): MeasureForms => {
    const entry = byId.get(id);
    if (!entry) throw new Error(`no unit ${id}`);
    return { entry: { ...entry, ambiguous: true }, english: [], japanese: [ja], symbols: [] };
  });
  return [...whole.map(({ forms }) => forms), ...short];
}

interface Made {
  readonly row: MeasureRow;
  readonly forms: MeasureForms;
}

function withPrefixes(row: MeasureRow): Made[] {
  const [en, ja] = [row.en.split(','), row.ja ? row.ja.split(',') : []];
  const symbols = row.symbols === undefined ? [row.id] : row.symbols.split(',').filter(Boolean);
  const base = row.base && { id: row.base[0], factor: row.base[1] };
  const plain = {
    row,
    forms: {
      entry: { id: row.id, class: row.class, name: en[0] ?? row.id, ...(ja[0] ? { ja: ja[0] } : {}), ...(base ? { base } : {}) },
      english: [...en.flatMap((name) => [name, plural(name)]), ...(row.plurals ? row.plurals.split(',') : [])],
      japanese: ja,
      symbols,
    },
  };
  if (!row.prefixed) return [plain];
  const prefixed = PREFIXES.map((prefix) => prefixedForm(row, prefix, `1e${prefix[3]}`, symbols));
  const binary =
    row.prefixed === 'binary' ? BINARY_PREFIXES.map((prefix) => prefixedForm(row, prefix, String(2 ** prefix[3]), symbols)) : [];
  return [plain, ...prefixed, ...binary];
}

function prefixedForm(
  row: MeasureRow,
  [symbol, english, japanese]: readonly [string, string, string, number],
  factor: string,
  symbols: readonly string[],
): Made {
  const names = row.en.split(',').map((name) => `${english}${name}`);
  const ja = row.ja?.split(',')[0];
  const id = row.id === 'bit' ? `${symbol}bit` : `${symbol}${row.id}`;
  const own =
    row.id === 'bit' ? [`${symbol}bit`, ...(symbol.length === 1 ? [`${symbol}b`] : [])] : symbols.slice(0, 2).map((s) => `${symbol}${s}`);
  const entry = { id, class: row.class, name: names[0] ?? id, ...(ja ? { ja: `${japanese}${ja}` } : {}), base: { id: row.id, factor } };
  return {
    row,
    forms: {
      entry,
      english: names.flatMap((name) => [name, plural(name)]),
      japanese: ja ? [`${japanese}${ja}`] : [],
      symbols: [...own, ...(symbol === 'μ' ? [`u${row.id}`, `mc${row.id}`] : []), ...extraSymbols(id)],
    },
  };
}

/** Spellings of symbols that the standard does not know and everybody writes. */
function extraSymbols(id: string): string[] {
  const spellings: Readonly<Record<string, string>> = {
    km: 'kms,KM,Km',
    kg: 'kgs,Kg,KG',
    cm: 'cms,CM',
    mm: 'mms,MM',
    mL: 'ML,mls',
    MB: 'mb,Mb',
    GB: 'gb',
    kW: 'KW,kw',
    kWh: 'KWh,kwh,KWH',
    kB: 'KB,kb',
  };
  return spellings[id]?.split(',') ?? [];
}

function powersOf(row: MeasureRow, { entry, english, japanese, symbols }: MeasureForms): Made[] {
  const powers = [
    { n: 2, class: 'area', en: 'square', short: 'sq', ja: '平方', after: 'squared' },
    { n: 3, class: 'volume', en: 'cubic', short: 'cu', ja: '立方', after: 'cubed' },
  ] as const;
  return powers.map((power) => ({
    row,
    forms: {
      entry: {
        id: `${entry.id}${power.n}`,
        class: power.class,
        name: `${power.en} ${entry.name}`,
        ...(entry.ja ? { ja: `${power.ja}${entry.ja}` } : {}),
        ...(entry.base ? { base: { id: `${entry.base.id}${power.n}`, factor: powerOf(entry.base.factor, power.n) } } : {}),
      },
      english: [
        ...english.flatMap((name) => [
          `${power.en} ${name}`,
          `${power.short} ${name}`,
          `${power.short}. ${name}`,
          `${name} ${power.after}`,
        ]),
        ...symbols.flatMap((s) => [`${power.en} ${s}`, `${power.short} ${s}`, `${power.short}. ${s}`].map((form) => form.toLowerCase())),
      ],
      japanese: [...japanese.map((name) => `${power.ja}${name}`), ...(entry.id === 'km' ? [`${power.ja}キロ`] : [])],
      symbols: symbols.flatMap((s) => [`${s}^${power.n}`, ...(s.endsWith("'") ? [] : [`${s}${power.n}`, `${s} ${power.after}`])]),
    },
  }));
}

function powerOf(factor: string, n: number): string {
  if (/^1e-?\d+$/.test(factor)) return `1e${Number(factor.slice(2)) * n}`;
  return String(Number(factor) ** n);
}

function plural(name: string): string {
  return name.endsWith('foot') ? `${name.slice(0, -4)}feet` : `${name.replace(/^(\w+) per /, '$1s per ')}${/ per /.test(name) ? '' : 's'}`;
}
