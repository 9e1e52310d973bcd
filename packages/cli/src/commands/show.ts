import { type FoundRecord, findRecord } from '@synoptic/core/reader/find-record';
import type { Reader } from '@synoptic/core/reader/reader';
import { type Command, READ_OPTIONS } from '../command-line/command.ts';
import { openSelectedCorpus } from '../command-line/selected-corpus.ts';
import { answerWording } from '../describe/answer-wording.ts';
import { claimFields } from '../describe/claim-fields.ts';
import { documentFields, documentPassageLines } from '../describe/document-fields.ts';
import { entityFields } from '../describe/entity-fields.ts';
import { eventFields } from '../describe/event-fields.ts';
import { fieldLines } from '../describe/field.ts';
import { readKindLabels } from '../describe/kind-labels.ts';
import { passageFields } from '../describe/passage-fields.ts';
import { EMPTY_LINE, type StyledLine } from '../layout/styled-line.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** A record as lines of text, and the answer that the API gives for it. */
async function describeRecord(record: FoundRecord, { language, width }: Terminal, reader: Reader): Promise<StyledLine[]> {
  const wording = answerWording(record.answer.lexicon, language);
  switch (record.type) {
    case 'document':
      return [
        ...fieldLines(documentFields(record.answer, wording), width),
        EMPTY_LINE,
        ...documentPassageLines(record.answer, wording, width),
      ];
    case 'passage':
      return fieldLines(passageFields(record.answer, wording), width);
    case 'event':
      return fieldLines(eventFields(record.answer, wording), width);
    case 'claim':
      return fieldLines(claimFields(record.answer.claim, wording), width);
    case 'entity':
      return fieldLines(entityFields(record.answer, wording, await readKindLabels(reader)), width);
  }
}

export const showCommand: Command = {
  name: 'show',
  operands: 'ID',
  least: 1,
  most: 1,
  summary: 'show.summary',
  options: READ_OPTIONS,
  examples: [
    { run: 'synoptic show event:…', what: 'show.example.1' },
    { run: 'synoptic show B --lang ja', what: 'show.example.2' },
  ],
  async run(args, terminal) {
    const id = args.operands[0] ?? '';
    const { reader } = await openSelectedCorpus(args, terminal);
    const record = await findRecord(reader, id);
    if (args.flag('json')) terminal.json(record.answer);
    else terminal.print(await describeRecord(record, terminal, reader));
    return 0;
  },
};
