import { describe, expect, it } from 'vitest';
import { addressAtSite, siteLocationOf, viewerPathAtSite } from './site-location.ts';

const served = siteLocationOf(null);
const site = siteLocationOf('/reading/csto/corpus-1f2e.json.gz');

describe('an address of the viewer', () => {
  it('is its path on a server', () => {
    expect(addressAtSite(served, '/events/event:a?by=origin#deaths')).toBe('/events/event:a?by=origin#deaths');
    expect(viewerPathAtSite(served, '/events/event:a')).toBe('/events/event:a');
  });
  it('is a folder of a static site, under its base and without colons', () => {
    expect(addressAtSite(site, '/')).toBe('/reading/csto/');
    expect(addressAtSite(site, '/events/event:a?about=event:b,event:c#deaths~state:x')).toBe(
      '/reading/csto/events/event_a/?about=event:b,event:c#deaths~state:x',
    );
    expect(addressAtSite(site, '/events/event%3Aa')).toBe('/reading/csto/events/event_a/');
    expect(addressAtSite(siteLocationOf('/corpus.json.gz'), '/ledger')).toBe('/ledger/');
  });
  it('leads back to its path, with or without the last slash, in either spelling', () => {
    for (const way of ['events/event_a/', 'events/event_a', 'events/event:a', 'events/event_a/index.html'])
      expect(viewerPathAtSite(site, `/reading/csto/${way}`)).toBe('/events/event:a');
    expect(viewerPathAtSite(site, '/reading/csto/')).toBe('/');
    expect(viewerPathAtSite(site, '/reading/csto')).toBe('/');
    expect(viewerPathAtSite(site, '/reading/csto/404.html')).toBe('/404.html');
  });
  it('of data keeps its ids, since it is not a file', () => {
    expect(addressAtSite(site, '/v1/compare.csv?about=event:a')).toBe('/reading/csto/v1/compare.csv?about=event:a');
    expect(addressAtSite(site, '/v1/documents/document:a')).toBe('/reading/csto/v1/documents/document:a');
  });
  it('outside of the base does not belong to the viewer', () => {
    expect(viewerPathAtSite(site, '/reading/other/events')).toBeNull();
    expect(viewerPathAtSite(site, '/')).toBeNull();
  });
});
