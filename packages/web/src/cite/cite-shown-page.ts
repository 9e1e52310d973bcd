import { citedDocument, citedPage, contextObject, highwireTags } from '@synoptic/core/export/bibliography/cited-work';
import type { Document } from '@synoptic/core/shapes/document';
import type { InterfaceLanguage } from '@synoptic/core/text/interface-languages';
import { cachedReader } from '../corpus/cached-reader.ts';

interface ShownPage {
  readonly title: string;
  readonly language: InterfaceLanguage;
  /** The source that the page is about. */
  readonly source: Document | undefined;
}

/**
 * Describes the page that is shown now to reference managers. The server does so for the page that was asked for; one that the viewer shows
 * after it would be saved as the first. JSON-LD is left out, as a script element may not be filled here (Trusted Types).
 */
export async function citeShownPage({ title, language, source }: ShownPage): Promise<void> {
  const work = source ? citedDocument(source) : citedPage(title, await cachedReader.corpus(), language, location.href);
  for (const stale of document.querySelectorAll('[data-cites]')) stale.remove();
  for (const [name, content] of highwireTags(work))
    document.head.append(marked(Object.assign(document.createElement('meta'), { name, content })));
  const span = Object.assign(document.createElement('span'), { className: 'Z3988', hidden: true, title: contextObject(work) });
  document.body.append(marked(span));
}

function marked<E extends HTMLElement>(element: E): E {
  element.dataset['cites'] = '';
  return element;
}
