import { translate } from '@synoptic/core/locale/value-formatter';
import { kindOf } from '@synoptic/core/text/id';
import { inLanguage } from '@synoptic/core/text/text';
import { answerWording } from '../describe/answer-wording.ts';
import { entityFields } from '../describe/entity-fields.ts';
import { eventFields } from '../describe/event-fields.ts';
import { type Field, fieldLines, spokenFieldLines } from '../describe/field.ts';
import { kindLabel, readKindLabels } from '../describe/kind-labels.ts';
import { EMPTY_LINE, line, type StyledLine, span } from '../layout/styled-line.ts';
import { drawAnswer, speakAnswer } from './frame/draw-answer.ts';
import { bodyHeight, frameLines, keyHintLine, titleLine } from './frame/frame.ts';
import { BACK_KEY, COMPARE_KEY, END_KEYS, type KeyHint, PAGE_KEYS, SCROLL_KEYS } from './frame/key-hint.ts';
import { speechLines } from './frame/screen-speech.ts';
import { scrollTextBody } from './list/list.ts';
import type { Screen, ScreenContext } from './screen.ts';
import { openSynopsis, type ThingState } from './screen-state.ts';

const KEYS: readonly KeyHint[] = [SCROLL_KEYS, COMPARE_KEY, { keys: 'y', what: 'key.copy-id', foot: true }, BACK_KEY, PAGE_KEYS, END_KEYS];

/** An entity or an event: names, offices, parts; Enter sets side by side what accounts say of it. */
export const thingScreen: Screen<ThingState> = {
  keys: KEYS,

  draw: (state, scene) =>
    drawAnswer(askThing(state, scene), KEYS, scene, (value) => {
      const { title, kind, fields } = thingDetails(value, scene);
      const lines = thingLines(fields, scene);
      const head = [titleLine([span(title, 'strong')], [span(kind, 'quiet')], scene)];
      const foot = footed(scene);
      const top = Math.max(0, Math.min(state.top, lines.length - bodyHeight(head, foot, scene.size.rows)));
      return frameLines({ head, body: lines.slice(top), foot }, scene.size);
    }),

  speak: (state, scene) =>
    speakAnswer(askThing(state, scene), KEYS, scene, (value) => {
      const { title, fields } = thingDetails(value, scene);
      return speechLines({ title: [title], lines: spokenFieldLines(fields) }, KEYS, scene);
    }),

  press(state, key, scene) {
    if (key === 'q' || key === 'escape' || key === 'backspace') return { do: 'back' };
    if (key === 'y') return { do: 'copy', text: state.id, called: state.id };
    if (key === 'enter') return { do: 'open', state: openSynopsis([state.id]) };
    const asked = askThing(state, scene);
    if (asked.is !== 'here') return { do: 'stay', state };
    const { length } = thingLines(thingDetails(asked.value, scene).fields, scene);
    const to = scrollTextBody(state.top, key, length, bodyHeight([EMPTY_LINE], footed(scene), scene.size.rows));
    return { do: 'stay', state: to === null ? state : { ...state, top: to } };
  },
};

function askThing({ id }: ThingState, { answers, reader }: ScreenContext) {
  return answers.ask(`thing ${id}`, async () =>
    kindOf(id) === 'event'
      ? { event: await reader.event(id), entity: null, kinds: null }
      : { event: null, entity: await reader.entity(id), kinds: await readKindLabels(reader) },
  );
}

type ThingAnswer = Extract<ReturnType<typeof askThing>, { is: 'here' }>['value'];

interface ThingDetails {
  readonly title: string;
  readonly kind: string;
  readonly fields: readonly Field[];
}

function thingDetails({ event, entity, kinds }: ThingAnswer, { language }: ScreenContext): ThingDetails {
  return event
    ? {
        title: inLanguage(event.event.label, language),
        kind: translate(language, 'type.event'),
        fields: eventFields(event, answerWording(event.lexicon, language)),
      }
    : {
        title: inLanguage(entity.entity.label, language),
        kind: kindLabel(entity.entity.kind, kinds, language),
        fields: entityFields(entity, answerWording(entity.lexicon, language), kinds),
      };
}

function thingLines(fields: readonly Field[], { size }: ScreenContext): StyledLine[] {
  return fieldLines(fields, size.columns - 2).map((l) => line(' ', ...l));
}

function footed(scene: ScreenContext): StyledLine[] {
  return [...(scene.message === null ? [] : [line(' ', scene.message)]), keyHintLine(KEYS, scene)];
}
