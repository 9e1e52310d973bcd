import type { Answer } from '../answers.ts';
import { type Line, line } from '../layout/line.ts';
import { tell } from '../locale/tell.ts';
import { plainFrame } from './frame.ts';
import type { KeyHint } from './key.ts';
import type { Scene } from './screen.ts';
import { speech } from './speech.ts';

/** Draws an answer; where it is not here yet, or never will be, says so. */
export function drawAnswer<T>(
  asked: Answer<T>,
  keys: readonly KeyHint[],
  scene: Scene,
  draw: (value: T) => readonly Line[],
): readonly Line[] {
  return asked.is === 'here' ? draw(asked.value) : plainFrame(sayOf(asked, scene), scene, keys);
}

/** The same aloud. */
export function speakAnswer<T>(asked: Answer<T>, keys: readonly KeyHint[], scene: Scene, speak: (value: T) => Line[]): Line[] {
  return asked.is === 'here' ? speak(asked.value) : speech({ title: [], lines: [line(sayOf(asked, scene))] }, keys, scene);
}

function sayOf(asked: Exclude<Answer<unknown>, { is: 'here' }>, { language }: Scene): string {
  return asked.is === 'failed' ? asked.error.message : tell(language, 'screen.waiting');
}
