import { enterprises } from '../seed/seed-numbers.js';
import { installed } from '../seed/seed.examples.js';
import { id } from '../shared/registry.examples.js';
import { entryOfParty } from './entry-of-party.js';

const directory = installed().directory;
const chapter = entryOfParty({ registers: () => directory });
const entryOf = (party: string) => chapter({}, undefined as never, { id: party });

describe('The entry of a unit in its file', () => {
  it('has its histories, each value with the day since when', async () => {
    expect(await entryOf(id(enterprises.hongda))).toMatchObject({
      entry: {
        names: [{ value: expect.any(String), from: expect.any(String) }],
        principals: [{}],
        places: [{}],
        industries: [{}],
        sizes: [{ value: { workers: expect.any(Number) } }],
        statuses: [{ value: 'active' }],
        grades: [],
      },
    });
  });

  it('is left out of a party that no register of units has', async () =>
    expect(await entryOf('nobody')).toEqual({}));
});
