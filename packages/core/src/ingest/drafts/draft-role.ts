import type { TextReading } from '../read-text.ts';

/** Role of a paragraph: heading, quotation (one speech that fills it), boilerplate (a line that only dates or signs the text), or body. */
export function draftRole(
  { view, sentences, quotations, dates }: TextReading,
  index: number,
): 'heading' | 'quotation' | 'boilerplate' | 'body' {
  const paragraph = view.paragraphs[index];
  if (!paragraph) return 'body';
  const text = view.text.slice(paragraph.start, paragraph.end);
  if (index === 0 && text.length < 160 && !/[.。!！?？]["”」』]?$/.test(text)) return 'heading';
  const date = dates.find((d) => d.start >= paragraph.start && d.end <= paragraph.end);
  if (date && text.length - (date.end - date.start) < 6) return 'boilerplate';
  if (
    /^(?:©|copyright\b|all rights reserved|advertisement|follow us|share this|read more|関連記事|関連項目|最近の記事|参考資料|外部リンク|無断転載|広告)/i.test(
      text,
    ) &&
    text.length < 160
  )
    return 'boilerplate';
  const whole = quotations.some(
    ({ quotation: { kind, content } }) => kind === 'direct' && content.start - paragraph.start < 3 && paragraph.end - content.end < 4,
  );
  return whole && sentences.some((s) => s.paragraph === index) ? 'quotation' : 'body';
}

/** Text without its boilerplate, such as lists of other articles, which two pages of one outlet share without any copying. */
export function copiedText(reading: TextReading): string {
  const { view } = reading;
  const kept = view.paragraphs.filter((_, i) => draftRole(reading, i) !== 'boilerplate');
  return kept.map(({ start, end }) => view.text.slice(start, end)).join('\n');
}
