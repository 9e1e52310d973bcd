/** A set of phrases that finds the longest one at an offset. */
export interface LongestMatch<Entry> {
  /** Longest phrase that begins at `at`, with the offset after it. */
  readonly at: (text: string, at: number) => { readonly entry: Entry; readonly end: number } | null;
  /** Longest phrase that ends at `end`, with the offset where it begins. */
  readonly before: (text: string, end: number) => { readonly entry: Entry; readonly start: number } | null;
}

interface TrieNode<Entry> {
  readonly next: Map<number, TrieNode<Entry>>;
  entry?: Entry;
}

/** Trie over UTF-16 units, forwards and backwards. A search is bounded by the longest phrase, so a scan over a text is linear. */
export function longestMatch<Entry>(phrases: Iterable<readonly [string, Entry]>): LongestMatch<Entry> {
  const forward: TrieNode<Entry> = { next: new Map() };
  const listed = [...phrases];
  // Few sets are searched backwards: this trie is made for the first search.
  let backward: TrieNode<Entry> | null = null;
  // First three units of each phrase, by hashes: nearly every offset of a text is turned down here. A phrase of one or two units takes any next.
  const begins = new Uint8Array(0x10000);
  const pairs = new Uint8Array(0x10000);
  const triples = new Uint8Array(0x10000);
  for (const [phrase, entry] of listed) {
    insert(forward, phrase.length, (i) => phrase.charCodeAt(i)).entry = entry;
    const first = phrase.charCodeAt(0);
    begins[first] = phrase.length === 1 ? LONE : Math.max(begins[first] ?? 0, LONGER);
    if (phrase.length > 1) {
      const pair = hashOf(first, phrase.charCodeAt(1));
      pairs[pair] = phrase.length === 2 ? LONE : Math.max(pairs[pair] ?? 0, LONGER);
      if (phrase.length > 2) triples[hashOf(pair, phrase.charCodeAt(2))] = 1;
    }
  }
  for (const space of [0x0a, 0x0d, 0x09]) begins[space] = begins[0x20] ?? 0;
  return {
    at(text, at) {
      const kind = begins[text.charCodeAt(at)];
      if (!kind) return null;
      const first = asSpace(text.charCodeAt(at));
      if (kind === LONGER) {
        const pair = hashOf(first, asSpace(text.charCodeAt(at + 1)));
        const more = pairs[pair];
        if (!more || (more === LONGER && triples[hashOf(pair, asSpace(text.charCodeAt(at + 2)))] !== 1)) return null;
      }
      let found: { entry: Entry; end: number } | null = null;
      let node = forward.next.get(first);
      for (let i = at + 1; node; i++) {
        if (node.entry !== undefined) found = { entry: node.entry, end: i };
        node = node.next.get(asSpace(text.charCodeAt(i)));
      }
      return found;
    },
    before(text, end) {
      let found: { entry: Entry; start: number } | null = null;
      backward ??= backwardTrie(listed);
      let node = backward.next.get(asSpace(text.charCodeAt(end - 1)));
      for (let i = end - 1; node; i--) {
        if (node.entry !== undefined) found = { entry: node.entry, start: i };
        node = node.next.get(asSpace(text.charCodeAt(i - 1)));
      }
      return found;
    },
  };
}

/** Marks of one or two first units: phrases that begin with them are all longer, or one of them is these units alone. */
const LONGER = 1;
const LONE = 2;

function hashOf(first: number, second: number): number {
  return (first * 31 + second) & 0xffff;
}

/** A phrase may be wrapped: any white space counts as a space. */
function asSpace(code: number): number {
  return code === 0x0a || code === 0x0d || code === 0x09 ? 0x20 : code;
}

function backwardTrie<Entry>(phrases: readonly (readonly [string, Entry])[]): TrieNode<Entry> {
  const root: TrieNode<Entry> = { next: new Map() };
  for (const [phrase, entry] of phrases) insert(root, phrase.length, (i) => phrase.charCodeAt(phrase.length - 1 - i)).entry = entry;
  return root;
}

function insert<Entry>(root: TrieNode<Entry>, length: number, codeAt: (i: number) => number): TrieNode<Entry> {
  let node = root;
  for (let i = 0; i < length; i++) {
    const code = codeAt(i);
    let next = node.next.get(code);
    if (!next) {
      next = { next: new Map() };
      node.next.set(code, next);
    }
    node = next;
  }
  return node;
}
