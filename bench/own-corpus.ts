// Reading of the corpus's own documents against its claims, as if it had none: what is found on the lines of each claim.
// Run: SYNOPTIC_TEXTS=FOLDER npm run -s bench:own-corpus. One JSON line a document and kind; the texts are not part of the project.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Starter } from '../packages/core/src/compile/starter-folder.ts';
import { vocabularyOfStarter } from '../packages/core/src/ingest/claims/reading-vocabulary.ts';
import { readText } from '../packages/core/src/ingest/read-text.ts';
import type { Claim } from '../packages/core/src/shapes/claim.ts';
import type { CompiledCorpus } from '../packages/core/src/shapes/compiled-corpus.ts';
import { nonBlankLines, prepareText } from '../packages/core/src/text/lines.ts';

const folder = process.env['SYNOPTIC_TEXTS'];
if (folder === undefined) {
  console.error('usage: SYNOPTIC_TEXTS=FOLDER npm run -s bench:own-corpus');
  process.exit(2);
}
const json = <T>(path: string) => JSON.parse(readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8')) as T;
const corpus = json<CompiledCorpus>('../data/dist/corpus.json');
const vocabulary = vocabularyOfStarter(json<Starter>('../data/dist/starters/conflict.json'));
const texts = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));

/** The text with the most anchors that fit its lines is that of a document. */
function textOf(claims: readonly Claim[], document: string): string {
  const anchors = claims.flatMap((claim) => claim.anchors.filter((anchor) => anchor.document === document));
  const fits = (raw: string) => {
    const lines = nonBlankLines(prepareText(raw));
    const last = Math.max(...anchors.map((anchor) => anchor.lines[1]));
    return Math.abs(lines.length - last);
  };
  return [...texts].sort((a, b) => fits(a) - fits(b))[0] ?? '';
}

const names = new Map(Object.values(corpus.entities).map((entity) => [entity.id, entity]));
const days = (edtf: string) => edtf.match(/\d{4}(?:-\d{2}(?:-\d{2})?)?/g) ?? [];
for (const { id, date } of Object.values(corpus.documents)) {
  const claims = Object.values(corpus.claims).filter((claim) => claim.anchors.some((anchor) => anchor.document === id));
  const reading = readText(textOf(claims, id), { date: days(String(date))[0] ?? null, vocabulary });
  const tally = new Map<string, [number, number]>();
  const count = (kind: string, found: boolean) => {
    const [hits, all] = tally.get(kind) ?? [0, 0];
    tally.set(kind, [hits + (found ? 1 : 0), all + 1]);
  };
  for (const claim of claims) {
    const spans = claim.anchors.filter((anchor) => anchor.document === id).map((anchor) => anchor.lines);
    const here = (at: number) => spans.some(([from, to]) => reading.view.lineAt(at) >= from && reading.view.lineAt(at) <= to);
    const { value } = claim;
    if (value.type === 'date') {
      const wanted = days(value.edtf);
      count(
        'dates',
        reading.dates.some(
          (d) => here(d.start) && days(d.edtf).some((day) => wanted.some((own) => own.startsWith(day) || day.startsWith(own))),
        ),
      );
    } else if (value.type === 'quantity')
      count(
        'quantities',
        reading.figures.some(
          (f) => here(f.start) && [f.lower, f.upper].some((n) => n !== null && JSON.stringify(value).includes(String(n))),
        ),
      );
    else if (value.type === 'entities') {
      const forms = value.entities.flatMap((entity) => Object.values(names.get(entity)?.names ?? {}).flat(2)).map(String);
      count(
        'entities',
        reading.mentions.some((m) => here(m.start) && forms.some((form) => form.includes(m.text) || m.text.includes(form))),
      );
    }
    if (claim.attribution.length > 1) {
      const agent = names.get(claim.attribution.at(-1)?.agent ?? '');
      const forms = Object.values(agent?.names ?? {})
        .flat(2)
        .map(String);
      const spoken = reading.quotations.filter(({ quotation }) => here(quotation.content.start));
      const hops = spoken
        .flatMap(({ chain }) => chain.flatMap((hop) => [hop.described, ...(hop.group?.names ?? [])]))
        .filter((name) => name.length > 1);
      count(
        'speakers',
        hops.some((name) => forms.some((form) => form.includes(name) || name.includes(form))),
      );
    }
  }
  for (const [kind, [found, gold]] of tally)
    console.log(JSON.stringify({ document: id, kind, gold, found, recall: Math.round((found / gold) * 1000) / 10 }));
}
