import type { WordTables } from '@synoptic/core/locale/create-words';
import type { InterfaceLanguage } from '@synoptic/core/text/interface-languages';
import type { Contents, SectionName, Sections } from './sections.ts';

const loadedTables: Partial<Record<string, Partial<Record<InterfaceLanguage, unknown>>>> = {};

/** The content of a section in the languages that are loaded; it fills as more are. */
export function tablesOf<S extends keyof Contents>(section: S): Partial<Record<InterfaceLanguage, Contents[S]>> {
  loadedTables[section] ??= {};
  return loadedTables[section] as Partial<Record<InterfaceLanguage, Contents[S]>>;
}

/** The same of a section of words. The compiler holds each language's file to the reference. */
export function wordTablesOf<S extends SectionName>(section: S): WordTables<Sections[S]> {
  return tablesOf(section) as WordTables<Sections[S]>;
}
