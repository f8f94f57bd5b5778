import { endOfDay, localDate } from '#domain/kernel';
import { decisions } from '#testing';
import { type CaseCommand, caseNoun } from '../case.noun.js';
import { played, until } from '../stories/case.examples.js';
import { act, rung } from '../stories/people.examples.js';

const given = decisions(caseNoun);

describe('LAW-5 A decision served in time and recorded after the clock rang', () => {
  it('is met: no lateness stands in the record that was none', () => {
    const due = endOfDay(localDate('2026-05-21'));
    const ring: CaseCommand = {
      type: 'RingClock',
      data: { clock: 'ENF-D7', due, kind: 'expiry', step: 0 },
    };
    const late = played([{ command: ring, act: rung('2026-05-22 00:05') }], until('decided'));
    const mailed: CaseCommand = {
      type: 'ServeDecision',
      data: {
        service: {
          method: 'mail',
          receiver: '容某',
          mailNumber: 'EMS-1',
          receivedOn: localDate('2026-05-20'),
        },
      },
    };
    const [served] = given(...late)
      .when(mailed, act('chen', '2026-05-25 09:00'))
      .events();
    expect(served!.data).toMatchObject({
      servedOn: '2026-05-20',
      clocks: expect.arrayContaining([
        expect.objectContaining({ op: 'stop', clock: 'ENF-D7', outcome: 'met' }),
      ]),
    });
  });
});
