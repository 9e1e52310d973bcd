import { htmlText } from '@synoptic/core/ingest/sources/html-text';
import { dayIn } from '@synoptic/core/ingest/sources/page-metadata';
import { type FormattedText, NO_METADATA } from '@synoptic/core/ingest/sources/source-text';
import PostalMime from 'postal-mime';

/** Text of a saved e-mail with its subject as the first line: the plain part, else the HTML one. Attachments are left out and counted. */
export async function mailText(bytes: Uint8Array): Promise<FormattedText> {
  const mail = await PostalMime.parse(bytes);
  const subject = mail.subject?.replace(/\s+/g, ' ').trim() || null;
  const page = !mail.text?.trim() && mail.html ? htmlText(mail.html) : null;
  const body = mail.text?.trim() ? mail.text : (page?.text ?? '');
  const attached = mail.attachments.length;
  return {
    ...NO_METADATA,
    title: subject,
    author: mail.from?.name || mail.from?.address || null,
    outlet: mail.from?.name || mail.from?.address?.split('@')[1] || null,
    date: dayIn(
      mail.headers.find(({ key }) => key === 'date') ? printedDay(mail.headers.find(({ key }) => key === 'date')?.value ?? '') : null,
    ),
    language:
      mail.headers
        .find(({ key }) => key === 'content-language')
        ?.value.split(',')[0]
        ?.trim() ?? null,
    text: body.trim() === '' ? '' : `${subject === null ? '' : `${subject}\n\n`}${body.trim()}\n`,
    leftOut: page?.leftOut ?? 0,
    notes: attached > 0 ? [{ what: 'attachments', count: attached }] : [],
  };
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** Day of a Date header in the sender's own zone, which a conversion to UTC would move. */
function printedDay(header: string): string | null {
  const [, day = '', month = '', year = ''] = /(\d{1,2})\s+([A-Z][a-z]{2})[a-z]*\s+(\d{4})/.exec(header) ?? [];
  const n = MONTHS.indexOf(month) + 1;
  return n === 0 ? null : `${year}-${String(n).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
