import { pathOf } from '#platform/acts';
import { tried } from './asked-again.js';
import { doorDesk } from './door-desk.js';

// Whatever is refused at a door of any noun is in the journal: who was refused what, by which rule;
// and never what was said.

const doors = tried.filter(([, { verb }]) => verb.at !== undefined);

let desk: Awaited<ReturnType<typeof doorDesk>>;
beforeAll(async () => {
  desk = await doorDesk();
}, 120_000);
afterAll(() => desk?.close());

describe('ISSUE-11.9 a refusal at the door of', () => {
  it.each(doors)(
    '%s is in the journal, with its rule',
    async (_, one) => {
      const { actor } = desk.lay(one);
      const before = desk.journal.length;
      const { status, body } = await desk.knock(one, { 'valid-at': '2099-01-01T00:00:00Z' });
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(desk.journal.slice(before)).toMatchObject([
        {
          person: actor.kind === 'person' ? actor.id : '',
          api: 'command',
          route: `/${pathOf(one.noun, one.verb.at!)}`,
          status,
          code: body['code'],
          asked: {},
          searched: null,
        },
      ]);
    },
    60_000,
  );
});
