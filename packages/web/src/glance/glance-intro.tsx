import { describeRow } from '@synoptic/core/locale/describe-claim';
import type { GlanceAnswer } from '@synoptic/core/shapes/glance';
import { kindOf } from '@synoptic/core/text/id';
import { Show } from 'solid-js';
import { rowPath } from '../corpus/paths.ts';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';

/** One sentence on the corpus and links for a first visit: a disagreement, the network, the method, texts of the visitor's own. */
export function GlanceIntro(props: { glance: GlanceAnswer }) {
  const { href, speaker, titleOf } = useLanguage();
  const { word } = useWords('glance');
  const formatter = () => speaker(props.glance.lexicon);
  /** Preferably on an event: its accounts are few enough to fit on the screen. */
  const first = () => props.glance.disagreements.find((d) => kindOf(d.about) === 'event') ?? props.glance.disagreements[0];
  return (
    <div class="begin">
      <p>{word('begin')}</p>
      <p>
        <Show when={first()}>
          {(row) => (
            <a href={href(rowPath(row()))}>
              {word('begin.why', { row: describeRow(row(), props.glance.lexicon, formatter()), about: formatter().name(row().about) })}
            </a>
          )}
        </Show>
        <a href={href('/network')}>{word('begin.whom')}</a>
        <a href={href('/about')}>{word('begin.how')}</a>
        <a href={href('/read')}>{titleOf('/read')}</a>
      </p>
    </div>
  );
}
