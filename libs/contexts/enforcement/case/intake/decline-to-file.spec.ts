import { localDate } from '#domain/kernel';
import { decisions } from '#testing';
import { played, story, until } from '../stories/case.examples.js';
import { clue } from '../stories/matter.examples.js';
import { act } from '../stories/people.examples.js';
import { caseNoun } from '../case.noun.js';

const given = decisions(caseNoun);
const decline = (change: object = {}) =>
  ({ type: 'DeclineToFile', data: { reasons: '证据不足以证明有违法事实', ...change } }) as const;
const by = act('ou', '2026-03-04 09:30');
const reported = played([
  {
    command: {
      ...story.clue.command,
      data: { ...story.clue.command.data, clue: { ...clue, complainant: 'report-7' } },
    },
    act: story.clue.act,
  },
]);

describe('Declining to file', () => {
  it('ends the clue with reasons, and once', () => {
    const events = given(...until('applied'))
      .when(decline(), by)
      .events();
    expect(events).toMatchObject([
      { type: 'CaseNotFiled', data: { decidedBy: 'ou', documents: [{ title: '不予立案审批表' }] } },
    ]);
    given(...until('applied'), ...events)
      .when(decline(), by)
      .decidesNothing();
    given(...until('applied'), ...events)
      .when(decline({ reasons: '另' }), by)
      .refuses('already-declined');
    given(...until('applied'), ...events)
      .when(story.filed.command, by)
      .refuses('filing-not-applied-for');
  });

  it('leaves nothing to apply for', () => {
    const events = given(...until('clue'))
      .when(decline(), by)
      .events();
    given(...until('clue'), ...events)
      .when(story.applied.command, story.applied.act)
      .refuses('not-a-clue', 'PL 54');
  });

  it('tells the complainant first', () => {
    given(...reported)
      .when(decline(), by)
      .refuses('complainant-not-told');
    const told = decline({ complainantToldOn: localDate('2026-03-04') });
    expect(
      given(...reported)
        .when(told, by)
        .events(),
    ).toHaveLength(1);
  });

  it('needs reasons, a head, and a clue', () => {
    given(...until('applied'))
      .when(decline({ reasons: '' }), by)
      .refuses('no-reasons');
    given(...until('applied'))
      .when(decline(), story.applied.act)
      .denies('wrong-role');
    given(...until('filed'))
      .when(decline(), by)
      .refuses('not-a-clue');
  });
});
