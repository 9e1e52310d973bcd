import { describeRow } from '@synoptic/core/locale/describe-claim';
import type { Highlight } from '@synoptic/core/shapes/glance';
import type { Lexicon } from '@synoptic/core/shapes/lexicon';
import { rowPath } from '../corpus/paths.ts';
import { useLanguage } from '../locale/language.tsx';
import { DataText } from '../ui/data-text.tsx';

/** Link to a row of a synopsis, with the row's question and subject. */
export function RowLink(props: { row: Highlight; lexicon: Lexicon }) {
  const { href, speaker } = useLanguage();
  const formatter = () => speaker(props.lexicon);
  return (
    <a class="subject" href={href(rowPath(props.row))}>
      <b>{describeRow(props.row, props.lexicon, formatter())}</b>{' '}
      <span>
        <DataText of={formatter().label(props.row.about)} />
      </span>
    </a>
  );
}
