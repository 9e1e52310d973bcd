import { describeRespelling } from '@synoptic/core/locale/describe-respelling';
import { translate } from '@synoptic/core/locale/value-formatter';
import type { SearchHit } from '@synoptic/core/shapes/search';
import { SEARCH_HIT_TYPES } from '@synoptic/core/text/arrangements';
import { inLanguage } from '@synoptic/core/text/text';
import { type Command, READ_OPTIONS } from '../command-line/command.ts';
import { noteNextPage, PAGING_OPTIONS, pagingFromArguments } from '../command-line/paging-options.ts';
import { openSelectedCorpus } from '../command-line/selected-corpus.ts';
import { UsageProblem } from '../command-line/usage-problem.ts';
import { line, span } from '../layout/styled-line.ts';
import { wrapLine } from '../layout/wrap-line.ts';

export const searchCommand: Command = {
  name: 'search',
  operands: 'QUERY',
  least: 1,
  most: 20,
  summary: 'search.summary',
  options: {
    ...READ_OPTIONS,
    type: { value: 'TYPE', oneOf: SEARCH_HIT_TYPES, describe: 'search.type' },
    document: {
      value: 'ID',
      describe: 'search.document',
    },
    limit: { value: 'N', describe: 'search.limit' },
    next: PAGING_OPTIONS.next,
  },
  examples: [
    { run: 'synoptic search 派遣', what: 'search.example.1' },
    { run: 'synoptic search "peacekeeping force" --json', what: 'search.example.2' },
  ],
  async run(args, terminal) {
    const words = args.operands.join(' ').trim();
    if (words === '') throw new UsageProblem(terminal.word('usage.missing', { operands: searchCommand.operands }));
    const { reader } = await openSelectedCorpus(args, terminal);
    const document = args.text('document');
    const filter = { type: args.text('type') as SearchHit['type'] | undefined, document, ...pagingFromArguments(args, 20) };
    const answer = await reader.search(words, filter);
    if (args.flag('json')) {
      terminal.json(answer);
      return 0;
    }
    const { language, width } = terminal;
    for (const note of describeRespelling(answer, language)) terminal.note(note);
    for (const hit of answer.items) {
      const detail =
        hit.detail && inLanguage(hit.detail, language) !== inLanguage(hit.label, language)
          ? wrapLine(line(span(inLanguage(hit.detail, language), 'quiet')), width - 4)
          : [];
      const heading = line(
        span(translate(language, `type.${hit.type}`), 'quiet'),
        '  ',
        span(inLanguage(hit.label, language), 'strong'),
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
