import type { Id } from '../text/id.ts';

/** Some ids and everything to which they lead over any number of steps, nearest first: wholes up to the topmost, for example. */
export function reachableIds(from: Iterable<Id>, next: (id: Id) => readonly Id[]): Set<Id> {
  const reached = new Set(from);
  // The set grows while it is iterated.
  for (const id of reached) for (const further of next(id)) reached.add(further);
  return reached;
}
