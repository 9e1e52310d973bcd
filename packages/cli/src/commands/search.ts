import { translate } from '@synoptic/core/locale/value-formatter';
import { readAllItems } from '@synoptic/core/reader/paging';
import type { Reader } from '@synoptic/core/reader/reader';
import type { SearchHit } from '@synoptic/core/shapes/search';
import { SEARCH_HIT_TYPES } from '@synoptic/core/text/arrangements';
import { type Command, READ_OPTIONS, UsageProblem } from '../command-line/command.ts';
import { noteNextPage, PAGING_OPTIONS, pagingFromArguments } from '../command-line/paging-options.ts';
import { CorpusProblem, openSelectedCorpus } from '../command-line/selected-corpus.ts';
import { suggestNearest } from '../command-line/suggestion.ts';
import { line, span } from '../layout/styled-line.ts';
import { wrapLine } from '../layout/wrap-line.ts';
import type { Terminal } from '../terminal/terminal.ts';

export const searchCommand: Command = {
  name: 'search',
  operands: 'QUERY',
  least: 1,
  most: 20,
  summary: {
    en: 'find entities, events, claims and passages by words, in Japanese or English',
    ja: '実体・事象・言明・段落を日本語か英語の語で探す',
  },
  options: {
    ...READ_OPTIONS,
    type: { value: 'TYPE', oneOf: SEARCH_HIT_TYPES, describe: { en: 'only hits of this type', ja: 'この種類のものだけ' } },
    document: {
      value: 'ID',
      describe: { en: 'only what stands or is mentioned in this document', ja: 'この文書にあるもの、触れられているものだけ' },
    },
    limit: { value: 'N', describe: { en: 'how many, 1–500 (50; a terminal gets 20)', ja: '件数 1〜500(既定50、画面では20)' } },
    next: PAGING_OPTIONS.next,
  },
  examples: [
    { run: 'synoptic search 派遣', what: { en: 'two characters are enough', ja: '二文字から探せる' } },
    { run: 'synoptic search "peacekeeping force" --json', what: { en: 'as the API answers', ja: 'APIと同じ答えで' } },
  ],
  async run(args, terminal) {
    const words = args.operands.join(' ').trim();
    if (words === '') throw new UsageProblem(terminal.word('usage.missing', { operands: searchCommand.operands }));
    const { reader } = await openSelectedCorpus(args, terminal);
    const document = args.text('document');
    const filter = { type: args.text('type') as SearchHit['type'] | undefined, document, ...pagingFromArguments(args, 20) };
    if (document !== undefined) await checkDocument(document, reader, terminal);
    const answer = await reader.search(words, filter);
    if (args.flag('json')) {
      terminal.json(answer);
      return 0;
    }
    const { language, width } = terminal;
    for (const hit of answer.items) {
      const detail =
        hit.detail && hit.detail[language] !== hit.label[language] ? wrapLine(line(span(hit.detail[language], 'quiet')), width - 4) : [];
      const heading = line(
        span(translate(language, `type.${hit.type}`), 'quiet'),
        '  ',
        span(hit.label[language], 'strong'),
        '  ',
        span(hit.id, 'link'),
      );
      terminal.print([
        ...wrapLine(heading, width - 4).map((l, i) => (i === 0 ? l : line('    ', ...l))),
        ...detail.map((l) => line('    ', ...l)),
      ]);
    }
    if (answer.next) noteNextPage(answer, terminal);
    else
      terminal.note(
        terminal.word(answer.total === 0 ? 'search.none' : 'search.found', { shown: answer.items.length, total: answer.total }),
      );
    return 0;
  },
};

/** Refuses an unknown document, in which a search would silently find nothing. */
async function checkDocument(id: string, reader: Reader, { word }: Terminal): Promise<void> {
  const known = (await readAllItems((paging) => reader.documents(paging))).map((document) => document.id);
  if (!known.includes(id))
    throw new CorpusProblem(word('problem.unknown-id', { id }), suggestNearest(id, known, word, word('problem.find-id')));
}
