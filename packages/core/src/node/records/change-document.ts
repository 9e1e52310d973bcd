import { parseDocument } from 'yaml';
import type { DataFolder } from '../../compile/parse-folder.ts';
import { sha256Hex } from '../../text/digest.ts';
import { FileChanged } from '../decide-proposals.ts';
import { replaceYamlValues, type YamlEdit } from '../replace-yaml-values.ts';

/** Parts of a document that a reader sees. */
interface DocumentFacts {
  readonly siglum: string;
  /** In the default language of the corpus. */
  readonly label: string;
  readonly date: string;
}

interface ChangeDocumentOptions {
  readonly slug: string;
  readonly facts: DocumentFacts;
  /** Default language of the corpus. */
  readonly standard: string;
  /** Digest of document.yaml when it was shown. */
  readonly digest: string;
}

/**
 * Files of a document with another siglum, name or day; everything else in them stays. The sigla of its voices begin with that of the
 * document and change with it. Throws `FileChanged` if document.yaml is not the one that was shown.
 */
export function changeDocument(folder: DataFolder, { slug, facts, standard, digest }: ChangeDocumentOptions): ReadonlyMap<string, string> {
  const path = `documents/${slug}/document.yaml`;
  const source = folder.get(path);
  if (source === undefined || sha256Hex(source) !== digest) throw new FileChanged(path);
  const record = parseDocument(source, { schema: 'core' }).toJS() as {
    readonly siglum: string;
    readonly label: string | Readonly<Record<string, string>>;
    readonly date: string;
    readonly issued?: string | null;
    readonly voices?: readonly { readonly siglum: string }[];
  };
  const renamed = (siglum: string) => (siglum.startsWith(record.siglum) ? facts.siglum + siglum.slice(record.siglum.length) : siglum);
  const edits: YamlEdit[] = [{ path: ['siglum'], value: facts.siglum }];
  for (const [i, voice] of (record.voices ?? []).entries()) edits.push({ path: ['voices', i, 'siglum'], value: renamed(voice.siglum) });
  const labelPath = typeof record.label === 'string' ? ['label'] : ['label', standard];
  edits.push({ path: labelPath, value: quoted(source, labelPath, facts.label) });
  if (facts.date !== record.date) edits.push({ path: ['date'], value: quoted(source, ['date'], facts.date) });
  const files = new Map([[path, replaceYamlValues(source, edits)]]);
  const passages = folder.get(`documents/${slug}/passages.yaml`);
  const own = passages === undefined ? [] : (parseDocument(passages, { schema: 'core' }).toJS() as readonly { readonly voice?: string }[]);
  const voices = own.flatMap(({ voice }, i): YamlEdit[] =>
    voice === undefined || renamed(voice) === voice ? [] : [{ path: [i, 'voice'], value: renamed(voice) }],
  );
  if (passages !== undefined && voices.length > 0) files.set(`documents/${slug}/passages.yaml`, replaceYamlValues(passages, voices));
  return files;
}

/** YAML of a string in place of another string: within its quotation marks if it has some, else in double ones. */
function quoted(source: string, path: readonly string[], text: string): string {
  const node = parseDocument(source, { schema: 'core' }).getIn(path, true) as { readonly range?: readonly number[] } | undefined;
  const first = source.charAt(node?.range?.[0] ?? 0);
  if (first === "'") return text.replaceAll("'", "''");
  const escaped = JSON.stringify(text);
  return first === '"' ? escaped.slice(1, -1) : escaped;
}
