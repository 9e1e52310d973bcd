const both = (en: string, ja: string) => `{en: ${en}, ja: ${ja}}`;

/** A folder of format 1 as a person keeps it: comments, alignment, blank lines; documents in Russian unless they say otherwise. */
const FILES: Readonly<Record<string, string>> = {
  'corpus.yaml': `# yaml-language-server: $schema=schemas/manifest.json
# Grain store fire, kept by hand since 2031.
name:     grain-store     # never rename


version: '0.3.0'
title: {en: The grain store,   ja: 穀物倉庫}
describe:
    en: >-
        An invented fire,
        told twice.
    ja: 架空の火災の二つの記述。
# the papers are Russian
language: ru # all but one
licence: CC0-1.0
`,
  'vocabulary/units.yaml': `- id: tonne   # metric
  label: ${both('{one: tonne, other: tonnes}', 'トン')}
  measures: mass
  factor: 1
`,
  'vocabulary/roles.yaml': '[]\n',
  'vocabulary/kinds/outlet.yaml': `id: outlet\nlabel: ${both('outlet', '媒体')}\n`,
  'vocabulary/facets/lost.yaml': `id: lost\norder: 1\nquestion: ${both('How much grain was lost?', '失われた穀物の量は。')}\nvalue: quantity\nunit: tonne\n`,
  'vocabulary/facets/cause.yaml': `id: cause\norder: 2\nquestion: How did it begin? # no translation yet\n`,
  'entities/outlet/courier.yaml': `# names as printed\nid: outlet:courier\nnames: {en: Courier, ru: Курьер}\n`,
  'entities/outlet/store.yaml': `id: outlet:store\nnames: {en: Store, ja: 倉庫}\n`,
  'events/fire-2031.yaml': `id: event:fire-2031\nlabel: ${both('Fire in the grain store', '穀物倉庫の火災')}\ndate: '2031-03-02'\n`,
  'documents/courier/document.yaml': `id: document:courier
siglum: C
seq: '001'
label: Courier
csl: {type: webpage, title: The fire, language: en}
date: '2031-03-03'
issued: null
voices:
  - {siglum: C1, agent: outlet:courier, act: reports}
curation: {by: test, on: '2031-04-01', reviewed: true}
`,
  'documents/courier/passages.yaml': `- {lines: 1, role: body, voice: C1, gloss: Tens of tonnes were lost.}\n`,
  'documents/courier/claims.yaml': `- id: claim:c-lost
  about: event:fire-2031
  facet: lost
  value: tens   # dozens in format 2 too
  anchors: [1]
  gloss: Tens of tonnes were lost.
- {id: claim:c-cause, about: event:fire-2031, facet: cause, value: a spark, anchors: [1], gloss: A spark began it.}
`,
  'documents/ledger/document.yaml': `# copied from the paper ledger
id: document:ledger
siglum: L
seq: '002'
label: {en: Ledger, ru: Журнал}
csl:
    type: document
    # no author is named
    title: Ledger of the store # as printed

date: '2031-03-04'    # the day of the entry
issued: null
voices:
  - {siglum: L1, agent: outlet:store, act: reports}
curation: {by: test, on: '2031-04-01', reviewed: true}
`,
  'documents/ledger/passages.yaml': `- {lines: 1, role: body, voice: L1, gloss: Tens of tonnes were lost.}\n`,
  'documents/ledger/claims.yaml': `- {id: claim:l-lost, about: event:fire-2031, facet: lost, value: tens, anchors: [1], gloss: Tens of tonnes were lost.}
- {id: claim:l-cause, about: event:fire-2031, facet: cause, value: a cigarette, anchors: [1], gloss: A cigarette began it.}
`,
};

/** Data folder of format 1; `files` replaces or adds files verbatim. */
export function format1Folder(files: Readonly<Record<string, string>> = {}): Map<string, string> {
  return new Map(Object.entries({ ...FILES, ...files }));
}
