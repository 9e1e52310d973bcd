import type { Cell } from '../../shapes/row.ts';
import type { Id } from '../../text/id.ts';

/** Claims by which an account answers a row: those in its cell, and those on the inverse facet (rule R8). */
export function answeringClaims({ claims, derived = [] }: Pick<Cell, 'claims' | 'derived'>): Id[] {
  return [...claims, ...derived.map(({ claim }) => claim)];
}
