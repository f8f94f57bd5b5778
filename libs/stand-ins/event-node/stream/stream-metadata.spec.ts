import { isSoftDeleted, revival, softDeletion, streamSettings } from './stream-metadata.js';

const settings = (text: string) => streamSettings(Buffer.from(text));

describe('Stream metadata', () => {
  it.each([
    [
      '{"$maxCount":3,"$maxAge":60,"$tb":2,"x":"y"}',
      { maxCount: 3, maxAgeSeconds: 60, truncateBefore: 2 },
    ],
    ['{"$maxCount":0,"$maxAge":-1,"$tb":-5}', {}],
    ['{"$tb":0}', { truncateBefore: 0 }],
    ['{"$maxCount":"3","$tb":2}', {}],
    ['{"$maxCount":1.5}', {}],
    [
      '{"$acl":{"$r":"甲","$w":["乙","$ops"],"x":1,"$d":null}}',
      { acl: { $r: ['甲'], $w: ['乙', '$ops'] } },
    ],
    ['{"$acl":null,"$tb":1}', { truncateBefore: 1 }],
    ['{"$acl":{"$r":7},"$tb":1}', {}],
    ['{"$acl":"admin","$tb":1}', {}],
    ['{"$maxCount":', {}],
    ['[1]', {}],
    ['null', {}],
    ['{"$tb":null}', {}],
  ])('%s', (text, expected) => {
    expect(settings(text)).toEqual(expected);
  });

  it('knows a soft deletion, and undoes it keeping the rest', () => {
    expect(isSoftDeleted(streamSettings(softDeletion))).toBe(true);
    const revived = revival(4, Buffer.from('{"$tb":9223372036854775807,"owner":"甲"}'));
    expect(JSON.parse(revived.toString())).toEqual({ owner: '甲', $tb: 4 });
    expect(isSoftDeleted(streamSettings(revived))).toBe(false);
  });
});
