import { type OutcomeTally, tallyOutcomes } from '@synoptic/core/hydrate/outcome-tally';
import type { CompiledCorpus } from '@synoptic/core/shapes/compiled-corpus';
import { CORPUS_OPTION, type Command, type ExitCode, type ParsedArguments } from '../command-line/command.ts';
import { openSelectedCorpus } from '../command-line/selected-corpus.ts';
import { UsageProblem } from '../command-line/usage-problem.ts';
import { hydratedTextLines, openedSpanLines } from '../describe/hydrated-text.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { findSpans } from '../texts/find-spans.ts';
import { type OpenedText, openTexts } from '../texts/open-texts.ts';
import { isChangedOutcome, type OpenedSpan, openedSpanText, openSpans } from '../texts/opened-span.ts';

export const hydrateCommand: Command = {
  name: 'hydrate',
  operands: 'FILE…',
  least: 1,
  most: 1000,
  summary: 'hydrate.summary',
  options: {
    corpus: CORPUS_OPTION,
    open: { value: 'ID', describe: 'hydrate.open' },
    show: { describe: 'hydrate.show' },
    json: { describe: 'hydrate.json' },
  },
  examples: [
    {
      run: 'synoptic hydrate ~/texts/*.txt',
      what: 'hydrate.example.1',
    },
    { run: 'synoptic hydrate ~/texts --open claim:… --show', what: 'hydrate.example.2' },
  ],
  async run(args, terminal) {
    const open = args.text('open');
    if (args.flag('show') && open === undefined) throw new UsageProblem(terminal.word('hydrate.show-what'));
    const { reader } = await openSelectedCorpus(args, terminal);
    const corpus = await reader.export();
    const texts = await openTexts(args.operands, corpus.seals, terminal);
    return open === undefined ? reportTexts(texts, corpus, args.flag('json'), terminal) : reportSpan(open, texts, corpus, args, terminal);
  },
};

/** Prints each text with the outcomes of the passages and anchors of its document. */
function reportTexts(texts: readonly OpenedText[], corpus: CompiledCorpus, json: boolean, terminal: Terminal): ExitCode {
  const results = texts.map(({ file, text }) => {
    if (text.document === null) return { file, ...text };
    const { passages, anchors } = openSpans(text, corpus);
    const tallies = { passages: tallySpans(passages), anchors: tallySpans(anchors) };
    const differing = [...passages, ...anchors].filter((s) => s.outcome !== 'exact' && s.outcome !== 'normalized');
    return { file, document: text.document, by: text.by, share: text.share, encoding: text.encoding, ...tallies, differing };
  });
  if (json) terminal.json({ corpus: corpus.digest, texts: results });
  else terminal.print(hydratedTextLines(results, corpus.documents, terminal.language, terminal.width));
  return results.some((t) => t.document === null || t.differing.some((s) => isChangedOutcome(s.outcome))) ? 1 : 0;
}

/** Prints a claim or passage in each copy of its document. */
function reportSpan(id: string, texts: readonly OpenedText[], corpus: CompiledCorpus, args: ParsedArguments, terminal: Terminal): ExitCode {
  const found = findSpans(id, texts, corpus, terminal);
  const results = found.map(({ file, text, span }) => ({
    file,
    ...span,
    ...(args.flag('show') ? { text: openedSpanText(text, span) } : {}),
  }));
  if (args.flag('json')) terminal.json({ corpus: corpus.digest, id, spans: results });
  else terminal.print(openedSpanLines(id, results, terminal.language, terminal.width));
  return results.some((s) => isChangedOutcome(s.outcome)) ? 1 : 0;
}

function tallySpans(spans: readonly OpenedSpan[]): OutcomeTally {
  return tallyOutcomes(spans.map((hydrated) => ({ hydrated })));
}
