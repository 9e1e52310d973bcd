import type { EntityAnswer } from '@synoptic/core/shapes/entity';
import { inLanguage } from '@synoptic/core/text/text';
import type { AnswerWording } from './answer-wording.ts';
import { type Field, field, listField } from './field.ts';
import { type KindLabels, kindLabel } from './kind-labels.ts';

/** An entity: names, offices and parts, and how many claims are about it and by it. */
export function entityFields(
  { entity, parts, events, claims, says, mentionedIn }: EntityAnswer,
  { own, speaker, language }: AnswerWording,
  kinds: KindLabels,
): Field[] {
  const others = [...new Set(Object.values(entity.names).flat())].filter((n) => n !== inLanguage(entity.label, language));
  const office = (r: (typeof entity.roles)[number]) => `${speaker.name(r.office)}${r.when ? ` (${speaker.date(r.when)})` : ''}`;
  return [
    field(own('field.name'), inLanguage(entity.label, language)),
    field(own('field.also'), others.join(' · ')),
    field(own('field.kind'), kindLabel(entity.kind, kinds, language)),
    field(own('field.describe'), inLanguage(entity.describe, language)),
    field(own('field.part-of'), entity.partOf && speaker.name(entity.partOf)),
    listField(
      own('field.parts'),
      parts.map((id) => speaker.name(id)),
    ),
    listField(own('field.roles'), entity.roles.map(office)),
    listField(
      own('field.bearers'),
      (entity.obligation?.bearers ?? []).map((id) => speaker.name(id)),
    ),
    listField(
      own('field.beneficiaries'),
      (entity.obligation?.beneficiaries ?? []).map((id) => speaker.name(id)),
    ),
    field(own('field.trigger'), inLanguage(entity.obligation?.trigger, language)),
    listField(
      own('field.events'),
      events.map((id) => `${speaker.name(id)}  ${id}`),
    ),
    field(own('field.claims'), own('claims.about-and-by', { about: claims.length, by: says.length })),
    field(own('field.mentions'), String(mentionedIn.length)),
    listField(
      own('field.ids'),
      Object.entries(entity.ids).map(([scheme, id]) => `${scheme} ${id}`),
    ),
    field(own('field.note'), inLanguage(entity.note, language)),
    field(own('field.id'), entity.id),
  ];
}
