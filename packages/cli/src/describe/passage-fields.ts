import type { PassageAnswer } from '@synoptic/core/shapes/document';
import { writeLocator } from '@synoptic/core/text/locator';
import { inLanguage } from '@synoptic/core/text/text';
import type { AnswerWording } from './answer-wording.ts';
import { type Field, field, listField } from './field.ts';

/** A passage: where it is, who speaks in it, and the claims in it. */
export function passageFields({ passage, claims, lexicon }: PassageAnswer, { own, speaker, language }: AnswerWording): Field[] {
  const agent = lexicon.sigla[passage.voice ?? '']?.agent;
  return [
    field(own('field.passages'), `${speaker.name(passage.document)} ¶${writeLocator(passage.lines, '–')}`),
    field(own('field.voices'), passage.voice && (agent ? `${passage.voice} · ${speaker.name(agent)}` : passage.voice)),
    field(own('field.date'), passage.on && speaker.date(passage.on)),
    field(own('field.gloss'), inLanguage(passage.gloss, language)),
    listField(
      own('field.claims'),
      claims.map((claim) => `${claim.voice} ${inLanguage(claim.gloss, language)} (${claim.id})`),
    ),
    field(own('field.note'), inLanguage(passage.note, language)),
    field(own('field.id'), passage.id),
  ];
}
