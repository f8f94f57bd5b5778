import { brigade, bureau, type HazardsDesk, openDesk, shown, unit } from './window.examples.js';

let desk: HazardsDesk;
beforeAll(async () => (desk = await openDesk()));
afterAll(() => desk.app.close());

describe('A report of a hazard', () => {
  it('HAZ-S1 the same is in hand once, however it is written; a refused one may be told anew', async () => {
    const told = (change: object = {}) => ({
      source: 'inspection',
      subject: { kind: 'unit', id: unit },
      address: '东升路18号 乙类仓库',
      area: '440704004',
      facts: '通风不畅，无可燃气体报警。',
      foundOn: '2026-06-08',
      organ: bureau,
      handlingOrgan: brigade,
      ...change,
    });
    const { id } = await desk.done('2026-06-09 10:00', 'officer1', '/hazards', told());
    const otherwise = told({
      address: '东升路１８号乙类仓库',
      facts: '通风不畅 无可燃气体报警',
      foundOn: '2026-06-09',
    });
    expect(await desk.act('officer2', '/hazards', otherwise)).toMatchObject({
      status: 409,
      body: { code: 'already-reported', detail: expect.stringContaining(id) as string },
    });
    await desk.done('2026-06-10 10:00', 'officer1', `/hazards/${id}/rejection`, {
      reason: '不构成隐患',
      present: shown('officer1', 'officer2'),
    });
    expect(await desk.act('officer2', '/hazards', otherwise)).toMatchObject({ status: 201 });
  });
});
