import { rulesOf } from '#domain/kernel';
import { ledByTipOffs } from '../../libs/contexts/hazards/processes/telling-nobody.js';
import { tipOffReference } from '../../libs/contexts/hazards/tip-off-kept/tip-off.reference.js';
import { declaredNouns } from './all-nouns.js';

// Who reported stands in no file that a tip-off led to (PRV-1, WHI-15): every noun that says what
// it came from, or that rests on a tip-off, is held against the vault at each of its doors.

const names = (all: readonly { category: string }[]): readonly string[] =>
  all.map(({ category }) => category).sort();

const restsOnTipOffs = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (value === tipOffReference || Object.values(value).some((one) => restsOnTipOffs(one)));

describe('Every noun that a tip-off may lead to', () => {
  it('is held against who reported', () => {
    const led = declaredNouns.filter((noun) =>
      rulesOf(noun)
        .chapters.flatMap(({ commands }) => commands)
        .some(({ asks, restsOn }) => 'cameFrom' in asks || restsOnTipOffs({ asks, restsOn })),
    );
    const own = ledByTipOffs.filter(({ path }) => path === 'tip-offs' || path === 'reporters');
    expect(names([...new Set([...led, ...own])])).toEqual(names(ledByTipOffs));
  });
});
