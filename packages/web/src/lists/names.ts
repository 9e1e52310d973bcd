import type { Entity, Event } from '@synoptic/core/model/thing';

/** Whether a thing bears a name that holds the words, in any language. */
export function isNamed(thing: Entity | Event, words: string): boolean {
  const wanted = fold(words);
  return [thing.label.en, thing.label.ja, ...thing.names.en, ...thing.names.ja, ...thing.names.ru].some((name) =>
    fold(name).includes(wanted),
  );
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
