import { describe, expect, it } from 'vitest';
import { withPageHead } from './page-head.ts';

const PAGE = '<head>\n    <meta name="description" content="old">\n    <title>Synoptic</title>\n  </head>';

describe('the head of a page', () => {
  it('describes the page to clients without JavaScript', () => {
    const page = withPageHead(PAGE, { title: 'The flood', describe: 'Water in the north.' });
    expect(page).toContain('<title>The flood · Synoptic</title>');
    expect(page).toContain('<meta name="description" content="Water in the north.">');
    expect(page).toContain('<meta property="og:title" content="The flood">');
    expect(page).toContain('<meta property="og:description" content="Water in the north.">');
  });

  it('has a canonical URL only if the public URL is known', () => {
    const told = { title: 'The flood', describe: '' };
    expect(withPageHead(PAGE, told)).not.toMatch(/canonical|og:url/);
    const page = withPageHead(PAGE, { ...told, address: 'https://edition.example/events/event:flood' });
    expect(page).toContain('<link rel="canonical" href="https://edition.example/events/event:flood">');
    expect(page).toContain('<meta property="og:url" content="https://edition.example/events/event:flood">');
  });

  it('links the data of the page in other formats, also for readers without scripts', () => {
    const alternates = [{ type: 'text/html', href: '/events/event:flood.html', name: 'HTML' }];
    const page = withPageHead(`${PAGE}<noscript><p>JavaScript</p></noscript>`, { title: 'The flood', describe: 'Water.', alternates });
    expect(page).toContain('<link rel="alternate" type="text/html" href="/events/event:flood.html" title="HTML">');
    expect(page).toContain('<noscript><h1>The flood</h1><p>Water.</p><p><a href="/events/event:flood.html">HTML</a></p><p>JavaScript</p>');
  });

  it('describes the work of the page to reference managers', () => {
    const work = { type: 'webpage', title: 'Water "&" </script> $& mud', authors: [], language: 'en' };
    const page = withPageHead(`${PAGE}<body><div id="app"></div></body>`, { title: 'A', describe: '', work });
    expect(page).toContain('<meta name="citation_title" content="Water &#34;&#38;&#34; &#60;/script&#62; &#36;&#38; mud" data-cites>');
    expect(page).toContain('"name":"Water \\"&\\" \\u003c/script> $& mud"');
    expect(page).toMatch(/<body>\s*<span class="Z3988" data-cites hidden title="ctx_ver=Z39\.88-2004&#38;/);
  });

  it('escapes markup and replacement patterns in the data', () => {
    const page = withPageHead(PAGE, { title: '</title><script>', describe: '"$&\u0007 onload="' });
    expect(page).toContain('<title>&#60;/title&#62;&#60;script&#62; · Synoptic</title>');
    expect(page).toContain('content="&#34;&#36;&#38; onload=&#34;"');
  });
});
