import type { Entity, Event } from '@synoptic/core/model/thing';

/** Whether a thing bears a name that holds the words, in any language. */
export function matchesName(thing: Entity | Event, words: string): boolean {
  const wanted = foldName(words);
  return [...Object.values(thing.label), ...thing.names.en, ...thing.names.ja, ...thing.names.ru].some((name) =>
    foldName(name).includes(wanted),
  );
}

function foldName(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
