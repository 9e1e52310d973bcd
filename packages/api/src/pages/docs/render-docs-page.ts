import type { DocumentedApi, DocumentedOperation, DocumentedSchema } from './documented-api.ts';
import { type SafeHtml, safeHtml } from './safe-html.ts';

/** The API told for people, from the same document that machines read. No script, and nothing from elsewhere. */
export function renderDocsPage({ info, paths, components }: DocumentedApi): string {
  const operations = Object.entries(paths).map(([path, { get }]) => ({ path, get }));
  const page = safeHtml`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${info.title} API</title>
<link rel="icon" href="/favicon.svg">
<link rel="stylesheet" href="/docs/style.css">
<header>
<h1>${info.title} API</h1>
<p>${info.summary} <a href="/openapi.json">OpenAPI 3.1</a> · <a href="/">Viewer</a></p>
${info.description.split('\n\n').map((paragraph) => safeHtml`<p>${renderInlineCode(paragraph)}</p>\n`)}</header>
<nav aria-label="Paths"><ul>${operations.map(({ path, get }) => safeHtml`<li><a href="#${get.operationId}">${path}</a></li>\n`)}</ul></nav>
<main>
<h2>Paths</h2>
${operations.map(({ path, get }) => renderOperation(path, get))}
<h2>Answers</h2>
${Object.entries(components.schemas).map(([name, schema]) => renderSchema(name, schema))}
</main>
</html>
`;
  return page.text;
}

/** The path with the examples that its parameters give: a question that the shipped corpus answers. */
export function exampleUrl(path: string, { parameters = [] }: Pick<DocumentedOperation, 'parameters'>): string {
  const given = parameters.flatMap(({ name, in: place, example }) =>
    example === undefined ? [] : [{ name, place, text: [example].flat().join(',') }],
  );
  const stem = given.reduce((url, { name, place, text }) => (place === 'path' ? url.replace(`{${name}}`, text) : url), path);
  const query = given.filter(({ place }) => place === 'query').map(({ name, text }) => `${name}=${text}`);
  return query.length > 0 ? `${stem}?${query.join('&')}` : stem;
}

function renderOperation(path: string, { operationId, summary, parameters = [], responses }: DocumentedOperation): SafeHtml {
  const example = exampleUrl(path, { parameters });
  const answer = Object.values(responses['200']?.content ?? {})[0]?.schema;
  const rows = parameters.map(
    ({ name, required, description, schema }) =>
      safeHtml`<tr><th scope="row">${name}${required ? safeHtml` <em>required</em>` : ''}</th><td>${renderInlineCode(description)}</td><td>${renderSchemaType(schema)}</td></tr>\n`,
  );
  return safeHtml`<section id="${operationId}">
<h3><code>GET ${path}</code></h3>
<p>${renderInlineCode(summary)}${answer ? safeHtml`: ${renderSchemaType(answer)}` : ''}</p>
${rows.length > 0 ? safeHtml`<table>\n${rows}</table>` : ''}
<p><a href="${example}">${example}</a></p>
</section>
`;
}

function renderSchema(name: string, schema: DocumentedSchema): SafeHtml {
  const { properties, required = [] } = schema;
  const rows = Object.entries(properties ?? {}).map(
    ([key, part]) =>
      safeHtml`<tr><th scope="row">${key}${required.includes(key) ? '' : safeHtml` <em>optional</em>`}</th><td>${renderSchemaType(part)}</td><td>${renderInlineCode(part.description ?? '')}</td></tr>\n`,
  );
  return safeHtml`<section id="schema-${name}">
<h3><code>${name}</code></h3>
${schema.description ? safeHtml`<p>${schema.description}</p>` : ''}
${properties ? safeHtml`<table>\n${rows}</table>` : safeHtml`<p>${renderSchemaType(schema)}</p>`}
</section>
`;
}

/** A schema in a few words; what has a name is linked. */
function renderSchemaType(schema: DocumentedSchema): SafeHtml {
  const { $ref, enum: values, const: only, anyOf, oneOf, items, prefixItems, properties, additionalProperties } = schema;
  if ($ref) {
    const name = $ref.slice($ref.lastIndexOf('/') + 1);
    return safeHtml`<a href="#schema-${name}">${name}</a>`;
  }
  if (values) return safeHtml`${values.map((v, i) => safeHtml`${i > 0 ? ' | ' : ''}<code>${String(v)}</code>`)}`;
  if (only !== undefined) return safeHtml`<code>${String(only)}</code>`;
  const union = anyOf ?? oneOf;
  if (union) return safeHtml`${union.map((s, i) => safeHtml`${i > 0 ? ' | ' : ''}${renderSchemaType(s)}`)}`;
  if (prefixItems) return safeHtml`[${prefixItems.map((s, i) => safeHtml`${i > 0 ? ', ' : ''}${renderSchemaType(s)}`)}]`;
  if (items) return safeHtml`${renderSchemaType(items)}[]`;
  if (properties)
    return safeHtml`{${Object.entries(properties).map(([key, s], i) => safeHtml`${i > 0 ? ', ' : ''}${key}: ${renderSchemaType(s)}`)}}`;
  if (typeof additionalProperties === 'object') return safeHtml`{key: ${renderSchemaType(additionalProperties)}}`;
  return safeHtml`${[schema.type ?? 'any'].flat().join(' | ')}`;
}

/** What stands between backticks is code. */
function renderInlineCode(text: string): SafeHtml {
  return safeHtml`${text.split('`').map((part, i) => (i % 2 === 1 ? safeHtml`<code>${part}</code>` : safeHtml`${part}`))}`;
}
