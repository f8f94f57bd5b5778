import { localDate } from '#domain/kernel';
import { decisions } from '#testing';
import { played, until } from '../stories/case.examples.js';
import { act, at } from '../stories/people.examples.js';
import { approve, registered, sealed, urgentlySealed } from './measure.examples.js';
import type { CaseEvent } from '../case.events.js';
import { caseNoun } from '../case.noun.js';

const given = decisions(caseNoun);
const due = (...history: readonly CaseEvent[]) =>
  given(...history).state().clocks['COE-D2:m1']?.set.dueDate;

describe('Prolonging a sealing', () => {
  const extend = (days = 30, reasons = '案情复杂') =>
    ({ type: 'ExtendMeasure', data: { measureId: 'm1', days, reasons } }) as const;
  const by = act('ou', '2026-04-07 09:00');
  const extended = played([{ command: extend(), act: by }], sealed);

  it('adds the days once, with reasons, before the end', () => {
    expect(due(...extended)).toBe('2026-05-08');
    given(...extended)
      .when(extend(), by)
      .decidesNothing();
    given(...extended)
      .when(extend(10), by)
      .refuses('measure-already-extended');
    given(...sealed)
      .when(extend(31), by)
      .refuses('extension-beyond-cap', 'CL 25');
    given(...sealed)
      .when(extend(30, ''), by)
      .refuses('no-reasons', 'CL 25');
    given(...sealed)
      .when(extend(), act('ou', '2026-04-09 09:00'))
      .refuses('term-over', 'CL 25');
  });

  it('is for the head, and for what has a term', () => {
    given(...sealed)
      .when(extend(), act('chen', '2026-04-07 09:00'))
      .denies('wrong-role');
    given(...registered)
      .when({ type: 'ExtendMeasure', data: { measureId: 'e1', days: 5, reasons: '另' } }, by)
      .refuses('no-term-to-extend');
  });
});

describe('Testing of held goods', () => {
  const begin = (partyToldOn = '2026-03-12') =>
    ({
      type: 'StartTesting',
      data: {
        measureId: 'm1',
        body: '江门市质量计量监督检测所',
        partyToldOn: localDate(partyToldOn),
      },
    }) as const;
  const end = { type: 'EndTesting', data: { measureId: 'm1', result: '甲苯含量99%' } } as const;
  const begun = act('chen', '2026-03-12 09:00');
  const started = played([{ command: begin(), act: begun }], sealed);
  const ended = played([{ command: end, act: act('chen', '2026-03-21 16:00') }], started);

  it('does not count towards the term', () => {
    expect(given(...started).state().clocks['COE-D2:m1']?.set.standing).toBe(true);
    expect(given(...ended).state().clocks['COE-D2:m1']?.set.standing).toBe(false);
    expect(due(...ended)).toBe('2026-04-18');
  });

  it('is for goods whose term runs', () =>
    given(...registered)
      .when({ ...begin(), data: { ...begin().data, measureId: 'e1' } }, begun)
      .refuses('no-term-running'));

  it('counts when the party was not told of it', () =>
    given(...sealed)
      .when(begin('2026-03-13'), begun)
      .refuses('party-not-told', 'CL 25'));

  it('changes nothing when asked again', () => {
    given(...started)
      .when(begin(), begun)
      .decidesNothing();
    given(...ended)
      .when(end, act('chen', '2026-03-23 09:00'))
      .decidesNothing();
  });

  it('ends after it began, and only when it began', () => {
    given(...sealed)
      .when(end, begun)
      .refuses('no-testing');
    given(...started)
      .when(end, act('chen', '2026-03-20 09:00', { validAt: at('2026-03-11 09:00') }))
      .refuses('too-early-in-time');
    const early = act('chen', '2026-03-12 09:00', { validAt: at('2026-03-08 09:00') });
    given(...sealed)
      .when(begin('2026-03-08'), early)
      .refuses('too-early-in-time');
  });
});

describe('Lifting a measure', () => {
  const lift = (change: object = {}) =>
    ({
      type: 'LiftMeasure',
      data: { measureId: 'm1', cause: 'no-longer-needed', returnedTo: '容某', ...change },
    }) as const;
  const by = act('ou', '2026-04-01 09:00');

  it('gives the goods back and ends the clocks', () => {
    const lifted = played([{ command: lift(), act: by }], sealed);
    expect(lifted.at(-1)).toMatchObject({
      type: 'MeasureLifted',
      data: {
        clocks: [{ clock: 'COE-D2:m1', outcome: 'met' }],
        documents: [{ title: '解除查封扣押决定书' }],
      },
    });
    given(...lifted)
      .when(lift(), by)
      .decidesNothing();
    given(...lifted)
      .when(lift({ returnedTo: '另' }), by)
      .refuses('measure-already-lifted');
  });

  it('needs the goods returned, a head, and goods that are held', () => {
    given(...sealed)
      .when(lift({ returnedTo: undefined }), by)
      .refuses('goods-not-returned', 'CL 28');
    given(...sealed)
      .when(lift(), act('chen', '2026-04-01 09:00'))
      .denies('wrong-role');
    given(...until('inquiry'))
      .when(lift(), by)
      .refuses('measure-unknown');
  });

  it('leaves nothing to approve afterwards', () => {
    const lifted = played(
      [{ command: lift({ cause: 'not-approved' }), act: act('ou', '2026-03-09 15:00') }],
      urgentlySealed,
    );
    given(...lifted)
      .when(approve('m1'), act('ou', '2026-03-09 16:00'))
      .refuses('measure-not-standing', 'CL 19');
  });

  it('is possible at any stage', () => {
    const decided = played(
      [{ command: lift({ cause: 'decided' }), act: act('ou', '2026-05-20 09:00') }],
      [...sealed, ...until('served').slice(until('inquiry').length)],
    );
    expect(decided.at(-1)).toMatchObject({
      type: 'MeasureLifted',
      data: { clocks: [{ outcome: 'late' }] },
    });
  });
});
