// Generates docs/codebook.md: each kind and facet of the vocabulary with its definition, inclusions, exclusions and an example.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Renders the codebook of a compiled corpus as Markdown. */
export function codebook({ kinds, facets, units, roles, senses = [] }) {
  const all = (text, between = ' / ') => Object.values(text).join(between);
  const languages = Object.keys(kinds[0]?.label ?? {});
  const unitWord = (label) => (typeof label === 'string' ? label : all(label ?? {}));
  const entry = (item, facts) =>
    [
      `### ${all(item.label, ' · ')}`,
      '',
      `\`${item.id}\`${facts.length > 0 ? ` · ${facts.join(' · ')}` : ''}`,
      '',
      all(item.definition, '  \n'),
      '',
      `- Belongs: ${all(item.includes)}`,
      `- Does not: ${all(item.excludes)}`,
      `- Example: ${all(item.example)}`,
      ...(item.categories ?? []).map(
        (c) =>
          `- Category \`${c.id}\`: ${all(c.label)}${c.within ? `, within \`${c.within}\`` : ''}${c.beside ? `, beside ${c.beside.map((b) => `\`${b}\``).join(', ')}` : ''}`,
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
    `| unit | ${languages.join(' | ')} | measures | factor |`,
    `|---|${languages.map(() => '---|').join('')}---|---|`,
    ...units.map((u) => `| \`${u.id}\` | ${languages.map((l) => unitWord(u.label[l])).join(' | ')} | ${u.measures} | ${u.factor} |`),
    '',
    '## Roles of participants',
    '',
    ...roles.map((r) => `- \`${r.id}\`: ${all(r.label)}`),
    '',
    ...(senses.length > 0
      ? [
          '## Senses',
          '',
          'Two claims that clash in two of these are meant differently (rule R4).',
          '',
          ...senses.map((s) => `- \`${s.id}\`: ${all(s.label)}`),
          '',
        ]
      : []),
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const corpus = JSON.parse(readFileSync(here('../data/dist/corpus.json'), 'utf8'));
  const { writeFileSafely } = await import('@synoptic/core/node/write-file-safely');
  await writeFileSafely(here('../docs/codebook.md'), codebook(corpus));
}
