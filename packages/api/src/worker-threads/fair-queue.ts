/** Something that waits for a thread on behalf of a group, such as the address of a client. */
interface QueuedItem {
  readonly group: string;
}

interface Group<T> {
  readonly items: T[];
  /** Virtual time: milliseconds that the group has been served, not less than that of the groups served when it came. */
  served: number;
  running: number;
}

/**
 * Queue of items by group, in which the group that has been served least comes next (start-time fair queueing with costs charged
 * afterwards). Groups that have nothing waiting or running are forgotten.
 */
export class FairQueue<T extends QueuedItem> {
  readonly #groups = new Map<string, Group<T>>();
  #now = 0;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Number of items of a group that wait. */
  waitingOf(group: string): number {
    return this.#groups.get(group)?.items.length ?? 0;
  }

  add(item: T): void {
    const group = this.#groups.get(item.group) ?? { items: [], served: this.#now, running: 0 };
    this.#groups.set(item.group, group);
    group.items.push(item);
    this.#size += 1;
  }

  remove(item: T): boolean {
    const group = this.#groups.get(item.group);
    const at = group?.items.indexOf(item) ?? -1;
    if (!group || at < 0) return false;
    group.items.splice(at, 1);
    this.#size -= 1;
    this.#forget(item.group, group);
    return true;
  }

  /** Takes the next item, of a group that runs less than `mayRun` allows it; each taken item must be `finish`ed. */
  take(mayRun: (group: string) => number): T | null {
    let next: Group<T> | null = null;
    for (const [name, group] of this.#groups)
      if (group.items.length > 0 && group.running < mayRun(name) && (!next || group.served < next.served)) next = group;
    const item = next?.items.shift();
    if (!next || !item) return null;
    this.#size -= 1;
    next.running += 1;
    this.#now = Math.max(this.#now, next.served);
    return item;
  }

  /** Charges a group for an item that was taken. */
  finish({ group: name }: T, ms: number): void {
    const group = this.#groups.get(name);
    if (!group) return;
    group.running -= 1;
    group.served += ms;
    this.#forget(name, group);
  }

  #forget(name: string, { items, running }: Group<T>): void {
    if (items.length === 0 && running === 0) this.#groups.delete(name);
  }
}
