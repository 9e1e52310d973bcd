import { canonicalJson } from '../../text/canonical-json.ts';
import { ANNOTATION_TERMS, JSONLD_CONTEXT } from '../jsonld/jsonld-context.ts';
import { RDF, RDF_TYPE, type RdfTerm, type Triple, XSD } from './triple.ts';

type Definition = string | { readonly '@id': string; readonly '@type'?: string; readonly '@container'?: string };
type Node = Readonly<Record<string, unknown>>;

const TERMS: Readonly<Record<string, Definition>> = { ...ANNOTATION_TERMS, ...JSONLD_CONTEXT[1] };

/**
 * Triples of a node of our JSON-LD, by its constant context: the part of JSON-LD 1.1 that the writers use, so that nothing is fetched
 * and no processor is needed. A test compares the result with that of jsonld.js.
 */
export function triplesOfNode(node: object): Triple[] {
  const triples: Triple[] = [];
  let blanks = 0;
  const add = (subject: RdfTerm, predicate: string, object: RdfTerm) => triples.push({ subject, predicate, object });

  function visit(of: Node): RdfTerm {
    const subject: RdfTerm = typeof of['id'] === 'string' ? { iri: of['id'] } : { blank: `b${blanks++}` };
    for (const type of [of['type'] ?? []].flat()) add(subject, RDF_TYPE, { iri: expandName(String(type)) });
    for (const [key, value] of Object.entries(of)) {
      if (key === 'id' || key === 'type') continue;
      const definition = definitionOf(key);
      for (const object of objectsOf(value, definition)) add(subject, definition['@id'], object);
    }
    return subject;
  }

  function objectsOf(value: unknown, definition: ExpandedTerm): RdfTerm[] {
    const { '@type': type, '@container': container } = definition;
    if (type === '@json') return [{ text: canonicalJson(value), datatype: `${RDF}JSON` }];
    if (container === '@language')
      return Object.entries(value as Node).map(([language, text]) =>
        language === '@none' ? { text: String(text) } : { text: String(text), language: language.toLowerCase() },
      );
    const objects = [value].flat().map((one) => objectOf(one, type));
    return container === '@list' ? [listOf(objects)] : objects;
  }

  function objectOf(value: unknown, type: string | undefined): RdfTerm {
    if (typeof value === 'object' && value !== null) return visit(value as Node);
    if (type === '@id') return { iri: expandPrefix(String(value)) };
    if (type === '@vocab') return { iri: expandName(String(value)) };
    if (type !== undefined) return { text: String(value), datatype: type };
    if (typeof value === 'boolean') return { text: String(value), datatype: `${XSD}boolean` };
    return typeof value === 'number' ? { text: String(value), datatype: `${XSD}integer` } : { text: String(value) };
  }

  function listOf(objects: readonly RdfTerm[]): RdfTerm {
    return objects.reduceRight<RdfTerm>(
      (rest, first) => {
        const cell = { blank: `b${blanks++}` };
        add(cell, `${RDF}first`, first);
        add(cell, `${RDF}rest`, rest);
        return cell;
      },
      { iri: `${RDF}nil` },
    );
  }

  visit(node as Node);
  return triples;
}

interface ExpandedTerm {
  readonly '@id': string;
  readonly '@type'?: string;
  readonly '@container'?: string;
}

function definitionOf(key: string): ExpandedTerm {
  const found = TERMS[key];
  if (found === undefined) throw new Error(`the context has no term ${key}`);
  const { '@id': id, '@type': type, '@container': container } = typeof found === 'string' ? ({ '@id': found } as ExpandedTerm) : found;
  return {
    '@id': expandPrefix(id),
    ...(type !== undefined && { '@type': expandPrefix(type) }),
    ...(container !== undefined && { '@container': container }),
  };
}

/** A term of the context, or a name with a prefix. */
function expandName(name: string): string {
  const found = TERMS[name];
  return expandPrefix(typeof found === 'string' ? found : name);
}

function expandPrefix(name: string): string {
  const [, prefix = '', rest = ''] = /^([a-z]+):(?!\/\/)(.+)$/.exec(name) ?? [];
  const base = TERMS[prefix];
  return typeof base === 'string' ? base + rest : name;
}
