import type { NamedMention, NameGroup } from '../mentions/group-names.ts';
import type { TextReading } from '../read-text.ts';

/** A place and the place or state that a text puts it in. */
interface PlacePart {
  readonly part: NameGroup;
  readonly whole: NameGroup;
}

/** Words between a place and the wider one: Tara is a suburb of Gull Harbour. */
const IS_PART =
  /^ is (?:a|an|the) (?:\p{Ll}+ )?(?:suburb|district|borough|quarter|town|city|village|port|part|province|region|capital) of $/u;

/**
 * Places within others, as a text says so: a town before its state, the town after “the capital of” a state, “is a suburb of”, and in Japanese
 * the place after a state and の or a middle dot. What is said outright comes first, since a place has one whole.
 */
export function placeParts({ view: { text }, names }: Pick<TextReading, 'view' | 'names'>): PlacePart[] {
  const named = names
    .flatMap((group) => group.mentions.map((mention): NamedMention => ({ mention, group })))
    .toSorted((a, b) => a.mention.start - b.mention.start);
  const [said, beside]: [PlacePart[], PlacePart[]] = [[], []];
  for (const [i, right] of named.entries()) {
    const left = named[i - 1];
    if (!left || left.group === right.group || !isPlace(left.group) || !isPlace(right.group)) continue;
    const gap = text.slice(left.mention.end, right.mention.start);
    const isState = (group: NameGroup) => group.kind === 'state';
    if (IS_PART.test(gap)) said.push({ part: left.group, whole: right.group });
    else if (gap === ', ' && isState(left.group) && text.slice(0, left.mention.start).endsWith('capital of '))
      said.push({ part: right.group, whole: left.group });
    else if (gap === ', ' && isState(right.group) && !isState(left.group)) beside.push({ part: left.group, whole: right.group });
    else if ((gap === 'の' || gap === '・') && isState(left.group) && !isState(right.group))
      beside.push({ part: right.group, whole: left.group });
  }
  return [...said, ...beside];
}

function isPlace({ kind }: NameGroup): boolean {
  return kind === 'place' || kind === 'state';
}
