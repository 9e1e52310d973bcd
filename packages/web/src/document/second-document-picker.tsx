import type { Id } from '@synoptic/core/text/id';
import { useAccounts } from '../corpus/accounts.tsx';
import { DocumentOptions } from '../corpus/document-options.tsx';
import { useWords } from '../locale/use-words.ts';
import { useQueryWriter } from '../routes/use-query-writer.ts';

/** Chooses a second document to read beside this one; the address holds it. */
export function SecondDocumentPicker(props: { document: Id; other: Id | null }) {
  const { word } = useWords('document');
  const { documents } = useAccounts();
  const writeQuery = useQueryWriter({ replace: false });
  return (
    <p class="beside-which">
      <label>
        {word('beside')}{' '}
        <select onChange={(e) => writeQuery('with', e.currentTarget.value)}>
          <option value="" selected={props.other === null}>
            {word('beside.none')}
          </option>
          <DocumentOptions documents={documents().filter((d) => d.id !== props.document)} value="id" chosen={props.other} />
        </select>
      </label>
    </p>
  );
}
