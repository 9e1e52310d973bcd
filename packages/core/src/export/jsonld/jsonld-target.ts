import type { Anchor } from '../../shapes/claim.ts';
import type { IriNaming } from './jsonld-context.ts';

/**
 * Where a claim stands, three ways: by code points (which is how the W3C counts), by digest, and by the lines that people
 * count. Quotation selectors would carry the text and are never written.
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
