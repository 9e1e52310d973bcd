import { spanDigest } from '../../text/digest.ts';
import type { ResolvedSpeaker } from '../claims/resolve-speakers.ts';
import type { NameGroup } from '../mentions/group-names.ts';
import { KNOWN_ENTITIES } from '../mentions/known-entities.ts';
import type { NameKind } from '../mentions/known-names.ts';

/** Record of an entity as a draft folder writes it. */
export interface DraftEntity {
  readonly id: string;
  readonly partOf?: string;
  readonly names: Readonly<Record<string, readonly string[]>>;
}

const KNOWN = new Map(KNOWN_ENTITIES.map((entity) => [entity.id, entity]));

/** Entities of a draft by id, made as they are met: one for each name in all documents, one a document for each described source. */
export class DraftAgents {
  readonly #entities = new Map<string, { names: Map<string, Set<string>> }>();
  readonly #existing: ReadonlySet<string>;
  readonly #wholes = new Map<string, string>();

  /** @param existing - Ids of a corpus, which need no draft of theirs. */
  constructor(existing: ReadonlySet<string> = new Set()) {
    this.#existing = existing;
  }

  /** Id of a speaker; `unnamed` where the text names none. */
  speaker(speaker: ResolvedSpeaker, document: string): string {
    // A place does not speak; who spoke in its name is not said.
    if (speaker.group?.kind === 'place')
      return this.#add('voice', `${document}-${nameSlug(speaker.group.names[0] ?? '')}`, speaker.group.names);
    if (speaker.group) return this.named(speaker.group);
    if (speaker.described === '') return 'unnamed';
    return this.#add('voice', `${document}-${nameSlug(speaker.described)}`, [speaker.described]);
  }

  named({ id, kind, names }: NameGroup): string {
    if (id !== null) return this.known(id, names);
    const [first = ''] = names;
    return this.#add(kindOfEntity(kind), nameSlug(first), names);
  }

  /** Id of a name as a place: of a kind that can be one. */
  place(group: NameGroup): string {
    return this.named(group.kind === 'state' || group.kind === 'place' ? group : { ...group, kind: 'place' });
  }

  /** Puts a place that a claim names into a wider one; the first whole stays, and a circle is refused. */
  within(part: NameGroup, whole: NameGroup): void {
    const id = placeId(part);
    if (!this.#entities.has(id) || this.#wholes.has(id)) return;
    const outer = this.place(whole);
    for (let at: string | undefined = outer; at !== undefined; at = this.#wholes.get(at)) if (at === id) return;
    this.#wholes.set(id, outer);
  }

  known(id: string, names: readonly string[] = []): string {
    if (this.#existing.has(id)) return id;
    const [kind = '', slug = ''] = id.split(':');
    return this.#add(kind === 'event' ? 'group' : kind, slug, [...(KNOWN.get(id)?.names ?? []), ...names]);
  }

  outlet(slug: string, name: string): string {
    return this.#add('outlet', slug, [name]);
  }

  #add(kind: string, slug: string, names: readonly string[]): string {
    const id = `${kind}:${slug}`;
    const entity = this.#entities.get(id) ?? { names: new Map<string, Set<string>>() };
    for (const name of names) {
      const language = /[\u3041-\u30FF\u3400-\u9FFF]/.test(name) ? 'ja' : 'en';
      entity.names.set(language, (entity.names.get(language) ?? new Set()).add(name));
    }
    this.#entities.set(id, entity);
    return id;
  }

  /** Records by id. A name in another language alone also serves as the default one, which every record needs. */
  records(standard: string): DraftEntity[] {
    return [...this.#entities]
      .map(([id, { names }]) => ({
        id,
        ...(this.#wholes.has(id) && { partOf: this.#wholes.get(id) ?? id }),
        names: Object.fromEntries([
          [standard, [...(names.get(standard) ?? [...names.values()][0] ?? [])]],
          ...[...names].map(([language, list]) => [language, [...list]] as const),
        ]),
      }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  }
}

/** Id that `place` gives to a name. */
function placeId({ id, kind, names }: NameGroup): string {
  return id ?? `${kind === 'state' ? 'state' : 'place'}:${nameSlug(names[0] ?? '')}`;
}

function kindOfEntity(kind: NameKind | null): string {
  if (kind === 'event') return 'group';
  return kind ?? 'group';
}

/** Slug of a name: its Latin letters and digits, else a digest. */
export function nameSlug(name: string): string {
  const latin = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const whole = latin !== '' && [...name].every((character) => character.charCodeAt(0) < 0x250);
  return (whole ? latin : `n-${spanDigest(name).slice(0, 10)}`).slice(0, 60).replace(/-+$/, '');
}
