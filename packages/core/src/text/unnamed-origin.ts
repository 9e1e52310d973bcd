import type { Id } from './id.ts';

/** Id of the unnamed origin behind a voice. */
export function unnamedOriginId(siglum: string): Id {
  return `voice:unnamed-via-${siglum.toLowerCase()}`;
}

/** True for the unnamed origins that the compiler makes: two of them behind one voice need not be the same. */
export function isUnnamedOrigin(agent: Id): boolean {
  return agent.startsWith('voice:unnamed-via-');
}
