import { describe, expect, it } from 'vitest';
import { withPageHead } from './page-head.ts';

const PAGE = '<head>\n    <meta name="description" content="old">\n    <title>Synoptic</title>\n  </head>';

describe('the head of a page', () => {
  it('tells what the page shows, also to who runs no script', () => {
    const page = withPageHead(PAGE, { title: 'The flood', describe: 'Water in the north.' });
    expect(page).toContain('<title>The flood · Synoptic</title>');
    expect(page).toContain('<meta name="description" content="Water in the north.">');
    expect(page).toContain('<meta property="og:title" content="The flood">');
    expect(page).toContain('<meta property="og:description" content="Water in the north.">');
  });

  it('names its address only where it is known', () => {
    const told = { title: 'The flood', describe: '' };
    expect(withPageHead(PAGE, told)).not.toMatch(/canonical|og:url/);
    const page = withPageHead(PAGE, { ...told, address: 'https://edition.example/events/event:flood' });
    expect(page).toContain('<link rel="canonical" href="https://edition.example/events/event:flood">');
    expect(page).toContain('<meta property="og:url" content="https://edition.example/events/event:flood">');
  });

  it('lets nothing of the data be markup or a pattern', () => {
    const page = withPageHead(PAGE, { title: '</title><script>', describe: '"$&\u0007 onload="' });
    expect(page).toContain('<title>&#60;/title&#62;&#60;script&#62; · Synoptic</title>');
    expect(page).toContain('content="&#34;&#36;&#38; onload=&#34;"');
  });
});
