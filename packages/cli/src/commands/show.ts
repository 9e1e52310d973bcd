import type { Reader } from '@synoptic/core/reader/reader';
import type { Lexicon } from '@synoptic/core/shapes/lexicon';
import { kindOf } from '@synoptic/core/text/id';
import { type Command, READ_OPTIONS } from '../command-line/command.ts';
import { openSelectedCorpus } from '../command-line/selected-corpus.ts';
import { type AnswerWording, answerWording } from '../describe/answer-wording.ts';
import { claimFields } from '../describe/claim-fields.ts';
import { documentFields, documentPassageLines } from '../describe/document-fields.ts';
import { entityFields } from '../describe/entity-fields.ts';
import { eventFields } from '../describe/event-fields.ts';
import { fieldLines } from '../describe/field.ts';
import { readKindLabels } from '../describe/kind-labels.ts';
import { EMPTY_LINE, type StyledLine } from '../layout/styled-line.ts';

interface RecordView<A> {
  ask(reader: Reader, id: string): Promise<A>;
  tell(answer: A, teller: AnswerWording, width: number, reader: Reader): StyledLine[] | Promise<StyledLine[]>;
}

function recordView<A extends { readonly lexicon: Lexicon }>(
  ask: RecordView<A>['ask'],
  tell: RecordView<A>['tell'],
): RecordView<{ readonly lexicon: Lexicon }> {
  return { ask, tell: (answer, teller, width, reader) => tell(answer as A, teller, width, reader) };
}

/** Question and description by kind of id; all other kinds are entities. */
const KINDS = {
  document: recordView(
    (reader, id) => reader.document(id),
    (answer, teller, width) => [
      ...fieldLines(documentFields(answer, teller), width),
      EMPTY_LINE,
      ...documentPassageLines(answer, teller, width),
    ],
  ),
  event: recordView(
    (reader, id) => reader.event(id),
    (answer, teller, width) => fieldLines(eventFields(answer, teller), width),
  ),
  claim: recordView(
    (reader, id) => reader.claim(id),
    (answer, teller, width) => fieldLines(claimFields(answer.claim, teller), width),
  ),
  entity: recordView(
    (reader, id) => reader.entity(id),
    async (answer, teller, width, reader) => fieldLines(entityFields(answer, teller, await readKindLabels(reader)), width),
  ),
} as const;

export const showCommand: Command = {
  name: 'show',
  operands: 'ID',
  least: 1,
  most: 1,
  summary: { en: 'show one document, entity, event or claim', ja: '文書・実体・事象・言明を一つ表示する' },
  options: READ_OPTIONS,
  examples: [
    { run: 'synoptic show event:kazakhstan-deployment-2022', what: { en: 'an event with its participants', ja: '事象とその当事者' } },
    { run: 'synoptic show document:d1021-2022 --lang ja', what: { en: 'a document, passage by passage', ja: '文書を段落ごとに' } },
  ],
  async run(args, terminal) {
    const id = args.operands[0] ?? '';
    const { reader } = await openSelectedCorpus(args, terminal);
    const kind = kindNamed(kindOf(id));
    const answer = await kind.ask(reader, id);
    if (args.flag('json')) terminal.json(answer);
    else terminal.print(await kind.tell(answer, answerWording(answer.lexicon, terminal.language), terminal.width, reader));
    return 0;
  },
};

function kindNamed(kind: string): RecordView<{ readonly lexicon: Lexicon }> {
  return Object.hasOwn(KINDS, kind) ? KINDS[kind as keyof typeof KINDS] : KINDS.entity;
}
