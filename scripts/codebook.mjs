// Generates docs/codebook.md: each kind and facet of the vocabulary with its definition, inclusions, exclusions and an example.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Renders the codebook of a compiled corpus as Markdown. */
export function codebook({ kinds, facets, units, roles }) {
  const both = (text) => `${text.en}  \n${text.ja}`;
  const entry = (item, facts) =>
    [
      `### ${item.label.en} · ${item.label.ja}`,
      '',
      `\`${item.id}\`${facts.length > 0 ? ` · ${facts.join(' · ')}` : ''}`,
      '',
      both(item.definition),
      '',
      `- Belongs: ${item.includes.en} / ${item.includes.ja}`,
      `- Does not: ${item.excludes.en} / ${item.excludes.ja}`,
      `- Example: ${item.example.en} / ${item.example.ja}`,
      ...(item.categories ?? []).map(
        (c) =>
          `- Category \`${c.id}\`: ${c.label.en} / ${c.label.ja}${c.within ? `, within \`${c.within}\`` : ''}${c.beside ? `, beside ${c.beside.map((b) => `\`${b}\``).join(', ')}` : ''}`,
      ),
      '',
    ].join('\n');
  const facts = (f) => [
    `${f.value}${f.unit ? ` in ${f.unit}` : ''}`,
    f.nature,
    `${f.answers} ${f.answers === 'one' ? 'answer' : 'answers'}`,
    ...(f.counts ? [`counts \`${f.counts}\``] : []),
    ...(f.ledger ? [`\`${f.ledger}\` in the ledger`] : []),
  ];
  return [
    '# Codebook',
    '',
    'Made from `data/vocabulary` by `npm run docs`; edit there. A kind says what an entity is, a facet is a question on which accounts can be compared.',
    '',
    `## Kinds (${kinds.length})`,
    '',
    ...kinds.map((k) => entry(k, [])),
    `## Facets (${facets.length})`,
    '',
    ...facets.map((f) => entry(f, facts(f))),
    '## Units',
    '',
    '| unit | en | ja | measures | factor |',
    '|---|---|---|---|---|',
    ...units.map((u) => `| \`${u.id}\` | ${u.label.en.one} / ${u.label.en.other} | ${u.label.ja} | ${u.measures} | ${u.factor} |`),
    '',
    '## Roles of participants',
    '',
    ...roles.map((r) => `- \`${r.id}\`: ${r.label.en} / ${r.label.ja}`),
    '',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const corpus = JSON.parse(readFileSync(here('../data/dist/corpus.json'), 'utf8'));
  const { writeFileSafely } = await import('@synoptic/core/node/write-file-safely');
  await writeFileSafely(here('../docs/codebook.md'), codebook(corpus));
}
