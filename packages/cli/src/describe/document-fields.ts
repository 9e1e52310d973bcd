import type { DocumentAnswer } from '@synoptic/core/shapes/document';
import { writeLocator } from '@synoptic/core/text/locator';
import { inLanguage } from '@synoptic/core/text/text';
import { sideBySide } from '../layout/format-columns.ts';
import { EMPTY_LINE, line, type StyledLine, span } from '../layout/styled-line.ts';
import { wrapLine } from '../layout/wrap-line.ts';
import type { AnswerWording } from './answer-wording.ts';
import { type Field, field, listField } from './field.ts';

/** A document: its record and its voices under their sigla. */
export function documentFields({ document, passages, claims }: DocumentAnswer, { own, speaker, language }: AnswerWording): Field[] {
  const { csl } = document;
  return [
    field(own('field.name'), `${document.siglum} · ${inLanguage(document.label, language)}`),
    field(own('field.title'), csl.title),
    field(own('field.genre'), inLanguage(document.genre, language)),
    field(own('field.date'), `${speaker.date(document.date)}${document.inferred ? ' *' : ''}`),
    field(own('field.issued'), document.issued && speaker.date(document.issued)),
    field(own('field.address'), csl.URL),
    field(own('field.accessed'), document.accessed && speaker.date(document.accessed)),
    field(own('field.archived'), document.archived),
    field(own('field.version-of'), document.versionOf),
    listField(
      own('field.voices'),
      document.voices.map((v) => `${v.siglum} · ${speaker.name(v.agent)}${v.inferred ? ' *' : ''}`),
    ),
    field(own('field.inferred'), inLanguage(document.inferred, language)),
    field(own('field.passages'), String(passages.length)),
    field(own('field.claims'), String(claims.length)),
    field(own('field.note'), inLanguage(document.note, language)),
    field(own('field.id'), document.id),
  ];
}

/** Passages as summaries, with their lines and voices, without boilerplate. */
export function documentPassageLines({ passages }: DocumentAnswer, { language }: AnswerWording, width: number): StyledLine[] {
  const widths = [8, 3, Math.max(20, width - 15)];
  return passages
    .filter((p) => p.gloss !== null)
    .flatMap((p) =>
      sideBySide(
        [
          [line(span(`¶${writeLocator(p.lines, '–')}`, 'quiet'))],
          [line(p.voice ?? '')],
          wrapLine(line(inLanguage(p.gloss, language) ?? ''), widths[2] ?? 20),
        ],
        widths,
        () => [span('  ')],
      ),
    )
    .concat([EMPTY_LINE]);
}
