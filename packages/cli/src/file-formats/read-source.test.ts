import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CliWord, cliText } from '../locale/cli-text.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { readSource } from './read-source.ts';

let folder = '';
const word = (key: CliWord, parts?: Readonly<Record<string, string | number>>) => cliText('en', key, parts);
const terminal = { word, host: { home: '/nowhere' } } as unknown as Terminal; // readers use words and the folder of the program alone

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'synoptic-formats-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(name: string, content: string | Uint8Array) {
  await writeFile(join(folder, name), content);
  return readSource(join(folder, name), terminal);
}

/** A PDF of one page with the objects given, numbered from 4. */
function pdf(stream: string, font: string, { info = '', trailer = '' } = {}): string {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    font,
    `<< ${info} >>`,
  ];
  let body = '%PDF-1.7\n';
  const offsets = objects.map((object, i) => {
    const offset = body.length;
    body += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  return `${body}xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}trailer\n<< /Size ${size} /Root 1 0 R /Info 6 0 R ${trailer} >>\nstartxref\n${body.length}\n%%EOF\n`;
}

const LATIN = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
/** A Japanese font that is not embedded: its characters are found by a predefined CMap alone. */
const JAPANESE =
  '<< /Type /Font /Subtype /Type0 /BaseFont /Ryumin-Light /Encoding /UniJIS-UTF16-H /DescendantFonts [ << /Type /Font /Subtype /CIDFontType0 /BaseFont /Ryumin-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 4 >> /FontDescriptor << /Type /FontDescriptor /FontName /Ryumin-Light /Flags 4 >> >> ] >>';

function utf16Hex(text: string): string {
  return [...Array(text.length).keys()].map((i) => text.charCodeAt(i).toString(16).padStart(4, '0')).join('');
}

async function docx(body: string): Promise<Uint8Array> {
  const zip = new JSZip();
  zip.file(
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  );
  zip.file(
    '_rels/.rels',
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  );
  zip.file(
    'word/document.xml',
    `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  );
  zip.file(
    'docProps/core.xml',
    '<cp:coreProperties xmlns:cp="x" xmlns:dc="y" xmlns:dcterms="z"><dc:title>Ferry &amp; fog</dc:title><dc:creator>Mara Lind</dc:creator><dcterms:created>2031-04-05T10:00:00Z</dcterms:created></cp:coreProperties>',
  );
  return zip.generateAsync({ type: 'uint8array' });
}

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

describe('sources', () => {
  it('reads a PDF with its lines, author and day', async () => {
    const stream = 'BT /F1 12 Tf 72 720 Td (12 people died,) Tj 0 -14 Td (the coast guard said.) Tj 0 -60 Td (A second paragraph.) Tj ET';
    const source = await read(
      'report.pdf',
      pdf(stream, LATIN, { info: '/Title (Ferry report) /Author (Mara Lind) /CreationDate (D:20310405120000Z)' }),
    );
    expect(source.text).toBe('12 people died,\nthe coast guard said.\n\nA second paragraph.\n');
    expect(source).toMatchObject({ format: 'pdf', title: 'Ferry report', author: 'Mara Lind', date: '2031-04-05' });
    expect(source.notes).toEqual([{ what: 'reading-order', count: 1 }]);
  });

  it('reads Japanese of a PDF whose font is not embedded, by the CMaps', async () => {
    const source = await read('kaigan.pdf', pdf(`BT /F1 12 Tf 72 720 Td <${utf16Hex('十二人が死亡した。')}> Tj ET`, JAPANESE));
    expect(source.text).toBe('十二人が死亡した。\n');
  });

  it('explains why a PDF has no text', async () => {
    await expect(read('scan.pdf', pdf('0 0 100 100 re f', LATIN))).rejects.toMatchObject({
      message: expect.stringContaining('is a scan'),
      hint: expect.stringContaining('OCR'),
    });
    await expect(read('broken.pdf', '%PDF-1.7 …')).rejects.toThrow('is a damaged PDF file');
    const locked = pdf('BT ET', LATIN, {
      trailer: `/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] /Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`,
    });
    await expect(read('locked.pdf', locked)).rejects.toThrow('is locked by a password');
  });

  it('reads a Word document with its properties, and counts what it changed', async () => {
    const tracked =
      '<w:p><w:r><w:t>12 </w:t></w:r><w:ins w:id="1"><w:r><w:t>people </w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>men </w:delText></w:r></w:del><w:r><w:t>died.</w:t></w:r></w:p>';
    const source = await read('report.docx', await docx(paragraph('Ferry aground') + tracked));
    expect(source).toMatchObject({
      format: 'docx',
      text: 'Ferry aground\n12 people died.\n',
      title: 'Ferry & fog',
      author: 'Mara Lind',
      date: '2031-04-05',
    });
    expect(source.notes).toEqual([{ what: 'tracked-changes', count: 2 }]);
    await expect(read('broken.docx', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]))).rejects.toThrow('is a damaged DOCX file');
    await expect(read('empty.docx', await docx(paragraph(' ')))).rejects.toThrow('has no text');
  });

  it('reads a message in its own encoding, with the day of its sender, and counts attachments', async () => {
    const eml = `From: =?UTF-8?B?${Buffer.from('海岸新聞').toString('base64')}?= <desk@kaigan.example>\r\nSubject: =?UTF-8?B?${Buffer.from('渡し船が座礁').toString('base64')}?=\r\nDate: Sun, 6 Apr 2031 00:30:00 +0900\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from('十二人が死亡した。').toString('base64')}\r\n--x\r\nContent-Type: image/png; name=map.png\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n--x--\r\n`;
    const source = await read('kaigan.eml', eml);
    expect(source).toMatchObject({
      format: 'mail',
      title: '渡し船が座礁',
      outlet: '海岸新聞',
      date: '2031-04-06',
      text: '渡し船が座礁\n\n十二人が死亡した。\n',
    });
    expect(source.notes).toEqual([{ what: 'attachments', count: 1 }]);
  });

  it.each([
    [
      'windows-1252',
      [0x50, 0x65, 0x72, 0x73, 0x6f, 0x6e, 0x65, 0x73, 0x20, 0x6d, 0x75, 0x65, 0x72, 0x74, 0x61, 0x73, 0x3a, 0x20, 0xf1],
      'Persones muertas: ñ',
    ],
    [
      'euc-jp',
      [0xbd, 0xbd, 0xc6, 0xf3, 0xbf, 0xcd, 0xa4, 0xac, 0xbb, 0xe0, 0xcb, 0xb4, 0xa4, 0xb7, 0xa4, 0xbf, 0xa1, 0xa3],
      '十二人が死亡した。',
    ],
    ['utf-16le', [0xff, 0xfe, 0x31, 0x00, 0x32, 0x00, 0xba, 0x4e], '12人'],
  ])('detects %s', async (encoding, bytes, text) => {
    expect(await read(`${encoding}.txt`, Uint8Array.from(bytes))).toMatchObject({ encoding, text });
  });

  it('reads Highwire and Dublin Core tags of a page, and guesses nothing', async () => {
    const head =
      '<meta name="citation_title" content="Wreck"><meta name="citation_author" content="Lind, M."><meta name="citation_publication_date" content="2031/4/5"><meta name="citation_journal_title" content="Tides">';
    const body = `<article><p>${'The ferry ran onto a sandbank and could not be freed before the tide. '.repeat(4)}</p></article>`;
    expect(await read('tides.html', `<html lang="en-GB"><head>${head}</head><body>${body}</body></html>`)).toMatchObject({
      title: 'Wreck',
      author: 'Lind, M.',
      date: '2031-04-05',
      outlet: 'Tides',
      language: 'en-GB',
    });
    expect(await read('bare.html', `<html><body>${body}</body></html>`)).toMatchObject({
      author: null,
      date: null,
      outlet: null,
      language: null,
      url: null,
    });
  });
});
