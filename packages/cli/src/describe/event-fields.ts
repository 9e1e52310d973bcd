import type { EventAnswer } from '@synoptic/core/shapes/entity';
import type { AnswerWording } from './answer-wording.ts';
import { type Field, field, listField } from './field.ts';

/** An event: time and place, participants, parts, and how many claims are about it. */
export function eventFields(
  { event, parts, claims, mentionedIn }: EventAnswer,
  { own, speaker, lexicon, language }: AnswerWording,
): Field[] {
  return [
    field(own('field.name'), event.label[language]),
    field(own('field.date'), event.date ? `${speaker.date(event.date.edtf)} (${event.date.edtf})` : own('date.unknown')),
    field(own('field.foretold'), event.foretold ? own('foretold') : null),
    field(own('field.place'), event.place && speaker.name(event.place)),
    listField(
      own('field.participants'),
      event.participants.map((p) => `${speaker.name(p.entity)} (${lexicon.roles[p.role]?.[language] ?? p.role})`),
    ),
    listField(
      own('field.part-of'),
      event.partOf.map((id) => speaker.name(id)),
    ),
    listField(
      own('field.parts'),
      parts.map((id) => `${speaker.name(id)}  ${id}`),
    ),
    field(own('field.describe'), event.describe?.[language]),
    field(own('field.claims'), String(claims.length)),
    field(own('field.mentions'), String(mentionedIn.length)),
    field(own('field.inferred'), event.inferred?.[language]),
    field(own('field.note'), event.note?.[language]),
    field(own('field.id'), event.id),
  ];
}
