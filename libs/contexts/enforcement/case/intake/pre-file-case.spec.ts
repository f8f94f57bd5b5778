import { decisions } from '#testing';
import { before, played, story, until } from '../stories/case.examples.js';
import { act } from '../stories/people.examples.js';
import type { PreFiling } from './intake.events.js';
import { caseNoun } from '../case.noun.js';

const given = decisions(caseNoun);
const preFile = (change: Partial<PreFiling> = {}) =>
  ({
    type: 'PreFileCase',
    data: { officers: ['chen', 'liang'], grounds: '证据可能灭失', urgent: true, ...change },
  }) as const;
const monday = act('chen', '2026-03-02 17:00');
const preFiled = played([{ command: preFile(), act: monday }], before('applied'));

describe('Pre-filing a case', () => {
  it('starts the days for the filing form when it is urgent', () => {
    const [event] = given(...before('applied'))
      .when(preFile(), monday)
      .events();
    expect(event).toMatchObject({
      type: 'CasePreFiled',
      data: { clocks: [{ op: 'start', clock: 'ENF-D2', set: { dueDate: '2026-03-09' } }] },
    });
  });

  it('starts nothing when it is not', () => {
    const [event] = given(...before('applied'))
      .when(preFile({ urgent: false }), monday)
      .events();
    expect(event?.data).toMatchObject({ clocks: [] });
  });

  it('lets the officers investigate before filing only when it is urgent', () => {
    expect(
      given(...preFiled)
        .when(story.scene.command, story.scene.act)
        .events(),
    ).toHaveLength(1);
    given(...until('applied'))
      .when(story.scene.command, story.scene.act)
      .refuses('case-not-filed', 'PL 54');
  });

  it('ends its clock with the application, in time or late', () => {
    const outcome = (when: string) =>
      given(...preFiled)
        .when(story.applied.command, act('chen', when))
        .events()[0];
    expect(outcome('2026-03-09 23:00')?.data).toMatchObject({ clocks: [{ outcome: 'met' }] });
    expect(outcome('2026-03-10 00:10')?.data).toMatchObject({ clocks: [{ outcome: 'late' }] });
  });

  it('gives documents made before filing no number', () => {
    const [event] = given(...preFiled)
      .when(
        {
          type: 'SummonToInquiry',
          data: { summonsId: 's1', person: '容某', at: story.applied.act.now, place: '大队' },
        },
        monday,
      )
      .events();
    expect(event).toMatchObject({ data: { documents: [{ code: '询', ordinal: 1 }] } });
    expect(JSON.stringify(event)).not.toContain('号"');
  });

  it('changes nothing when asked again', () =>
    given(...preFiled)
      .when(preFile(), monday)
      .decidesNothing());

  it('refuses to pre-file otherwise, or what was applied for', () => {
    given(...preFiled)
      .when(preFile({ grounds: '另' }), monday)
      .refuses('already-pre-filed');
    given(...until('applied'))
      .when(preFile(), monday)
      .refuses('not-a-clue');
  });

  it('refuses a lone officer, one without certificate, and officers who do not go themselves', () => {
    const base = given(...before('applied'));
    base.when(preFile({ officers: ['chen', 'chen'] }), monday).denies('too-few-officers', 'PL 42');
    base.when(preFile({ officers: ['chen', 'trainee'] }), monday).denies('not-certified', 'PL 42');
    base.when(preFile({ officers: ['liang', 'huang'] }), monday).denies('not-on-the-case');
  });
});
