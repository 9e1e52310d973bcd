import type { Reader } from '@synoptic/core/reader/reader';
import { INTERFACE_LANGUAGE_CODES, REFERENCE_LANGUAGE } from '@synoptic/core/text/interface-languages';
import { API_LIMITS } from '../http/api-limits.ts';
import {
  choiceParameter,
  cursorParameter,
  idListParameter,
  integerParameter,
  type ParameterTable,
  type ParameterValues,
  wordListParameter,
} from '../routes/parameter.ts';
import type { ToolAnswer, ToolName } from './tool-answers.ts';

/** Tool for language models. All tools are read-only. */
export interface Tool {
  readonly name: ToolName;
  readonly title: string;
  readonly describe: string;
  readonly takes: ParameterTable;
  /** Address of the page in which a client may show the answer. */
  readonly app?: string;
  answer(reader: Reader, asked: never): Promise<ToolReply<object>>;
}

/** Answer of a tool: the data, and the same in words where these say it with fewer tokens. */
interface ToolReply<T extends object> {
  readonly data: T;
  readonly text?: string;
}

interface ToolSpec<N extends ToolName, P extends ParameterTable> {
  readonly name: N;
  readonly title: string;
  readonly describe: string;
  readonly takes: P;
  readonly app?: string;
  answer(reader: Reader, asked: ParameterValues<P>): Promise<ToolReply<ToolAnswer<N>>>;
}

/** Defines a tool; the compiler checks its answer against its parameters and its schema. */
export function defineTool<N extends ToolName, P extends ParameterTable>(told: ToolSpec<N, P>): Tool {
  return told;
}

/** Items of a list in one answer. */
export const toolLimitParameter = integerParameter(1, 50, 20, 'maximum number of items');
export const toolCursorParameter = cursorParameter('the `next` of the answer before, unchanged');
export const toolLanguageParameter = choiceParameter(INTERFACE_LANGUAGE_CODES, REFERENCE_LANGUAGE, 'language of labels and glosses');

/** Parameters of a tool: its own and, where its text may be longer than a page, the line at which to go on. */
export function toolParameters({ takes, name }: Tool): ParameterTable {
  return name === 'corpus'
    ? takes
    : { ...takes, from: integerParameter(1, 100_000, 1, 'line of the text to go on at, as the answer before says') };
}

/** A tool takes lists as arrays, not as text with commas. */
export const toolIdListParameter = (describe: string): ReturnType<typeof idListParameter> => ({
  ...idListParameter(describe),
  written: 'an array of ids: ["event:…", "organization:…"]',
});
export const toolWordListParameter = (describe: string): ReturnType<typeof wordListParameter> => ({
  ...wordListParameter(describe),
  written: 'an array of words',
});

/** Longest prefix of the items whose answer fits; `make` writes the answer for a prefix. */
export function fitAnswer<T, A>(items: readonly T[], make: (items: readonly T[], leftOut: number) => A): A {
  const answer = (n: number) => make(items.slice(0, n), items.length - n);
  const fits = (n: number) => JSON.stringify(answer(n)).length <= API_LIMITS.mcpAnswerLength;
  if (fits(items.length)) return answer(items.length);
  let [few, many] = [0, items.length];
  while (many - few > 1) {
    const middle = Math.floor((few + many) / 2);
    if (fits(middle)) few = middle;
    else many = middle;
  }
  return answer(few);
}
