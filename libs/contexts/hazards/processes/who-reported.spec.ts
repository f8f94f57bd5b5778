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

describe('Tip-offs over HTTP', () => {
  it('WHI-15 say nothing of who reported in whatever is said of them later, in any width', async () => {
    const { id } = await desk.done('2027-01-04 10:00', 'intake', '/tip-offs', {
      ...told({ reporter: { name: '欧阳举报', telephone: '0750-3866110' } }),
    });
    await desk.done('2027-01-04 10:30', 'head', `/tip-offs/${id}/acceptance`, {
      checkers: people('officer1', 'officer2'),
    });
    await desk.done('2027-01-06 10:00', 'officer1', `/tip-offs/${id}/check`, {
      result: 'verified',
      findings: '经欧阳 举报带看，属实',
      present: shown('officer1', 'officer2'),
    });
    await desk.done('2027-01-07 10:00', 'officer2', `/tip-offs/${id}/feedback`, {
      summary: '感谢欧阳·举报先生（０７５０－３８６６１１０），已查处',
    });
    const stored = JSON.stringify(await desk.stored());
    expect(stored).toContain('经举报人（身份已隐去）带看，属实');
    expect(stored).toContain('感谢举报人（身份已隐去）先生（举报人（身份已隐去）），已查处');
  });

  it('WHI-15 PRV-1 tell no guesser that he is right, by a rehearsal or by saying it again', async () => {
    const accepted = async (): Promise<string> => {
      const reporter = { name: '司马举报', telephone: '0750-3866120' };
      const { id } = await desk.done('2027-01-08 10:00', 'intake', '/tip-offs', told({ reporter }));
      await desk.done('2027-01-08 10:30', 'head', `/tip-offs/${id}/acceptance`, {
        checkers: people('officer1', 'officer2'),
      });
      return id;
    };
    const check = (id: string, name: string, headers: Record<string, string> = {}) =>
      desk.act(
        'officer1',
        `/tip-offs/${id}/check`,
        { result: 'verified', findings: `经${name}带看`, present: shown('officer1', 'officer2') },
        { headers },
      );
    for (const typed of ['举报人', '举报人（身份已隐去）']) {
      const id = await accepted();
      const rehearsed = async (name: string): Promise<string> => {
        const { status, body } = await check(id, name, { preview: 'true' });
        expect(status).toBe(200);
        const [event] = (body.preview as { events: { data: { findings: string } }[] }).events;
        return event!.data.findings.replace(name, '某人');
      };
      expect(await rehearsed('司马举报')).toBe(await rehearsed('诸葛举报'));
      expect((await check(id, typed)).status).toBe(201);
      for (const guess of ['司马举报', '诸葛举报'])
        expect(await check(id, guess)).toMatchObject({
          status: 409,
          body: { code: 'already-checked' },
        });
    }
  });

  it('INS-1 HAZ-S1 lead to a check or a hazard only where there is one', async () => {
    const { id } = await desk.done('2027-01-04 11:00', 'intake', '/tip-offs', told());
    const inspection = (cameFrom: string) =>
      desk.act('officer1', '/inspections', {
        source: 'tip-off',
        cameFrom,
        unit,
        address: '江海区外海街道东升路18号',
        area: '440704004',
        on: '2027-01-20',
        officers: people('officer1', 'officer2'),
        organ: bureau,
        handlingOrgan: brigade,
      });
    const hazard = (source: string, cameFrom: string) =>
      desk.act('officer1', '/hazards', {
        source,
        subject: { kind: 'unit', id: unit },
        address: '东升路18号',
        area: '440704004',
        facts: '堵塞安全出口',
        foundOn: '2027-01-04',
        organ: bureau,
        handlingOrgan: brigade,
        cameFrom,
      });
    const nowhere = '11111111-1111-4111-8111-111111111111';
    const unknown = { status: 404, body: { code: 'reference-unknown' } };
    expect(await inspection(`tip-offs/${nowhere}`)).toMatchObject(unknown);
    expect(await inspection(nowhere)).toMatchObject(unknown);
    expect(await hazard('tip-off', `tip-offs/${nowhere}`)).toMatchObject(unknown);
    expect(await hazard('inspection', `inspections/${nowhere}`)).toMatchObject(unknown);
    expect(await inspection(`tip-offs/${id}`)).toMatchObject({ status: 201 });
    expect(await hazard('tip-off', `tip-offs/${id}`)).toMatchObject({ status: 201 });
    await desk.done('2027-01-05 10:00', 'head', `/tip-offs/${id}/refusal`, {
      ground: 'petition',
      reason: '属信访事项',
    });
    expect(await inspection(id)).toMatchObject({ status: 409, body: { code: 'reference-ended' } });
  });
});
