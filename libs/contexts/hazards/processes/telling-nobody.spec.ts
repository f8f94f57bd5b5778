import {
  brigade,
  bureau,
  type HazardsDesk,
  openDesk,
  people,
  shown,
  told,
  unit,
} from './window.examples.js';

let desk: HazardsDesk;
beforeAll(async () => (desk = await openDesk()));
afterAll(() => desk.app.close());

const home = '江海区金瓯路88号302';
const reporter = { name: '欧阳若兰', telephone: '0750-3866121', address: home };
const said = '工人欧阳·若兰（０７５０－３８６６１２１，住金瓯路88号302）所述静电接地缺失属实';
const hidden = '举报人（身份已隐去）';

describe('PRV-1 WHI-15 what a tip-off leads to', () => {
  it('says in no file of it who reported, nor where he lives', async () => {
    const { id } = await desk.done('2027-01-04 10:00', 'intake', '/tip-offs', told({ reporter }));
    const cameFrom = `tip-offs/${id}`;
    await desk.done('2027-01-04 10:30', 'head', `/tip-offs/${id}/acceptance`, {
      checkers: people('officer1', 'officer2'),
    });
    await desk.done('2027-01-04 11:00', 'head', `/reporters/${id}/custodian`, {
      custodian: people('officer1')[0],
      reason: '因欧阳若兰要求',
    });
    await desk.done('2027-01-04 11:30', 'officer1', `/reporters/${id}/openings`, {
      reason: '联系欧阳若兰',
    });
    const place = { area: '440704004', organ: bureau, handlingOrgan: brigade };
    const inspection = await desk.done('2027-01-05 10:00', 'officer1', '/inspections', {
      ...place,
      source: 'tip-off',
      cameFrom,
      unit,
      address: '欧阳若兰所述车间',
      on: '2027-01-06',
      officers: people('officer1', 'officer2'),
    });
    await desk.done('2027-01-06 10:00', 'officer1', `/inspections/${inspection.id}/record`, {
      present: shown('officer1', 'officer2'),
      findings: [
        { findingId: 'w1', facts: said, major: true },
        { findingId: 'w2', facts: said, major: false },
      ],
      unchecked: '按举报检查',
      signature: { refusal: said },
    });
    await desk.done('2027-01-06 11:00', 'officer1', `/inspections/${inspection.id}/handovers`, {
      findingId: 'w2',
      to: '江海区消防救援大队',
      reason: said,
    });
    const hazard = (came: string, facts: string) =>
      desk.done('2027-01-07 10:00', 'officer1', '/hazards', {
        ...place,
        source: came === cameFrom ? 'tip-off' : 'inspection',
        subject: { kind: 'unit', id: unit },
        address: '东升路18号',
        facts,
        foundOn: '2027-01-06',
        cameFrom: came,
      });
    const { id: direct } = await hazard(cameFrom, said);
    await hazard(`inspections/${inspection.id}`, `再查：${said}`);
    await desk.done('2027-01-08 10:00', 'officer2', `/hazards/${direct}/rejection`, {
      reason: said,
      present: shown('officer1', 'officer2'),
    });
    const stored = JSON.stringify(await desk.stored());
    for (const word of ['欧阳若兰', '若兰', '3866121', '３８６６１２１', '金瓯路'])
      expect([word, stored.includes(word)]).toEqual([word, false]);
    expect(stored).toContain(`因${hidden}要求`);
    expect(stored).toContain(`${hidden}所述车间`);
  });
});
