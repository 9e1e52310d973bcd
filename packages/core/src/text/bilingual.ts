/** The two languages of everything that a user sees. */
export const LANGUAGES = ['en', 'ja'] as const;
export type Language = (typeof LANGUAGES)[number];
export type Bilingual = Readonly<Record<Language, string>>;
