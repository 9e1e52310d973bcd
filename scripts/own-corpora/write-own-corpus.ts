import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { recordFile } from '@synoptic/core/compile/record-file';

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

/** Writes the records and texts of a corpus into a folder that `init` made. JSON is YAML. */
export function writeOwnCorpus(folder: string, { event, entities, accounts }: OwnCorpus): void {
  const put = (path: string, content: unknown): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content, null, 1));
  };
  put(`events/${event.id.split(':')[1]}.yaml`, event);
  for (const entity of entities) put(recordFile(entity.id), entity);
  accounts.forEach((account, i) => {
    const { slug, label, date, title, language, agent = `outlet:${slug}`, through, lines } = account;
    const siglum = SIGLA.charAt(i);
    const voice = `${siglum}1`;
    if (agent === `outlet:${slug}` || through) put(`entities/outlet/${slug}.yaml`, { id: `outlet:${slug}`, names: label });
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
    put(
      `documents/${slug}/claims.yaml`,
      lines.flatMap(({ facet, value, gloss, claim }, n) =>
        facet
          ? [{ id: `claim:${siglum.toLowerCase()}-${facet}-${n + 2}`, about: event.id, facet, value, anchors: [n + 2], gloss, ...claim }]
          : [],
      ),
    );
    put(`texts/${seq}_${slug}.txt`, `${[title, ...lines.map(({ text }) => text)].join('\n')}\n`);
  });
}
