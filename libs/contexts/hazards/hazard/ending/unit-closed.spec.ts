import { decisions, rowAfter } from '#testing';
import { by, inRegister } from '../../people.examples.js';
import { hazardRegister } from '../../projections/hazard-register.js';
import * as story from '../hazard.examples.js';
import type { HazardEvent } from '../hazard.events.js';
import { hazardNoun } from '../hazard.noun.js';

const given = decisions(hazardNoun);
const { tale } = story;
const planned = tale(...story.upToPlan, story.published);

describe('HAZ-S20 the register is asked whether the unit closed', () => {
  const end = { type: 'EndListing', data: { because: 'unit-closed', reason: '已关闭' } } as const;
  const on = by('xian', '2026-09-01');

  const ending = (history: readonly HazardEvent[], act = inRegister(on, 'active')) =>
    given(...history).when(end, act);

  it('E74 an area ends no listing by being closed', () => {
    const area = tale(
      [
        {
          type: 'ReportHazard',
          data: { ...story.reportData, subject: { kind: 'area', id: 'waihai', name: '外海市场' } },
        },
        story.reported[1],
      ],
      story.verified,
      story.proposed,
      story.listed,
      story.served,
    );
    ending(area).refuses('area-not-closed', 'E74');
  });

  it('one that was only suspended, or whose closure nobody carried out, is not closed', () => {
    ending(planned, inRegister(on, 'suspended')).refuses('unit-works', 'HAZ-S20');
    const decided = tale(...story.upToPlan, story.closureProposed, story.closed);
    ending(decided).refuses('unit-works', 'HAZ-S20');
    const told = tale(...story.upToPlan, story.closureProposed, story.closed, story.dispatched);
    ending(told).refuses('unit-works', 'HAZ-S20');
    const answered = (answer: 'done' | 'refused') =>
      tale(...story.upToPlan, story.closureProposed, story.closed, story.dispatched, [
        { type: 'AnswerClosurePart', data: { ...story.answerData, answer } },
        by('chen', '2026-12-01 10:00'),
      ]);
    ending(answered('refused')).refuses('unit-works', 'HAZ-S20');
    expect(ending(answered('done')).events()).toHaveLength(1);
  });

  it('HAZ-D16 nothing is to be published of a listing that nobody published', () => {
    const events = given(...tale(...story.upToPlan))
      .when(end, inRegister(on, 'closed'))
      .events();
    expect(given(...tale(...story.upToPlan), ...events).state().clocks).toEqual({});
    expect(rowAfter(hazardRegister, ...tale(...story.upToPlan), ...events).stage).toBe('closed');
  });

  it('one that works there ends no listing', () => {
    given(...planned)
      .when(end, inRegister(on, 'active'))
      .refuses('unit-works', 'HAZ-S20');
    expect(
      given(...planned)
        .when(end, inRegister(on, 'closed'))
        .events(),
    ).toHaveLength(1);
  });
});
