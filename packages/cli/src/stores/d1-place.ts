import type { CommandOption, ParsedArguments } from '../command-line/command.ts';
import { UsageProblem } from '../command-line/usage-problem.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { D1Place } from './open-d1.ts';

/** Options that say which D1 database of a name is meant. */
export const PLACE_OPTIONS = {
  local: { describe: 'push.local' },
  remote: { describe: 'push.remote' },
} as const satisfies Readonly<Record<string, CommandOption>>;

/** Place that the options name, the local database without them; other stores take neither. */
export function placeOf(args: ParsedArguments, location: string, { word }: Pick<Terminal, 'word'>): D1Place {
  const named = (['local', 'remote'] as const).filter((place) => args.flag(place));
  if (named.length === 0) return 'local';
  if (!/^d1:/i.test(location)) throw new UsageProblem(word('d1.only', { option: named[0] ?? '' }), word('store.address-is'));
  if (named.length > 1) throw new UsageProblem(word('d1.both'));
  return named[0] ?? 'local';
}
