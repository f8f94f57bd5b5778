import { localDate, type RingClock } from '#domain/kernel';
import { decisions } from '#testing';
import { by, health, ringing } from '../../desk.examples.js';
import { end } from '../../samples.examples.js';
import { type ApplicationCommand, applicationNoun } from '../application.noun.js';
import { receive, received, steps, tale } from '../application.examples.js';

const given = decisions(applicationNoun);
const decline = (competentOrgan: string): ApplicationCommand => ({
  type: 'DeclineApplication',
  data: { reason: '不属于本机关职权', competentOrgan },
});
const ofCity = tale([receive({ facts: { cityProject: true } }), steps.received[1]]);
const lin = by('lin', '2026-09-07');

describe('Sending an applicant to another organ (LL 32(2))', () => {
  it('DESK-7 is done to nobody who came to the right door', () =>
    given(...received)
      .when(decline('江海区应急管理局危化窗口'), lin)
      .refuses('competent-here', 'LL 32(2)'));

  it.each(['江门市应急管理局', '设区的市级应急管理部门'])(
    'DESK-7 names the organ as it is called: %s',
    (name) =>
      expect(
        given(...ofCity)
          .when(decline(name), lin)
          .events(),
      ).toMatchObject([{ data: { competentOrgan: name } }]),
  );

  it.each(['江海区应急管理局', '江门市卫生健康局', '江门市江海区应急管理局', '广东省应急管理厅'])(
    'DESK-7 names no other: %s',
    (name) =>
      given(...ofCity)
        .when(decline(name), lin)
        .refuses('wrong-organ-named'),
  );
});

describe('Silence of an organ that is not competent', () => {
  // Plans of such units were the city’s to 2026-04-30 (HSL-14).
  const plan = { item: 'plan-filing', facts: { hazchemUnit: true } } as const;
  const ring = (clock: string, due: string): RingClock => ({
    type: 'RingClock',
    data: end(clock, localDate(due)),
  });

  it('DESK-8 files nothing, neither by itself nor by a late clerk', () => {
    const filed = tale([receive(plan), by('lin', '2026-04-07')]);
    const rung = given(...filed)
      .when(ring('PLN-2', '2026-04-14'), ringing('2026-04-15'))
      .events();
    expect(rung.map(({ type }) => type)).not.toContain('FilingDeemed');
    const confirm: ApplicationCommand = {
      type: 'ConfirmFiling',
      data: { place: '江海', certificateSerial: 1 },
    };
    given(...filed, ...rung)
      .when(confirm, by('lin', '2026-04-16'))
      .refuses('not-competent', 'HCR 70');
  });

  it('DESK-8 accepts nothing', () => {
    const rung = given(...ofCity)
      .when(ring('LIC-D1', '2026-09-14'), ringing('2026-09-15'))
      .events();
    expect(rung.map(({ type }) => type)).not.toContain('ApplicationDeemedAccepted');
  });
});

describe('What belongs to another department', () => {
  const declared = receive({ item: 'occupational-hazards' });
  const confirm: ApplicationCommand = {
    type: 'ConfirmFiling',
    data: { place: '江海', certificateSerial: 1 },
  };
  it('DESK-8 is not confirmed by the bureau of work safety', () => {
    given(...tale([declared, lin]))
      .when(confirm, by('lin', '2026-09-08'))
      .refuses('not-competent');
    const there = tale([{ ...declared, data: { ...declared.data, organ: health } }, lin]);
    expect(
      given(...there)
        .when(confirm, by('lin', '2026-09-08'))
        .events(),
    ).toHaveLength(1);
  });
});
