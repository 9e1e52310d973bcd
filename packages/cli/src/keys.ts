import type { Key } from 'node:readline';

/** Keys that mean something by themselves, by Node's names for them. */
const NAMED: Readonly<Record<string, string>> = {
  up: 'up',
  down: 'down',
  left: 'left',
  right: 'right',
  pageup: 'pageup',
  pagedown: 'pagedown',
  home: 'home',
  end: 'end',
  return: 'enter',
  enter: 'enter',
  escape: 'escape',
  backspace: 'backspace',
  delete: 'backspace',
};

/** The name by which screens know a key: a word, `ctrl-d`, or the sign itself; null for what none of them knows. */
export function nameOf(text: string | undefined, { name, ctrl, meta }: Key): string | null {
  const named = name === undefined ? undefined : NAMED[name];
  if (named) return named;
  if (ctrl) return name !== undefined && /^[a-z]$/.test(name) ? `ctrl-${name}` : null;
  if (meta || !text || /\p{C}/u.test(text)) return null;
  return text;
}
