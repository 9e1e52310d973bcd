import { bibtex } from './bibtex.ts';
import { csl } from './csl.ts';
import { csv } from './csv.ts';
import type { Exported, Format } from './format.ts';
import { ftm } from './ftm.ts';
import { geojson } from './geojson.ts';
import { gexf } from './gexf.ts';
import { graphml } from './graphml.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { jsonl } from './jsonl.ts';
import { jsonld } from './jsonld.ts';
import { md } from './md.ts';
import { ris } from './ris.ts';
import { tei } from './tei.ts';
import { timelinejs } from './timelinejs.ts';
import { txt } from './txt.ts';

/** Every format that is written. To add one: one file, one line here. */
export const FORMATS: readonly Format[] = [
  json,
  csv,
  jsonl,
  jsonld,
  md,
  txt,
  tei,
  html,
  bibtex,
  csl,
  ris,
  gexf,
  graphml,
  ftm,
  timelinejs,
  geojson,
];

/** The format of this name, if there is one. */
export function formatNamed(name: string): Format | undefined {
  return FORMATS.find((f) => f.name === name);
}

/** The formats that can write a whole corpus, or a comparison. */
export function formatsOf(what: Exported): Format[] {
  return FORMATS.filter((f) => f.writes[what] !== undefined);
}
