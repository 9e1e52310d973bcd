/** Combinations of language, colour scheme and width in which pages are tested, by turns. */
export const LOOKS = [
  { lang: 'en', colorScheme: 'light', viewport: { width: 1280, height: 860 } },
  { lang: 'ja', colorScheme: 'dark', viewport: { width: 1280, height: 860 } },
  { lang: 'en', colorScheme: 'dark', viewport: { width: 360, height: 740 } },
  { lang: 'ja', colorScheme: 'light', viewport: { width: 360, height: 740 } },
] as const;

/** An address in a language. */
export function addressInLanguage(address: string, lang: string): string {
  const [path = '', hash] = address.split('#');
  return `${path}${path.includes('?') ? '&' : '?'}lang=${lang}${hash ? `#${hash}` : ''}`;
}
