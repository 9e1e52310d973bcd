import { describe, expect, it } from 'vitest';
import { addressIn, pathIn, placeOf } from './place.ts';

const served = placeOf(null);
const site = placeOf('/reading/csto/corpus-1f2e.json.gz');

describe('an address of the viewer', () => {
  it('is its path where a server answers', () => {
    expect(addressIn(served, '/events/event:a?by=origin#deaths')).toBe('/events/event:a?by=origin#deaths');
    expect(pathIn(served, '/events/event:a')).toBe('/events/event:a');
  });
  it('is a folder of a static site, under its base and without colons', () => {
    expect(addressIn(site, '/')).toBe('/reading/csto/');
    expect(addressIn(site, '/events/event:a?about=event:b,event:c#deaths~state:x')).toBe(
      '/reading/csto/events/event_a/?about=event:b,event:c#deaths~state:x',
    );
    expect(addressIn(site, '/events/event%3Aa')).toBe('/reading/csto/events/event_a/');
    expect(addressIn(placeOf('/corpus.json.gz'), '/ledger')).toBe('/ledger/');
  });
  it('leads back to its path, with or without the last slash, written either way', () => {
    for (const way of ['events/event_a/', 'events/event_a', 'events/event:a', 'events/event_a/index.html'])
      expect(pathIn(site, `/reading/csto/${way}`)).toBe('/events/event:a');
    expect(pathIn(site, '/reading/csto/')).toBe('/');
    expect(pathIn(site, '/reading/csto')).toBe('/');
    expect(pathIn(site, '/reading/csto/404.html')).toBe('/404.html');
  });
  it('of data keeps its ids: it is no file', () => {
    expect(addressIn(site, '/v1/compare.csv?about=event:a')).toBe('/reading/csto/v1/compare.csv?about=event:a');
    expect(addressIn(site, '/v1/documents/document:a')).toBe('/reading/csto/v1/documents/document:a');
  });
  it('outside of the base is not of the viewer', () => {
    expect(pathIn(site, '/reading/other/events')).toBeNull();
    expect(pathIn(site, '/')).toBeNull();
  });
});
