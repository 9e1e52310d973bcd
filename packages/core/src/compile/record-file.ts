import { type Id, kindOf, slugOf } from '../text/id.ts';

/** File of an entity, event or document in a data folder, by its id. */
export function recordFile(id: Id): string {
  const [kind, slug] = [kindOf(id), slugOf(id)];
  if (kind === 'event') return `events/${slug}.yaml`;
  return kind === 'document' ? `documents/${slug}/document.yaml` : `entities/${kind}/${slug}.yaml`;
}
