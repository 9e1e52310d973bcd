import type { Anchor } from '../../shapes/claim.ts';
import type { IriNaming } from './jsonld-context.ts';

/**
 * Target of an anchor with three selectors: code points (as in the W3C's model), digest, and lines. Quotation selectors would
 * contain the text and are never written.
 */
export function annotationTarget({ document, lines, start, end, digest }: Anchor, iri: IriNaming): object {
  const [firstLine, lastLine] = lines;
  return {
    type: 'SpecificResource',
    source: iri(document),
    selector: [
      ...(start !== null && end !== null ? [{ type: 'TextPositionSelector', start, end }] : []),
      ...(digest !== null ? [{ id: `urn:synoptic:sha-256-128:${digest}`, type: 'DigestSelector', digest }] : []),
      { id: `${iri(document)}#lines=${firstLine}-${lastLine}`, type: 'LinesSelector', firstLine, lastLine },
    ],
  };
}
