import { html } from 'hono/html';
import type { DocumentedApi, DocumentedOperation, DocumentedSchema } from './documented-api.ts';
import { requestSnippets } from './request-snippets.ts';

/** Tagged template for HTML: escapes every value except its own markup. */
type Html = ReturnType<typeof html>;

/** Stylesheet of the documentation page, for phones too, light and dark. */
export const DOCS_STYLE = `:root { color-scheme: light dark; --rule: color-mix(in srgb, currentColor 22%, transparent); --accent: light-dark(#8a2f1d, #e39a86); }
body { margin: 0 auto; max-width: 68rem; padding: 1.5rem 1.25rem 4rem; font: 1rem/1.6 system-ui, sans-serif; background: light-dark(#fdfcf9, #191816); color: light-dark(#23211d, #e7e3da); }
h1, h2, h3, h4 { font-weight: 600; line-height: 1.3; } h2 { margin-top: 3rem; } h3, h4 { margin: 0; font-size: 1rem; } nav h2 { margin: 1rem 0 0; font-size: 1rem; }
details h4 { margin-top: .6rem; font-size: .92rem; } summary { cursor: pointer; } pre { margin: .2rem 0; padding: .5rem .8rem; overflow-x: auto; border: 1px solid var(--rule); }
section { border-top: 1px solid var(--rule); padding: 1rem 0; }
a { color: var(--accent); } code { font-size: .92em; overflow-wrap: anywhere; }
nav ul { columns: 15rem; list-style: none; padding: 0; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; } th, td { text-align: start; vertical-align: top; padding: .3rem .8rem .3rem 0; overflow-wrap: anywhere; }
th { font-weight: 600; width: 12rem; } em { font-weight: 400; color: var(--accent); }
@media (max-width: 40rem) { th, td { display: block; width: auto; padding: 0; } tr { display: block; padding: .4rem 0; } }
`;

/**
 * Renders the OpenAPI document as a page without scripts or third-party resources, paths in their groups. `origin` is the public
 * address of the server, if known.
 */
export async function renderDocsPage({ info, tags, paths, components }: DocumentedApi, origin = ''): Promise<string> {
  const operations = Object.entries(paths).map(([path, { get }]) => ({ path, get }));
  const groups = tags.map((tag) => ({ ...tag, operations: operations.filter(({ get }) => get.tags.includes(tag.name)) }));
  const page = await html`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${info.title} API</title>
<link rel="icon" href="/favicon.svg">
<link rel="stylesheet" href="/docs/style.css">
<header>
<h1>${info.title} API</h1>
<p>${info.summary} <a href="/openapi.json">OpenAPI 3.1</a> · <a href="/">Viewer</a></p>
${info.description.split('\n\n').map((paragraph) => html`<p>${renderInlineCode(paragraph)}</p>\n`)}</header>
<nav aria-label="Paths">${groups.map(({ name, operations: of }) => html`<h2><a href="#${name}">${name}</a></h2>\n<ul>${of.map(({ path, get }) => html`<li><a href="#${get.operationId}">${path}</a></li>\n`)}</ul>\n`)}</nav>
<main>
${groups.map(({ name, description, operations: of }) => html`<h2 id="${name}">${description}</h2>\n${of.map(({ path, get }) => renderOperation(path, get, origin))}`)}
<h2>Answers</h2>
${Object.entries(components.schemas).map(([name, schema]) => renderSchema(name, schema))}
</main>
</html>
`;
  return String(page);
}

/** URL of a path with its example parameters, for which the corpus has an answer. */
export function exampleUrl(path: string, { parameters = [] }: Pick<DocumentedOperation, 'parameters'>): string {
  const given = parameters.flatMap(({ name, in: place, example }) =>
    example === undefined
      ? []
      : [{ name, place, text: encodeURIComponent([example].flat().join(',')).replaceAll('%3A', ':').replaceAll('%2C', ',') }],
  );
  const stem = given.reduce((url, { name, place, text }) => (place === 'path' ? url.replace(`{${name}}`, text) : url), path);
  const query = given.filter(({ place }) => place === 'query').map(({ name, text }) => `${name}=${text}`);
  return query.length > 0 ? `${stem}?${query.join('&')}` : stem;
}

function renderOperation(path: string, { operationId, summary, parameters = [], responses }: DocumentedOperation, origin: string): Html {
  const example = exampleUrl(path, { parameters });
  // A corpus may lack what a required parameter names: a second document, for example.
  const hasExample = parameters.every((parameter) => !parameter.required || parameter.example !== undefined);
  const answer = Object.values(responses['200']?.content ?? {})[0]?.schema;
  const rows = parameters.map(
    ({ name, required, description, schema }) =>
      html`<tr><th scope="row">${name}${required ? html` <em>required</em>` : ''}</th><td>${renderInlineCode(description)}</td><td>${renderSchemaType(schema)}</td></tr>\n`,
  );
  return html`<section id="${operationId}">
<h3><code>GET ${path}</code></h3>
<p>${renderInlineCode(summary)}${answer ? html`: ${renderSchemaType(answer)}` : ''}</p>
${rows.length > 0 ? html`<table>\n${rows}</table>` : ''}
${hasExample ? html`<p><a href="${example}">${example}</a></p>\n${renderSnippets(example, origin)}` : ''}
</section>
`;
}

/** The example as a request in each language, folded away. */
function renderSnippets(example: string, origin: string): Html {
  const snippets = requestSnippets(`${origin === '' ? 'http://localhost:8787' : origin}${example}`);
  return html`<details><summary>${snippets.map(({ language }) => language).join(' · ')}</summary>
${snippets.map(({ language, code }) => html`<h4>${language}</h4>\n<pre tabindex="0"><code>${code}</code></pre>\n`)}</details>`;
}

function renderSchema(name: string, schema: DocumentedSchema): Html {
  const { properties, required = [] } = schema;
  const rows = Object.entries(properties ?? {}).map(
    ([key, part]) =>
      html`<tr><th scope="row">${key}${required.includes(key) ? '' : html` <em>optional</em>`}</th><td>${renderSchemaType(part)}</td><td>${renderInlineCode(part.description ?? '')}</td></tr>\n`,
  );
  return html`<section id="schema-${name}">
<h3><code>${name}</code></h3>
${schema.description ? html`<p>${schema.description}</p>` : ''}
${properties ? html`<table>\n${rows}</table>` : html`<p>${renderSchemaType(schema)}</p>`}
</section>
`;
}

/** Short description of a schema; named schemas are links. */
function renderSchemaType(schema: DocumentedSchema): Html {
  const { $ref, enum: values, const: only, anyOf, oneOf, items, prefixItems, properties, additionalProperties } = schema;
  if ($ref) {
    const name = $ref.slice($ref.lastIndexOf('/') + 1);
    return html`<a href="#schema-${name}">${name}</a>`;
  }
  if (values) return html`${values.map((v, i) => html`${i > 0 ? ' | ' : ''}<code>${String(v)}</code>`)}`;
  if (only !== undefined) return html`<code>${String(only)}</code>`;
  const union = anyOf ?? oneOf;
  if (union) return html`${union.map((s, i) => html`${i > 0 ? ' | ' : ''}${renderSchemaType(s)}`)}`;
  if (prefixItems) return html`[${prefixItems.map((s, i) => html`${i > 0 ? ', ' : ''}${renderSchemaType(s)}`)}]`;
  if (items) return html`${renderSchemaType(items)}[]`;
  if (properties)
    return html`{${Object.entries(properties).map(([key, s], i) => html`${i > 0 ? ', ' : ''}${key}: ${renderSchemaType(s)}`)}}`;
  if (typeof additionalProperties === 'object') return html`{key: ${renderSchemaType(additionalProperties)}}`;
  return html`${[schema.type ?? 'any'].flat().join(' | ')}`;
}

/** Renders text between backticks as code. */
function renderInlineCode(text: string): Html {
  return html`${text.split('`').map((part, i) => (i % 2 === 1 ? html`<code>${part}</code>` : html`${part}`))}`;
}
