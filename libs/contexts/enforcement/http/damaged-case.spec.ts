import { story } from '../case/stories/case.examples.js';
import type { Heard, ReadingRoom } from './reading-room.examples.js';
import { filledRoom, ofParty, other } from './reading-story.examples.js';

let room: ReadingRoom;

beforeAll(async () => {
  ({ room } = await filledRoom());
}, 60_000);
afterAll(() => room.close());

const broken = other(1);
const fresh = (path: string, last: string): Promise<Heard> =>
  room.get('shen', path, { 'min-position': last });

describe('A damaged case', () => {
  it('is set aside, and the cases of everybody else go on', async () => {
    await room.damage(broken);
    await room.play(other(3), [story.applied]);
    const last = await room.play(other(6), ofParty(6, '江海区外海新兴五金厂', 21));
    const { body } = await fresh('/enforcement-cases', last);
    expect(body).not.toHaveProperty('stale');
    expect(body['setAside']).toBe(1);
    const stages = new Map(body.items.map(({ caseId, stage }) => [caseId, stage]));
    expect([stages.get(other(3)), stages.get(other(6))]).toEqual([
      'filing-proposed',
      'investigation',
    ]);
    const todo = await room.get('ou', '/worklist', { 'min-position': last });
    expect(todo.body.items.map(({ subjectId }) => subjectId)).toContain(other(3));
  });

  it('says on its page from where on it may be behind, and shows what lay before', async () => {
    const { status, body } = await room.get('shen', `/enforcement-cases/${broken}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      stage: 'investigation',
      behind: { event: 'Damaged', revision: 3, zh: expect.stringContaining('履历') },
    });
    const { body: well } = await room.get('shen', `/enforcement-cases/${other(2)}`);
    expect(well).not.toHaveProperty('behind');
  });

  it('tells its history, replay and clocks up to the damage, and says so', async () => {
    for (const part of ['history', 'replay', 'clocks', '?asOf=2026-06-10T15:00:00Z']) {
      const { status, body } = await room.get('shen', `/enforcement-cases/${broken}/${part}`);
      expect({ part, status, ...body }).toMatchObject({
        status: 200,
        incomplete: { type: 'Damaged', revision: 3, why: 'unknown-type' },
      });
    }
    const { body } = await room.get('shen', `/enforcement-cases/${broken}/history?revision=2`);
    expect(body).not.toHaveProperty('incomplete');
    expect(body.items).toHaveLength(3);
  });

  it('is not called unknown when not even its beginning could be shown', async () => {
    const last = await room.damage(other(9));
    await fresh('/enforcement-cases', last);
    const { status, body } = await room.get('shen', `/enforcement-cases/${other(9)}`);
    expect([status, body['code']]).toEqual([404, 'case-not-shown']);
    expect((await fresh('/enforcement-cases', last)).body['setAside']).toBe(2);
    const history = await room.get('shen', `/enforcement-cases/${other(9)}/history`);
    expect([history.status, history.body['code']]).toEqual([409, 'history-not-readable']);
  });
});
