import { tried } from './asked-again.js';
import { doorDesk } from './door-desk.js';

// What follows from an act in the files of others and on worklists is told beforehand, as the
// worker would do it afterwards.

let desk: Awaited<ReturnType<typeof doorDesk>>;
beforeAll(async () => {
  desk = await doorDesk();
}, 120_000);
afterAll(() => desk?.close());

type Task = Readonly<{ task: Readonly<{ zh: string }>; waitsFor: readonly string[]; due?: string }>;
type Tasks = Readonly<{ begun: readonly Task[]; ended: readonly Task[] }>;
type File = Readonly<{
  stream: string;
  because?: string;
  events: readonly Readonly<{ type: string; data: Readonly<Record<string, unknown>> }>[];
  tasks?: Tasks;
}>;
type Preview = Readonly<{
  tasks?: Tasks;
  files: readonly File[];
  refused: readonly Readonly<Record<string, string>>[];
  lookedUp: readonly string[];
}>;

const foreseen = async (command: string): Promise<Preview> => {
  const [, one] = tried.find(([name]) => name === command)!;
  desk.lay(one);
  const { body, written } = await desk.knock(one, { Preview: 'true' });
  expect(written).toEqual([]);
  return body['preview'] as Preview;
};
const categoryOf = ({ stream }: File): string => stream.slice(0, stream.indexOf('-'));

describe('ISSUE-11.11 what an act would lead to', () => {
  it('is told in the files of other contexts, with the tasks that it gives there', async () => {
    const { files } = await foreseen('RecordRefusal');
    const [clue] = files.filter(({ because }) => because === 'hazards.follow-inspections');
    expect(clue && categoryOf(clue)).toBe('enforcementCase');
    expect(clue?.events).toMatchObject([
      { type: 'ClueRecorded', data: { clue: { source: 'inspection' } } },
    ]);
    expect(clue?.tasks?.begun).not.toEqual([]);
  });

  it('is told as a duty of whoever owes it, with its day', async () => {
    const { files } = await foreseen('PublishDecision');
    const duty = files.find(({ because }) => because?.startsWith('papers.owe-answers'));
    expect(duty?.events.map(({ type }) => type)).toEqual(['DutyOwed']);
    expect(duty?.tasks?.begun).toMatchObject([
      { waitsFor: [expect.any(String), expect.any(String)], due: expect.any(String) },
    ]);
  });

  it('is followed further: what a reaction enters may be followed by another', async () => {
    const { files } = await foreseen('ApproveReport');
    expect(files.map(categoryOf)).toEqual(expect.arrayContaining(['enforcementCase']));
  });

  it('names the tasks that are over in its own file, and those that begin', async () => {
    const { tasks } = await foreseen('AcceptApplication');
    expect(tasks?.begun.length).toBeGreaterThan(0);
    expect(tasks?.ended.length).toBeGreaterThan(0);
  });

  it('names the reactions that look up whom to tell when it happens', async () => {
    const { lookedUp } = await foreseen('DecidePenalty');
    expect(lookedUp).toEqual(['hazards.count-penalties']);
  });

  it('tells what would be refused, and who would owe it', async () => {
    const { refused, files } = await foreseen('ExtendBundle');
    expect(refused).toMatchObject([
      { because: 'open-applications-after-bundle-opened', code: 'no-such-application' },
      { code: 'no-such-application' },
    ]);
    expect(files.filter((one) => categoryOf(one) === 'duty')).toHaveLength(2);
  });

  it('tells it of whoever has the file, where nobody in office acted', async () => {
    const [, one] = tried.find(([name]) => name === 'AddBundleMaterials')!;
    const { sample, office } = one;
    const applicant = (sample.as ?? office.somebody)('applicant');
    desk.lay({ ...one, sample: { ...sample, as: () => applicant } });
    const { status, body } = await desk.knock(one, { Preview: 'true' });
    expect([status, body['code']]).toEqual([200, undefined]);
    const { refused, files } = body['preview'] as Preview;
    expect(refused).toHaveLength(1);
    const [duty] = files.filter((file) => categoryOf(file) === 'duty');
    expect(duty?.events).toMatchObject([
      { type: 'DutyOwed', data: { by: { kind: 'person', organ: expect.any(String) } } },
    ]);
  });
});
