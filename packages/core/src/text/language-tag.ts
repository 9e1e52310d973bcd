/** Living scripts that are written from right to left. */
const RIGHT_TO_LEFT = /^(?:Adlm|Arab|Hebr|Mand|Mend|Nkoo|Rohg|Samr|Syrc|Thaa|Yezi)$/;

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

/** Likely script of a language: `sr` → Cyrl, `ja-Latn` → Latn. From the tag alone, so that every runtime gives the same. */
export function scriptOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).maximize().script;
  } catch {
    // Not a tag: an old file, or one that was not compiled here.
    return undefined;
  }
}

/** Direction of the script of a language: `ar` and `az-Arab` → rtl. */
export function directionOf(tag: string): TextDirection {
  return RIGHT_TO_LEFT.test(scriptOf(tag) ?? '') ? 'rtl' : 'ltr';
}

/**
 * The best of some languages for a reader of `wanted`: the same tag, then its prefixes (RFC 4647 lookup: `zh-Hans-CN`, `zh-Hans`,
 * `zh`), then the same language in the same script, then in any script. Undefined if there is none.
 */
export function matchLanguage(available: readonly string[], wanted: string): string | undefined {
  for (let range = wanted; range !== ''; range = range.slice(0, Math.max(0, range.lastIndexOf('-'))))
    if (available.includes(range)) return range;
  const related = available.filter((tag) => isSameLanguage(tag, wanted));
  return related.find((tag) => related.length > 1 && scriptOf(tag) === scriptOf(wanted)) ?? related[0];
}

/** True of two tags of one language, whatever their scripts and regions: `zh-Hans` and `zh-TW`. */
export function isSameLanguage(a: string, b: string): boolean {
  return primaryLanguage(a) === primaryLanguage(b);
}

/** `zh` of `zh-Hans-CN`. */
function primaryLanguage(tag: string): string {
  return tag.replace(/-.*/, '').toLowerCase();
}
