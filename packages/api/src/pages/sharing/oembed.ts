import type { Reader } from '@synoptic/core/reader/reader';
import { parseInterfaceLanguage, REFERENCE_LANGUAGE } from '@synoptic/core/text/interface-languages';
import { decodePart } from '../../http/decode-part.ts';
import { Problem } from '../../http/problem.ts';
import { describePage } from '../describe-page.ts';
import { escapePageText } from '../page-head.ts';
import { VIEWER_PAGES } from '../registry.ts';
import { findPageSubject } from '../viewer-handler.ts';

/** Size of an embedded comparison in pixels, unless the asking page has less room. */
const SIZE = { width: 640, height: 480 };
const EMBEDDABLE = /^\/(events|entities)\/([^/]+)$/;

interface OembedQuestion {
  /** Address of the page to embed. */
  readonly url: string;
  readonly format: string | undefined;
  readonly maxwidth: string | undefined;
  readonly maxheight: string | undefined;
  /** Origin of this server. */
  readonly origin: string;
}

/** Answer of the oEmbed provider: the frame for a page of an event or an entity (https://oembed.com). */
export async function oembedAnswer(reader: Reader, { url, format, maxwidth, maxheight, origin }: OembedQuestion): Promise<object> {
  if (format !== undefined && format !== 'json') throw new Problem('not-acceptable', 'oEmbed answers are JSON', 'use format=json');
  const address = URL.canParse(url) ? new URL(url) : null;
  const [, list = '', id = ''] = EMBEDDABLE.exec(address?.pathname ?? '') ?? [];
  const page = VIEWER_PAGES.find(({ path }) => path === `/${list}/{id}`);
  const subject = address?.origin === origin && page ? await findPageSubject(page, reader, decodePart(id)) : null;
  if (!address || !subject)
    throw new Problem('not-found', 'no page of this server to embed', `name the page of an event or an entity: url=${origin}/events/…`);
  const language = parseInterfaceLanguage(address.searchParams.get('lang') ?? undefined) ?? REFERENCE_LANGUAGE;
  const { title } = await describePage(reader, address.pathname, subject, language);
  const query = new URLSearchParams(
    [...address.searchParams].filter(([name]) => ['by', 'accounts', 'facets', 'base', 'lang'].includes(name)),
  );
  const frame = `${origin}/embed${address.pathname}${query.size > 0 ? `?${query}` : ''}`;
  const [width, height] = [within(SIZE.width, maxwidth), within(SIZE.height, maxheight)];
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: 'Synoptic',
    provider_url: origin,
    html: `<iframe src="${escapePageText(frame)}" width="${width}" height="${height}" title="${escapePageText(title)}" loading="lazy" style="border:0"></iframe>`,
    width,
    height,
  };
}

function within(most: number, asked: string | undefined): number {
  const limit = Number(asked);
  return Number.isInteger(limit) && limit > 0 ? Math.min(most, limit) : most;
}
