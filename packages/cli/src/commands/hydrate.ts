import { type Tally, tallyOf } from '@synoptic/core/hydrate/tally';
import type { CompiledCorpus } from '@synoptic/core/model/corpus';
import { CORPUS_OPTION, type Command, type ExitCode, type Given, UsageProblem } from '../command.ts';
import { openCorpus } from '../corpus.ts';
import { tellOpened, tellTexts } from '../tell/texts.ts';
import type { Terminal } from '../terminal.ts';
import { findSpans } from '../texts/find.ts';
import { type OpenedText, openTexts } from '../texts/open.ts';
import { differs, type OpenedSpan, spansIn, textOf } from '../texts/spans.ts';

export const hydrate: Command = {
  name: 'hydrate',
  operands: 'FILE…',
  least: 1,
  most: 1000,
  summary: {
    en: 'open passages and anchors into your own copies of the texts; nothing is written or sent; exit 1 where some differ',
    ja: '手元の原文に段落と参照箇所を照合する。何も保存・送信しない(食い違いがあれば終了コード1)',
  },
  options: {
    corpus: CORPUS_OPTION,
    open: { value: 'ID', describe: { en: 'only where this claim or passage stands', ja: 'この言明か段落のある所だけ' } },
    show: { describe: { en: 'with --open: your own text there', ja: '--openとともに:手元の原文のその箇所' } },
    json: { describe: { en: 'outcomes as JSON; with --show your text too', ja: '結果をJSONで(--showなら原文も)' } },
  },
  examples: [
    {
      run: 'synoptic hydrate ~/texts/*.txt',
      what: { en: 'which document each is, and what became of its passages', ja: 'どの文書か、段落がどうなったか' },
    },
    { run: 'synoptic hydrate ~/texts --open claim:… --show', what: { en: 'read a claim in your own copy', ja: '言明を手元の原文で読む' } },
  ],
  async run(given, terminal) {
    const open = given.text('open');
    if (given.flag('show') && open === undefined) throw new UsageProblem(terminal.word('hydrate.show-what'));
    const { reader } = await openCorpus(given, terminal);
    const corpus = await reader.export();
    const texts = await openTexts(given.operands, corpus.seals, terminal);
    return open === undefined ? all(texts, corpus, given.flag('json'), terminal) : one(open, texts, corpus, given, terminal);
  },
};

/** Every text, and what became of each passage and anchor of its document. */
function all(texts: readonly OpenedText[], corpus: CompiledCorpus, json: boolean, terminal: Terminal): ExitCode {
  const told = texts.map(({ file, text }) => {
    if (text.document === null) return { file, ...text };
    const { passages, anchors } = spansIn(text, corpus);
    const tallies = { passages: tallied(passages), anchors: tallied(anchors) };
    const differing = [...passages, ...anchors].filter((s) => s.outcome !== 'exact' && s.outcome !== 'normalized');
    return { file, document: text.document, by: text.by, share: text.share, encoding: text.encoding, ...tallies, differing };
  });
  if (json) terminal.json({ corpus: corpus.digest, texts: told });
  else terminal.print(tellTexts(told, corpus.documents, terminal.language, terminal.width));
  return told.some((t) => t.document === null || t.differing.some((s) => differs(s.outcome))) ? 1 : 0;
}

/** One claim or passage, in each copy of its document. */
function one(id: string, texts: readonly OpenedText[], corpus: CompiledCorpus, given: Given, terminal: Terminal): ExitCode {
  const found = findSpans(id, texts, corpus, terminal);
  const told = found.map(({ file, text, span }) => ({ file, ...span, ...(given.flag('show') ? { text: textOf(text, span) } : {}) }));
  if (given.flag('json')) terminal.json({ corpus: corpus.digest, id, spans: told });
  else terminal.print(tellOpened(id, told, terminal.language, terminal.width));
  return told.some((s) => differs(s.outcome)) ? 1 : 0;
}

function tallied(spans: readonly OpenedSpan[]): Tally {
  return tallyOf(spans.map((hydrated) => ({ hydrated })));
}
