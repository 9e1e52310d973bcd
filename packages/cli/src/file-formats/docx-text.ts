import { blockLines } from '@synoptic/core/ingest/sources/html-text';
import { type FormattedText, NO_METADATA } from '@synoptic/core/ingest/sources/source-text';
import { UnreadableSource } from '@synoptic/core/ingest/sources/unreadable-source';
import JSZip from 'jszip';
import { parseHTML } from 'linkedom/worker';
import mammoth from 'mammoth';

/** Most bytes of the unpacked parts that are read: a small file can unpack to a huge one. */
const MOST_UNPACKED = 64 * 1024 * 1024;

/** Text of a Word document, one paragraph a line, with the metadata of its properties. Tracked changes are read as accepted, and counted. */
export async function docxText(bytes: Uint8Array): Promise<FormattedText> {
  const zip = await JSZip.loadAsync(bytes).catch(() => {
    throw new UnreadableSource('damaged', 'DOCX');
  });
  const body = await part(zip, 'word/document.xml');
  if (body === null) throw new UnreadableSource('format', 'ZIP');
  const { value } = await mammoth
    .convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) })
    .catch(() => {
      throw new UnreadableSource('damaged', 'DOCX');
    });
  const lines = blockLines(parseHTML(`<html><body>${value}</body></html>`).document.body);
  const properties = (await part(zip, 'docProps/core.xml')) ?? '';
  const property = (name: string) => unescaped(new RegExp(`<${name}[^>]*>([^<]*)</${name}>`).exec(properties)?.[1] ?? '').trim() || null;
  const count = (pattern: RegExp) => body.match(pattern)?.length ?? 0;
  const notes = [
    { what: 'tracked-changes' as const, count: count(/<w:(?:ins|del)\b/g) },
    { what: 'ruby' as const, count: count(/<w:ruby>/g) },
    { what: 'images' as const, count: count(/<(?:w:drawing|w:pict)\b/g) },
  ];
  return {
    ...NO_METADATA,
    title: property('dc:title') ?? lines[0] ?? null,
    author: property('dc:creator'),
    date: /^\d{4}-\d{2}-\d{2}/.exec(property('dcterms:created') ?? '')?.[0] ?? null,
    language: property('dc:language'),
    text: lines.length === 0 ? '' : `${lines.join('\n')}\n`,
    leftOut: 0,
    notes: notes.filter((note) => note.count > 0),
  };
}

async function part(zip: JSZip, name: string): Promise<string | null> {
  const found = zip.file(name);
  if (!found) return null;
  let size = 0;
  const chunks: Uint8Array[] = [];
  await new Promise<void>((settle, reject) => {
    const stream = found.nodeStream('nodebuffer') as NodeJS.ReadableStream & { pause(): unknown };
    stream.on('data', (chunk: Uint8Array) => {
      size += chunk.length;
      if (size > MOST_UNPACKED) {
        stream.pause();
        reject(new UnreadableSource('damaged', 'DOCX'));
      } else chunks.push(chunk);
    });
    stream.on('end', () => settle());
    stream.on('error', () => reject(new UnreadableSource('damaged', 'DOCX')));
  });
  return Buffer.concat(chunks).toString('utf8');
}

function unescaped(text: string): string {
  const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => signs[name] ?? '');
}
