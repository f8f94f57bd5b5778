import { Changes } from './changes.js';

describe('The changes of the key store that a process knows', () => {
  it('ask for a number that was passed over, until it comes', () => {
    const changes = new Changes();
    for (const change of [1n, 2n, 5n]) changes.saw(change);
    expect([changes.seen, changes.missing()]).toEqual([5n, ['3', '4']]);
    changes.saw(4n);
    expect([changes.seen, changes.missing()]).toEqual([5n, ['3']]);
  });

  it('ask no longer once nobody can be storing it any more', () => {
    let now = 0;
    const changes = new Changes(() => now);
    changes.saw(1n);
    changes.saw(3n);
    now = 9_000;
    expect(changes.missing()).toEqual(['2']);
    now = 10_001;
    expect(changes.missing()).toEqual([]);
  });

  it('ask for few, however many were made before it began', () => {
    const changes = new Changes();
    changes.saw(1_000_000n);
    expect(changes.missing()).toHaveLength(200);
  });
});
