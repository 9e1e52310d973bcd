import { describeQuestion } from '@synoptic/core/locale/describe-question';
import type { Highlight } from '@synoptic/core/shapes/glance';
import type { Lexicon } from '@synoptic/core/shapes/lexicon';
import { rowPath } from '../corpus/paths.ts';
import { useLanguage } from '../locale/language.tsx';
import { DataText } from '../ui/data-text.tsx';

/** Link to a row of a comparison: its question in plain words, and its subject. */
export function QuestionLink(props: { row: Highlight; lexicon: Lexicon }) {
  const { href, speaker } = useLanguage();
  const formatter = () => speaker(props.lexicon);
  return (
    <a class="subject" href={href(rowPath(props.row))}>
      <span>
        <DataText of={formatter().label(props.row.about)} />
      </span>{' '}
      <b>{describeQuestion(props.row, props.lexicon, formatter())}</b>
    </a>
  );
}
