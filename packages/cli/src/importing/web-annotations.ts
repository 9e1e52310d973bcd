import { type AnnotationFormat, codePointsBefore, quoteAt } from './annotation-format.ts';

type Node = Readonly<Record<string, unknown>>;

/** W3C Web Annotations in JSON-LD: tags name the facet, a dataset body holds the rest of the item, and a quote selector proves the place. */
export const webAnnotations: AnnotationFormat = {
  read({ content }) {
    let root: unknown;
    try {
      root = JSON.parse(content);
    } catch (error) {
      const line = Number(/line (\d+)/.exec((error as Error).message)?.[1] ?? 1);
      return {
        items: [],
        faults: [{ line, message: `the file is not JSON: ${(error as Error).message}`, hint: 'export the annotations as JSON-LD' }],
        skipped: 0,
      };
    }
    const items: { line: number; item: Record<string, unknown> }[] = [];
    const faults: { line: number; message: string; hint: string }[] = [];
    let skipped = 0;
    for (const annotation of annotationsIn(root)) {
      const line = lineOf(content, annotation);
      const item = { ...bodyOf(annotation), ...targetOf(annotation) };
      if (item['facet'] === undefined) skipped++;
      else if (item['quote'] === undefined)
        faults.push({ line, message: 'the annotation has no TextQuoteSelector', hint: 'offsets alone prove nothing: export with quotes' });
      else items.push({ line, item });
    }
    return { items, faults, skipped };
  },
  write({ slug, text, claims }) {
    const items = claims.map(({ id, start, end, item }) => {
      const { quote, prefix, suffix } = quoteAt(text, start, end);
      return {
        id: `urn:synoptic:${id}`,
        type: 'Annotation',
        motivation: 'describing',
        body: [
          { type: 'TextualBody', purpose: 'tagging', value: item['facet'] },
          { type: 'Dataset', purpose: 'describing', format: 'application/json', value: item },
        ],
        target: {
          source: `urn:synoptic:document:${slug}`,
          selector: [
            { type: 'TextQuoteSelector', exact: quote, prefix, suffix },
            { type: 'TextPositionSelector', start: codePointsBefore(text, start), end: codePointsBefore(text, end) },
          ],
        },
      };
    });
    const page = { '@context': 'http://www.w3.org/ns/anno.jsonld', id: `urn:synoptic:annotations:${slug}`, type: 'AnnotationPage', items };
    return new Map([[`${slug}.jsonld`, `${JSON.stringify(page, null, 1)}\n`]]);
  },
};

/** Annotations of a page, a collection, a list or a graph. */
function annotationsIn(node: unknown): Node[] {
  if (Array.isArray(node)) return node.flatMap(annotationsIn);
  if (typeof node !== 'object' || node === null) return [];
  const { type, items, first, '@graph': graph } = node as Node;
  if ([type].flat().some((one) => one === 'Annotation' || one === 'oa:Annotation')) return [node as Node];
  return [items, first, graph].flatMap(annotationsIn);
}

function bodyOf({ body }: Node): Record<string, unknown> {
  const item: Record<string, unknown> = {};
  for (const one of [body].flat()) {
    if (typeof one !== 'object' || one === null) continue;
    const { type, purpose, value } = one as Node;
    if (type === 'Dataset' && typeof value === 'object' && value !== null) Object.assign(item, value);
    else if (purpose === 'tagging' && typeof value === 'string') item['facet'] ??= value;
  }
  return item;
}

function targetOf({ target }: Node): Record<string, unknown> {
  const [first] = [target].flat();
  if (typeof first !== 'object' || first === null) return {};
  const { source, selector } = first as Node;
  const id = typeof source === 'string' ? source : (source as Node | undefined)?.['id'];
  const document = /document:([a-z0-9-]+)$/.exec(String(id ?? ''))?.[1];
  const quote = selectorsIn(selector).find(({ type }) => type === 'TextQuoteSelector' || type === 'oa:TextQuoteSelector');
  const word = (key: string) => (typeof quote?.[key] === 'string' && quote[key] !== '' ? (quote[key] as string) : undefined);
  return {
    ...(document !== undefined && { document }),
    ...(word('exact') !== undefined && { quote: word('exact'), prefix: word('prefix') ?? '', suffix: word('suffix') ?? '' }),
  };
}

function selectorsIn(node: unknown): Node[] {
  return [node]
    .flat()
    .flatMap((one) => (typeof one === 'object' && one !== null ? [one as Node, ...selectorsIn((one as Node)['refinedBy'])] : []));
}

/** Line in which an annotation begins, by its id; the first where it has none. */
function lineOf(content: string, { id }: Node): number {
  const at = typeof id === 'string' ? content.indexOf(JSON.stringify(id)) : -1;
  return at < 0 ? 1 : content.slice(0, at).split('\n').length;
}
