import { instant, localDate } from '#domain/kernel';
import { decisions } from '#testing';
import { by, type Step } from '../people.examples.js';
import * as story from './disclosure.examples.js';
import { type DisclosureCommand, disclosureNoun } from './disclosure.noun.js';

const given = decisions(disclosureNoun);
const { tale } = story;
const due = (...steps: readonly Step<DisclosureCommand>[]): unknown => {
  const { clocks } = tale(...steps).at(-1)!.data as {
    clocks: readonly { set?: { dueDate: string } }[];
  };
  return clocks[0]?.set?.dueDate;
};

describe('PUB-14 A request for information', () => {
  it('is owed an answer within 20 working days of its receipt', () => {
    expect(tale(story.requested)).toMatchObject([
      {
        type: 'InformationRequested',
        data: {
          subject: { id: 'hongda', name: '江海区宏达化工有限公司' },
          documents: [{ title: '政府信息公开申请表' }],
          clocks: [{ clock: 'answer', set: { rule: 'PUB-14', dueDate: '2026-10-27' } }],
        },
      },
    ]);
  });

  it('is filed in the own name alone, or taken in by an officer of the organ that is asked', () => {
    const of = (change: object) =>
      ({ type: 'RequestInformation', data: { ...story.requestData, ...change } }) as const;
    given()
      .when(of({ subject: 'xinda' }), by('agent', '2026-09-22'))
      .denies('not-the-applicant', 'OGI 29');
    given()
      .when(of({ subject: 'xinda' }), by('wu', '2026-09-22'))
      .events();
    given()
      .when(of({ organ: 'government' }), by('wu', '2026-09-22'))
      .denies('other-organ');
    given()
      .when(of({ subject: 'nobody' }), by('wu', '2026-09-22'))
      .unknown('subject-unknown');
    given()
      .when(of({ organ: 'nowhere' }), by('agent', '2026-09-22'))
      .unknown('organ-unknown');
    given().when(of({}), by('agent', '2026-09-23')).refuses('received-today', 'OGI 31');
    given(...tale(story.requested))
      .when(of({}), by('agent', '2026-09-22'))
      .decidesNothing();
    given(...tale(story.requested))
      .when(of({ wanted: '另一信息' }), by('agent', '2026-09-22'))
      .refuses('disclosure-filed');
  });

  it('is extended by the head once, by 20 working days at most, in time, and told', () => {
    expect(due(story.requested, story.extended)).toBe('2026-11-24');
    const filed = given(...tale(story.requested));
    const more = (amount: number) =>
      ({ type: 'ExtendAnswer', data: { ...story.extendData, amount } }) as const;
    filed.when(more(21), by('ou', '2026-10-20')).refuses('extension-beyond-cap');
    filed.when(more(20), by('ou', '2026-10-28')).refuses('period-over', 'OGI 33');
    filed.when(more(20), by('wu', '2026-10-20')).denies('wrong-role');
    const twice = given(...tale(story.requested, story.extended));
    twice.when(more(5), by('ou', '2026-10-21')).refuses('extension-used-up');
    twice.when(more(20), by('ou', '2026-10-21')).decidesNothing();
  });

  it('stands while a third party is asked, and runs on when it has answered', () => {
    expect(tale(story.requested, story.consulted).at(-1)!.data).toMatchObject({
      clocks: [{ clock: 'answer', op: 'move', set: { standing: true } }],
    });
    // From 28 September to 14 October nothing counts: nine working days, 10 October among them.
    expect(due(story.requested, story.consulted, story.heard)).toBe('2026-11-09');
    given(...tale(story.requested, story.consulted))
      .when(story.answered[0], by('wu', '2026-10-15'))
      .refuses('third-party-not-heard', 'OGI 32');
    given(...tale(story.requested))
      .when(story.heard[0], by('wu', '2026-10-14'))
      .refuses('nobody-asked', 'OGI 32');
  });

  it('is answered with reasons and the ways to challenge it, once', () => {
    expect(tale(story.requested, story.answered).at(-1)).toMatchObject({
      type: 'RequestAnswered',
      data: {
        ...story.answerData,
        answeredOn: localDate('2026-10-15'),
        documents: [{ title: '政府信息公开申请答复书', content: { review: expect.any(String) } }],
        clocks: [{ clock: 'answer', op: 'stop', outcome: 'met' }],
      },
    });
    const over = given(...tale(story.requested, story.answered));
    over.when(story.answered[0], by('wu', '2026-10-16')).decidesNothing();
    for (const [command, act] of [story.extended, story.consulted])
      over.when(command, act).refuses('answered-already', 'OGI 33');
    given(...tale(story.requested))
      .when(story.settled[0], by('ou', '2026-09-28'))
      .refuses('no-objection', 'OGI 33');
  });
});

describe('PUB-14 An objection to a published entry', () => {
  it('is answered by the head within its days, with what has to be put right owed from then', () => {
    expect(due(story.objected)).toBe('2026-10-13');
    expect(tale(story.objected, story.settled).at(-1)!.data).toMatchObject({
      documents: [{ title: '公示信息异议处理答复书' }],
      clocks: [
        { clock: 'answer', outcome: 'met' },
        { clock: 'carry-out', owed: { by: { kind: 'unit', organ: 'bureau' } } },
      ],
    });
    given(...tale(story.objected, story.settled))
      .when({ type: 'CarryOutObjection', data: story.carryData }, by('wu', '2026-09-29'))
      .decides({
        type: 'ObjectionCarriedOut',
        data: {
          ...story.carryData,
          doneOn: localDate('2026-09-29'),
          by: 'wu',
          clocks: [
            {
              clock: 'carry-out',
              op: 'stop',
              outcome: 'met',
              at: instant('2026-09-29T09:00:00+08:00'),
            },
          ],
        },
      });
  });

  it('owes nothing more where the entry stands', () => {
    const stands = {
      ...story.settled[0],
      data: { ...story.settleData, outcome: 'stands' },
    } as const;
    const told = given(...tale(story.objected))
      .when(stands, by('ou', '2026-09-28'))
      .events();
    expect(told[0]!.data).toMatchObject({ clocks: [{ clock: 'answer', outcome: 'met' }] });
    given(...tale(story.objected), ...told)
      .when({ type: 'CarryOutObjection', data: story.carryData }, by('wu', '2026-09-29'))
      .refuses('nothing-promised', 'OGI 41');
  });

  it('is no request, and has no more time', () => {
    given(...tale(story.objected))
      .when(story.extended[0], by('ou', '2026-09-28'))
      .refuses('no-request', 'OGI 41');
    given(...tale(story.objected))
      .when(story.answered[0], by('wu', '2026-09-28'))
      .refuses('no-request', 'OGI 41');
  });
});
