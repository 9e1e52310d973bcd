import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNameOf, idOfFileName } from './file-name.ts';
import { isId } from './id.ts';

const id = fc
  .tuple(fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/), fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,40}$/))
  .map((parts) => parts.join(':'));

describe('file name of an id', () => {
  it('has no colon and converts back to the id', () => {
    expect(fileNameOf('event:karabakh-war-2020')).toBe('event_karabakh-war-2020');
    fc.assert(
      fc.property(id, (anyId) => {
        expect(isId(anyId)).toBe(true);
        expect(fileNameOf(anyId)).toMatch(/^[a-z0-9-]+_[a-z0-9-]+$/);
        expect(idOfFileName(fileNameOf(anyId))).toBe(anyId);
      }),
    );
  });
  it('never equals a Windows device name, for any kind', () => {
    for (const kind of ['aux', 'con', 'nul', 'prn', 'com1'])
      expect(fileNameOf(`${kind}:x`)).not.toMatch(/^(aux|con|nul|prn|com\d|lpt\d)(\.|$)/i);
  });
  it('leaves other names unchanged', () => {
    for (const name of ['events', '404.html', 'Event_x', '_x', 'a_b_c']) expect(idOfFileName(name)).toBe(name);
  });
});
