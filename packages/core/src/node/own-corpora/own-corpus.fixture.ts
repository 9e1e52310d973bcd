import { recordFile } from '../../compile/record-file.ts';
import { recordYaml } from '../../records/authored-yaml.ts';

type OwnText = string | Readonly<Record<string, string>>;

/** A paragraph of an account; with a facet, one claim rests on it. */
interface OwnLine {
  readonly text: string;
  readonly gloss: OwnText;
  readonly facet?: string;
  readonly value?: unknown;
  /** Further keys of the claim. */
  readonly claim?: Readonly<Record<string, unknown>>;
}

interface OwnAccount {
  readonly slug: string;
  readonly label: OwnText;
  readonly date: string;
  readonly title: string;
  /** Names of the outlet in further languages and scripts. */
  readonly names?: Readonly<Record<string, string>>;
  /** Language of the document, if not the default. */
  readonly language?: string;
  /** Outlet or body that speaks; by default an outlet of the same name as the document. */
  readonly agent?: string;
  /** Outlets that only passed the text on. */
  readonly through?: readonly string[];
  readonly lines: readonly OwnLine[];
}

/** A corpus of six invented accounts: what somebody writes after `synoptic init`. */
export interface OwnCorpus {
  readonly name: string;
  readonly starter: string;
  readonly languages: string;
  readonly event: Readonly<Record<string, unknown>> & { readonly id: string };
  readonly entities: readonly (Readonly<Record<string, unknown>> & { readonly id: string })[];
  readonly accounts: readonly OwnAccount[];
}

const SIGLA = 'ABCDEFGH';

interface OwnFiles {
  /** YAML of the records by path. */
  readonly records: ReadonlyMap<string, string>;
  /** Texts of the accounts by file name. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Records and texts of a corpus, which belong into a folder that `init` began. */
export function ownFiles({ event, entities, accounts }: OwnCorpus): OwnFiles {
  const records = new Map<string, string>();
  const texts = new Map<string, string>();
  const put = (path: string, record: unknown) => records.set(path, recordYaml(path, record));
  put(recordFile(event.id), event);
  for (const entity of entities) put(recordFile(entity.id), entity);
  accounts.forEach((account, i) => {
    const { slug, label, names, date, title, language, agent = `outlet:${slug}`, through, lines } = account;
    const siglum = SIGLA.charAt(i);
    const voice = `${siglum}1`;
    if (agent === `outlet:${slug}` || through)
      put(recordFile(`outlet:${slug}`), {
        id: `outlet:${slug}`,
        names: names && typeof label === 'object' ? { ...label, ...names } : label,
      });
    const seq = String(i + 1).padStart(3, '0');
    put(`documents/${slug}/document.yaml`, {
      ...{ id: `document:${slug}`, siglum, seq, label, date, issued: date },
      csl: { type: 'article-newspaper', title, ...(language ? { language } : {}) },
      voices: [
        { siglum: voice, agent, act: 'reports', ...(through ? { through: through.map((by) => ({ agent: by, act: 'reproduces' })) } : {}) },
      ],
      curation: { by: 'Synoptic', on: '2029-11-02', reviewed: true },
    });
    put(`documents/${slug}/passages.yaml`, [
      { lines: 1, role: 'heading', voice },
      ...lines.map(({ gloss }, n) => ({ lines: n + 2, role: 'body', voice, gloss, mentions: [event.id] })),
    ]);
    put(`documents/${slug}/claims.yaml`, claimsOf(account, siglum, event.id));
    texts.set(`${seq}_${slug}.txt`, `${[title, ...lines.map(({ text }) => text)].join('\n')}\n`);
  });
  return { records, texts };
}

function claimsOf({ lines }: OwnAccount, siglum: string, about: string): object[] {
  return lines.flatMap(({ facet, value, gloss, claim }, n) =>
    facet ? [{ id: `claim:${siglum.toLowerCase()}-${facet}-${n + 2}`, about, facet, value, anchors: [n + 2], gloss, ...claim }] : [],
  );
}
