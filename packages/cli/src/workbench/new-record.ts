import { recordFile } from '@synoptic/core/compile/record-file';
import { nameSlug } from '@synoptic/core/ingest/drafts/draft-agents';
import { recordYaml } from '@synoptic/core/records/authored-yaml';
import { NEW_FACET_VALUES } from '@synoptic/core/values/new-facet-values';
import { UsageProblem } from '../command-line/usage-problem.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** Record that a page asks for, as the files that hold it. */
interface NewRecord {
  readonly id: string;
  files(there: ReadonlyMap<string, string>): ReadonlyMap<string, string>;
}

/** An entity, event or facet that the corpus lacks, from its name in the corpus's default language. Its id is the name as a slug, numbered where it is taken. */
export function newRecord(asked: Record<string, unknown>, standard: string, { word }: Terminal): NewRecord {
  const { is, name, kind, value, nature, date } = asked;
  if (typeof name !== 'string' || name.trim() === '' || name.length > 200) throw new UsageProblem(word('edit.no-name'));
  const label = name.trim();
  const slug = nameSlug(label);
  const text = { [standard]: label };
  if (is === 'entity' && typeof kind === 'string' && /^[a-z][a-z0-9-]*$/.test(kind))
    return recordAt(`${kind}:${slug}`, recordFile, (id) => ({ id, names: { [standard]: [label] } }));
  if (is === 'event')
    return recordAt(`event:${slug}`, recordFile, (id) => ({
      id,
      label: text,
      date: typeof date === 'string' && date !== '' ? date : null,
    }));
  const type = NEW_FACET_VALUES.find((known) => known === value);
  if (is === 'facet' && type !== undefined)
    return recordAt(
      slug,
      (id) => `vocabulary/facets/${id}.yaml`,
      (id) => ({
        ...{ id, question: text, value: type, order: 900 },
        ...(type === 'quantity' && { unit: 'item' }),
        ...(nature === 'framing' && { nature }),
      }),
    );
  throw new UsageProblem(word('edit.bad-request'));
}

function recordAt(base: string, fileOf: (id: string) => string, record: (id: string) => object): NewRecord {
  let id = base;
  return {
    get id() {
      return id;
    },
    files(there) {
      for (let n = 2; there.has(fileOf(id)); n++) id = `${base}-${n}`;
      return new Map([[fileOf(id), recordYaml(fileOf(id), record(id))]]);
    },
  };
}
