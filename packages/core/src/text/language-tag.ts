/** Scripts that are written from right to left. */
const RIGHT_TO_LEFT = new Set(
  'Adlm Arab Armi Avst Chrs Cprt Elym Hatr Hebr Hung Khar Lydi Mand Mani Mend Merc Mero Narb Nbat Nkoo Orkh Ougr Palm Phli Phlp Phnx Prti Rohg Samr Sarb Sogd Sogo Syrc Thaa Yezi'.split(
    ' ',
  ),
);

/** Direction of a text, for the `dir` attribute. */
export type TextDirection = 'ltr' | 'rtl';

/** The canonical form of a BCP 47 tag (`zh-hans` → `zh-Hans`); null for anything else, `und` included, which names no language. */
export function canonicalLanguageTag(tag: string): string | null {
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    return canonical === undefined || /^(?:und|mul|zxx|mis)(?:-|$)/.test(canonical) ? null : canonical;
  } catch {
    return null;
  }
}

const scripts = new Map<string, string>();

/** Likely script of a language: `sr` → Cyrl, `ja-Latn` → Latn. From the tag alone, so that every runtime gives the same. */
export function scriptOf(tag: string): string {
  let script = scripts.get(tag);
  if (script === undefined) {
    script = canonicalLanguageTag(tag) === null ? 'Zyyy' : (new Intl.Locale(tag).maximize().script ?? 'Zyyy');
    // A corpus has few languages; a server that is asked for thousands keeps none of them.
    if (scripts.size < 500) scripts.set(tag, script);
  }
  return script;
}

/** Direction of the script of a language: `ar` and `az-Arab` → rtl. */
export function directionOf(tag: string): TextDirection {
  return RIGHT_TO_LEFT.has(scriptOf(tag)) ? 'rtl' : 'ltr';
}

/**
 * The best of some languages for a reader of `wanted`: the same tag, then its prefixes (RFC 4647 lookup: `zh-Hans-CN`, `zh-Hans`,
 * `zh`), then the same language in the same script, then in any script. Undefined if there is none.
 */
export function matchLanguage(available: readonly string[], wanted: string): string | undefined {
  for (let range = wanted; range !== ''; range = range.slice(0, Math.max(0, range.lastIndexOf('-')))) {
    const found = available.find((tag) => tag === range) ?? available.find((tag) => tag.toLowerCase() === range.toLowerCase());
    if (found !== undefined) return found;
  }
  const language = primaryLanguage(wanted);
  const related = available.filter((tag) => primaryLanguage(tag) === language);
  return related.length > 1 ? (related.find((tag) => scriptOf(tag) === scriptOf(wanted)) ?? related[0]) : related[0];
}

/** `zh` of `zh-Hans-CN`. */
function primaryLanguage(tag: string): string {
  return (tag.split('-')[0] ?? tag).toLowerCase();
}
