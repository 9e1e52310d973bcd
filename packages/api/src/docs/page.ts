import { type Html, html } from './html.ts';
import type { Operation, Schema, Shown } from './openapi.ts';

/** The API told for people, from the same document that machines read. No script, and nothing from elsewhere. */
export function docsPage({ info, paths, components }: Shown): string {
  const operations = Object.entries(paths).map(([path, { get }]) => ({ path, get }));
  const page = html`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${info.title} API</title>
<link rel="icon" href="/favicon.svg">
<link rel="stylesheet" href="/docs/style.css">
<header>
<h1>${info.title} API</h1>
<p>${info.summary} <a href="/openapi.json">OpenAPI 3.1</a> · <a href="/">Viewer</a></p>
${info.description.split('\n\n').map((paragraph) => html`<p>${code(paragraph)}</p>\n`)}</header>
<nav aria-label="Paths"><ul>${operations.map(({ path, get }) => html`<li><a href="#${get.operationId}">${path}</a></li>\n`)}</ul></nav>
<main>
<h2>Paths</h2>
${operations.map(({ path, get }) => operation(path, get))}
<h2>Answers</h2>
${Object.entries(components.schemas).map(([name, schema]) => schemaSection(name, schema))}
</main>
</html>
`;
  return page.text;
}

/** The path with the examples that its parameters give: a question that the shipped corpus answers. */
export function exampleOf(path: string, { parameters = [] }: Pick<Operation, 'parameters'>): string {
  const given = parameters.flatMap(({ name, in: place, example }) =>
    example === undefined ? [] : [{ name, place, text: [example].flat().join(',') }],
  );
  const stem = given.reduce((url, { name, place, text }) => (place === 'path' ? url.replace(`{${name}}`, text) : url), path);
  const query = given.filter(({ place }) => place === 'query').map(({ name, text }) => `${name}=${text}`);
  return query.length > 0 ? `${stem}?${query.join('&')}` : stem;
}

function operation(path: string, { operationId, summary, parameters = [], responses }: Operation): Html {
  const example = exampleOf(path, { parameters });
  const answer = Object.values(responses['200']?.content ?? {})[0]?.schema;
  const rows = parameters.map(
    ({ name, required, description, schema }) =>
      html`<tr><th scope="row">${name}${required ? html` <em>required</em>` : ''}</th><td>${code(description)}</td><td>${type(schema)}</td></tr>\n`,
  );
  return html`<section id="${operationId}">
<h3><code>GET ${path}</code></h3>
<p>${code(summary)}${answer ? html`: ${type(answer)}` : ''}</p>
${rows.length > 0 ? html`<table>\n${rows}</table>` : ''}
<p><a href="${example}">${example}</a></p>
</section>
`;
}

function schemaSection(name: string, schema: Schema): Html {
  const { properties, required = [] } = schema;
  const rows = Object.entries(properties ?? {}).map(
    ([key, part]) =>
      html`<tr><th scope="row">${key}${required.includes(key) ? '' : html` <em>optional</em>`}</th><td>${type(part)}</td><td>${code(part.description ?? '')}</td></tr>\n`,
  );
  return html`<section id="schema-${name}">
<h3><code>${name}</code></h3>
${schema.description ? html`<p>${schema.description}</p>` : ''}
${properties ? html`<table>\n${rows}</table>` : html`<p>${type(schema)}</p>`}
</section>
`;
}

/** A schema in a few words; what has a name is linked. */
function type(schema: Schema): Html {
  const { $ref, enum: values, const: only, anyOf, oneOf, items, prefixItems, properties, additionalProperties } = schema;
  if ($ref) {
    const name = $ref.slice($ref.lastIndexOf('/') + 1);
    return html`<a href="#schema-${name}">${name}</a>`;
  }
  if (values) return html`${values.map((v, i) => html`${i > 0 ? ' | ' : ''}<code>${String(v)}</code>`)}`;
  if (only !== undefined) return html`<code>${String(only)}</code>`;
  const union = anyOf ?? oneOf;
  if (union) return html`${union.map((s, i) => html`${i > 0 ? ' | ' : ''}${type(s)}`)}`;
  if (prefixItems) return html`[${prefixItems.map((s, i) => html`${i > 0 ? ', ' : ''}${type(s)}`)}]`;
  if (items) return html`${type(items)}[]`;
  if (properties) return html`{${Object.entries(properties).map(([key, s], i) => html`${i > 0 ? ', ' : ''}${key}: ${type(s)}`)}}`;
  if (typeof additionalProperties === 'object') return html`{key: ${type(additionalProperties)}}`;
  return html`${[schema.type ?? 'any'].flat().join(' | ')}`;
}

/** What stands between backticks is code. */
function code(text: string): Html {
  return html`${text.split('`').map((part, i) => (i % 2 === 1 ? html`<code>${part}</code>` : html`${part}`))}`;
}
