import { translate } from '@synoptic/core/locale/value-formatter';
import { useLanguage } from '../locale/language.tsx';
import { useWords } from '../locale/use-words.ts';
import { SaveSvgButton } from '../saving/save-svg-button.tsx';

/** Key to the timeline's marks, and a button that saves the picture. */
export function TimelineLegend(props: { svg: () => Element | null | undefined }) {
  const { word } = useWords('glance');
  const { language } = useLanguage();
  return (
    <figcaption>
      <span class="key-point">●</span> {word('timeline.point')} <span class="key-point">○</span> {word('timeline.somewhere')}{' '}
      <span class="key-ahead" /> {translate(language(), 'silence.before-the-event')} <span class="key-span" /> {word('timeline.span')}{' '}
      <span class="key-clash">│</span> {word('timeline.disputed')} <span class="soft">{word('timeline.note')}</span>{' '}
      <SaveSvgButton of={props.svg} name="synoptic-timeline" title={word('timeline.title')} />
    </figcaption>
  );
}
