import type { Lexicon } from '@synoptic/core/reader/lexicon';
import type { Reader } from '@synoptic/core/reader/reader';
import { kindOf } from '@synoptic/core/text/id';
import { type Command, READING } from '../command.ts';
import { openCorpus } from '../corpus.ts';
import { EMPTY, type Line } from '../layout/line.ts';
import { asking } from '../problem.ts';
import { claimFields } from '../tell/claim.ts';
import { documentFields, passageLines } from '../tell/document.ts';
import { entityFields } from '../tell/entity.ts';
import { eventFields } from '../tell/event.ts';
import { layFields } from '../tell/fields.ts';
import { kindsOf } from '../tell/kind.ts';
import { type Teller, tellerOf } from '../tell/teller.ts';

interface Shown<A> {
  ask(reader: Reader, id: string): Promise<A>;
  tell(answer: A, teller: Teller, width: number, reader: Reader): Line[] | Promise<Line[]>;
}

function shown<A extends { readonly lexicon: Lexicon }>(
  ask: Shown<A>['ask'],
  tell: Shown<A>['tell'],
): Shown<{ readonly lexicon: Lexicon }> {
  return { ask, tell: (answer, teller, width, reader) => tell(answer as A, teller, width, reader) };
}

/** How each kind of id is asked for and told; every other kind is an entity's. */
const KINDS = {
  document: shown(
    (reader, id) => reader.document(id),
    (answer, teller, width) => [...layFields(documentFields(answer, teller), width), EMPTY, ...passageLines(answer, teller, width)],
  ),
  event: shown(
    (reader, id) => reader.event(id),
    (answer, teller, width) => layFields(eventFields(answer, teller), width),
  ),
  claim: shown(
    (reader, id) => reader.claim(id),
    (answer, teller, width) => layFields(claimFields(answer.claim, teller), width),
  ),
  entity: shown(
    (reader, id) => reader.entity(id),
    async (answer, teller, width, reader) => layFields(entityFields(answer, teller, await kindsOf(reader)), width),
  ),
} as const;

export const show: Command = {
  name: 'show',
  operands: 'ID',
  least: 1,
  most: 1,
  summary: { en: 'show one document, entity, event or claim', ja: '文書・実体・事象・言明を一つ表示する' },
  options: READING,
  examples: [
    { run: 'synoptic show event:kazakhstan-deployment-2022', what: { en: 'an event with its participants', ja: '事象とその当事者' } },
    { run: 'synoptic show document:d1021-2022 --lang ja', what: { en: 'a document, passage by passage', ja: '文書を段落ごとに' } },
  ],
  async run(given, terminal) {
    const id = given.operands[0] ?? '';
    const { reader } = await openCorpus(given, terminal);
    const kind = kindNamed(kindOf(id));
    const answer = await asking([id], reader, terminal, () => kind.ask(reader, id));
    if (given.flag('json')) terminal.json(answer);
    else terminal.print(await kind.tell(answer, tellerOf(answer.lexicon, terminal.language), terminal.width, reader));
    return 0;
  },
};

function kindNamed(kind: string): Shown<{ readonly lexicon: Lexicon }> {
  return Object.hasOwn(KINDS, kind) ? KINDS[kind as keyof typeof KINDS] : KINDS.entity;
}
