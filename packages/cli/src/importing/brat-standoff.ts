import { type AnnotationFormat, codePointSpan, codePointsBefore, quoteAt } from './annotation-format.ts';

const ATTRIBUTES: Readonly<Record<string, string>> = {
  Negation: 'polarity',
  Polarity: 'polarity',
  Certainty: 'certainty',
  Modality: 'modality',
};

/**
 * brat standoff: text-bound annotations whose type is a facet. Notes may hold the rest of the item as JSON. Offsets are code points of the
 * text beside; each is proven by the words that brat repeats.
 */
export const bratStandoff: AnnotationFormat = {
  read({ content, text }) {
    const faults: { line: number; message: string; hint: string }[] = [];
    if (text === null)
      return {
        items: [],
        faults: [{ line: 1, message: 'the text beside is missing', hint: 'put the .txt of the same name beside the .ann' }],
        skipped: 0,
      };
    const found = new Map<string, { line: number; item: Record<string, unknown> }>();
    let skipped = 0;
    content.split('\n').forEach((source, i) => {
      const line = i + 1;
      const [id = '', head = '', words = ''] = source.replace(/\r$/, '').split('\t');
      if (source.trim() === '') return;
      if (/^T\d/.test(id)) {
        const item = spanItem(head, words, text);
        if (item) found.set(id, { line, item });
        else
          faults.push({
            line,
            message: `the words of ${id} are not at its offsets`,
            hint: 'offsets count code points of the .txt beside; export the two together',
          });
      } else if (/^[AM]\d/.test(id)) {
        const [name = '', target = '', value] = head.split(' ');
        const key = ATTRIBUTES[name];
        const annotation = found.get(target);
        if (annotation && key) annotation.item[key] = name === 'Negation' ? 'denied' : (value ?? '').toLowerCase();
        else skipped++;
      } else if (id.startsWith('#')) {
        const annotation = found.get(head.split(' ')[1] ?? '');
        const more = noteOf(words);
        if (annotation && more) Object.assign(annotation.item, more);
        else skipped++;
      } else skipped++;
    });
    return { items: [...found.values()], faults, skipped };
  },
  write({ slug, text, claims }) {
    const lines = claims.flatMap(({ start, end, item: { facet, ...rest } }, i) => {
      const [from, to] = [codePointsBefore(text, start), codePointsBefore(text, end)];
      return [
        `T${i + 1}\t${String(facet)} ${from} ${to}\t${text.slice(start, end).replace(/[\t\r\n]/g, ' ')}\n`,
        `#${i + 1}\tAnnotatorNotes T${i + 1}\t${JSON.stringify(rest)}\n`,
      ];
    });
    return new Map([
      [`${slug}.txt`, text],
      [`${slug}.ann`, lines.join('')],
    ]);
  },
};

/** Item of a span, or of all between the first and the last part of a broken one; null if its words are elsewhere. */
function spanItem(head: string, words: string, text: string): Record<string, unknown> | null {
  const [, facet = '', offsets = ''] = /^(\S+) ([\d ;]+)$/.exec(head) ?? [];
  const parts = offsets.split(';').map((part) => part.trim().split(' ').map(Number));
  const said = words.replace(/\s+/g, ' ').trim();
  for (const spanOf of [codePointSpan, (_: string, start: number, end: number) => ({ start, end })]) {
    const spans = parts.map(([start = Number.NaN, end = Number.NaN]) => spanOf(text, start, end));
    const own = spans.map(({ start, end }) => text.slice(start, end)).join(' ');
    const [first, last] = [spans[0], spans.at(-1)];
    if (facet === '' || said === '' || !first || !last || own.replace(/\s+/g, ' ').trim() !== said) continue;
    return { facet, ...quoteAt(text, first.start, last.end) };
  }
  return null;
}

function noteOf(words: string): Record<string, unknown> | null {
  if (!words.trim().startsWith('{')) return null;
  try {
    return JSON.parse(words) as Record<string, unknown>;
  } catch {
    return null;
  }
}
