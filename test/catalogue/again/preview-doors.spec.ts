import { tried } from './asked-again.js';
import { byFile, inOrder, type Told } from './by-file.js';
import { doorDesk, type Knocked } from './door-desk.js';

// At every door of every noun, through whatever process it leads: what the preview tells is what is
// done then, in each file that is written to; what it is refused, so is the act.

const doors = tried.filter(([, { verb }]) => verb.at !== undefined);

type Preview = Readonly<{
  events: readonly Told[];
  files: readonly Readonly<{ stream: string; because?: string; events: readonly Told[] }>[];
}>;

const preview = { Preview: 'true' };

const writtenIn = ({ written }: Knocked) => inOrder(Object.values(byFile(written)));
const filesOf = ({ body }: Knocked) => {
  const { events, files } = body['preview'] as Preview;
  const own = files.filter(({ because }) => because === undefined);
  return inOrder([events, ...own.map((one) => one.events)]);
};

let desk: Awaited<ReturnType<typeof doorDesk>>;
beforeAll(async () => {
  desk = await doorDesk();
}, 120_000);
afterAll(() => desk?.close());
const refused: string[] = [];

describe('ISSUE-11.11 at its door', () => {
  it.each(doors)(
    '%s does what its preview tells',
    async (name, one) => {
      desk.lay(one);
      const asSample = await desk.knock(one, preview);
      // What a process makes of the request is in the sample; at the door it is said otherwise.
      const by = asSample.status === 400 ? 'example' : 'sample';
      const told = by === 'sample' ? asSample : await desk.knock(one, preview, by);
      expect(told.written).toEqual([]);
      const acted = await desk.knock(one, {}, by);
      if (told.status !== 200) {
        expect(told.status).toBeLessThan(500);
        expect([acted.status, acted.body['code']]).toEqual([told.status, told.body['code']]);
        refused.push(`${name} ${String(told.body['code'])}`);
        return;
      }
      expect([200, 201]).toContain(acted.status);
      expect(acted.body['events']).toEqual(told.body['events']);
      expect(filesOf(told)).toEqual(writtenIn(acted));
    },
    60_000,
  );

  // Where a sample leaves something to a process, the registry or files, the act is refused at its
  // door, and its preview alike.
  it('and nine in ten are done', () => expect(refused.length).toBeLessThan(doors.length / 10));
});
