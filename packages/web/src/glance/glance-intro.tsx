import { describeRow } from '@synoptic/core/locale/describe-claim';
import type { GlanceAnswer } from '@synoptic/core/reader/reader';
import { kindOf } from '@synoptic/core/text/id';
import { Show } from 'solid-js';
import { rowPath } from '../corpus/paths.ts';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';

/** What this is in one sentence, and where a newcomer goes first: why accounts disagree, who copied whom, how to read it. */
export function GlanceIntro(props: { glance: GlanceAnswer }) {
  const { href, speaker } = useLanguage();
  const { word } = useWords('glance');
  const told = () => speaker(props.glance.lexicon);
  /** On an event accounts are few, and all in sight. */
  const first = () => props.glance.disagreements.find((d) => kindOf(d.about) === 'event') ?? props.glance.disagreements[0];
  return (
    <div class="begin">
      <p>{word('begin')}</p>
      <p>
        <Show when={first()}>
          {(row) => (
            <a href={href(rowPath(row()))}>
              {word('begin.why', { row: describeRow(row(), props.glance.lexicon, told()), about: told().name(row().about) })}
            </a>
          )}
        </Show>
        <a href={href('/network')}>{word('begin.whom')}</a>
        <a href={href('/about')}>{word('begin.how')}</a>
      </p>
    </div>
  );
}
