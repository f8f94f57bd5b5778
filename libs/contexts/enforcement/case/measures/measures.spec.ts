import { decisions } from '#testing';
import { otherwise, played, story, until } from '../stories/case.examples.js';
import { clue, shown } from '../stories/matter.examples.js';
import { act, rung } from '../stories/people.examples.js';
import {
  applied,
  apply,
  approve,
  approved,
  register,
  registered,
  registration,
  seal,
  sealed,
  sealing,
  taking,
  urgentlySealed,
} from './measure.examples.js';
import { caseNoun } from '../case.noun.js';

const given = decisions(caseNoun);
const noon = act('chen', '2026-03-09 11:00');
const head = act('ou', '2026-03-09 09:30');
const refusal = { type: 'RefuseMeasure', data: { measureId: 'm1', reasons: '无必要' } } as const;

describe('Applying for a measure', () => {
  it('issues the form of its kind', () => {
    expect(applied.slice(-2)).toMatchObject([
      { data: { documents: [{ title: '行政强制措施审批表' }] } },
      { data: { documents: [{ title: '先行登记保存证据审批表' }] } },
    ]);
    given(...applied)
      .when(apply(sealing), noon)
      .decidesNothing();
    given(...applied)
      .when(apply({ ...sealing, reasons: '另' }), noon)
      .refuses('measure-id-taken');
  });

  it('names goods, reasons and basis', () => {
    const on = given(...until('inquiry'));
    on.when(apply({ ...sealing, goods: [] }), noon).refuses('no-goods', 'CL 24');
    on.when(apply({ ...sealing, basis: '' }), noon).refuses('no-reasons');
  });

  it('is refused to an entrusted street when it is coercive, and not when it is registration', () => {
    const street = played([
      {
        command: {
          ...story.clue.command,
          data: {
            ...story.clue.command.data,
            clue: {
              ...clue,
              handlingOrgan: 'waihai',
              mandate: 'entrusted-1',
              acts: [clue.acts[0]!],
            },
          },
        },
        act: story.clue.act,
      },
      {
        command: otherwise('applied', { officers: ['li', 'tan'] }),
        act: act('li', '2026-03-03 09:00'),
      },
      { command: story.filed.command, act: act('wu', '2026-03-04 09:30') },
    ]);
    const li = act('li', '2026-03-09 09:00');
    given(...street)
      .when(apply(sealing), li)
      .denies('coercion-not-entrusted', 'CL 17');
    expect(
      given(...street)
        .when(apply(registration), li)
        .events(),
    ).toHaveLength(1);
    given(...street)
      .when(seal({ urgent: sealing, present: shown('li', 'tan') }), li)
      .denies('coercion-not-entrusted', 'CL 17');
  });
});

describe('Approving a measure', () => {
  it('is done by the head, once', () => {
    given(...approved)
      .when(approve('m1'), head)
      .decidesNothing();
    given(...applied)
      .when(approve('m1'), noon)
      .denies('wrong-role');
    given(...applied)
      .when(approve('m9'), head)
      .refuses('measure-unknown');
  });

  it('is not done after a refusal, nor refused after it', () => {
    const refused = played([{ command: refusal, act: head }], applied);
    given(...refused)
      .when(approve('m1'), head)
      .refuses('measure-refused');
    given(...refused)
      .when(refusal, head)
      .decidesNothing();
    given(...refused)
      .when(seal(), noon)
      .refuses('measure-refused');
    given(...approved)
      .when(refusal, head)
      .refuses('measure-approved');
  });
});

describe('Registering evidence', () => {
  it('starts the working days in which its fate is decided', () => {
    expect(registered.at(-1)).toMatchObject({
      type: 'EvidenceRegistered',
      data: {
        clocks: [{ clock: 'ENF-D4:e1', set: { dueDate: '2026-03-18', duty: 'head-of-organ' } }],
      },
    });
    given(...registered)
      .when(register(), noon)
      .decidesNothing();
    given(...registered)
      .when(register({ place: '另' }), noon)
      .refuses('measure-already-taken');
  });

  it('needs approval before the act, of this kind, and two officers', () => {
    given(...applied)
      .when(register(), noon)
      .refuses('measure-not-approved', 'PL 56', 'ENF-R9');
    given(...approved)
      .when({ type: 'RegisterEvidence', data: taking('m1') }, noon)
      .refuses('other-kind-of-measure');
    given(...approved)
      .when(register({ present: shown('chen') }), noon)
      .denies('too-few-officers');
  });
});

describe('Disposing of registered evidence', () => {
  const dispose = (outcome: 'returned' | 'sent-for-appraisal' = 'returned') =>
    ({ type: 'DisposeOfEvidence', data: { measureId: 'e1', outcome, reasons: '已核实' } }) as const;

  it('is in time on the last day, and late after it', () => {
    const outcome = (when: string) =>
      given(...registered)
        .when(dispose(), act('ou', when))
        .events()[0]?.data;
    expect(outcome('2026-03-18 17:00')).toMatchObject({ clocks: [{ outcome: 'met' }] });
    expect(outcome('2026-03-19 09:00')).toMatchObject({ clocks: [{ outcome: 'late' }] });
  });

  it('can only return it when the time ran out', () => {
    const { set } = given(...registered).state().clocks['ENF-D4:e1']!;
    const ring = {
      type: 'RingClock',
      data: { clock: 'ENF-D4:e1', due: set.due, kind: 'expiry', step: 1 },
    } as const;
    const lapsed = played([{ command: ring, act: rung('2026-03-19 00:01') }], registered);
    expect(lapsed.at(-1)?.data).toMatchObject({ effect: 'measure-must-be-lifted' });
    const by = act('ou', '2026-03-19 09:00');
    given(...lapsed)
      .when(dispose('sent-for-appraisal'), by)
      .refuses('registration-lapsed', 'PL 56');
    expect(
      given(...lapsed)
        .when(dispose(), by)
        .events(),
    ).toHaveLength(1);
  });

  it('changes nothing when asked again; refuses sealed goods and what is not held', () => {
    const by = act('ou', '2026-03-18 17:00');
    const disposed = played([{ command: dispose(), act: by }], registered);
    given(...disposed)
      .when(dispose(), by)
      .decidesNothing();
    given(...disposed)
      .when(dispose('sent-for-appraisal'), by)
      .refuses('evidence-already-disposed');
    given(...approved)
      .when(dispose(), by)
      .refuses('measure-not-standing');
    given(...sealed)
      .when({ ...dispose(), data: { ...dispose().data, measureId: 'm1' } }, by)
      .refuses('other-kind-of-measure');
  });
});

describe('Sealing property', () => {
  it('bears one id when it is urgent', () =>
    given(...until('inquiry'))
      .when(seal({ urgent: { ...sealing, measureId: 'm2' } }), noon)
      .refuses('measure-id-differs'));

  it('starts its term and issues decision and list', () => {
    expect(sealed.at(-1)).toMatchObject({
      type: 'PropertySealed',
      data: {
        until: '2026-04-08',
        documents: [{ title: '查封决定书' }, { title: '查封扣押清单', content: { copies: 2 } }],
        clocks: [{ clock: 'COE-D2:m1', set: { dueDate: '2026-04-08' } }],
      },
    });
    given(...sealed)
      .when(seal(), noon)
      .decidesNothing();
  });

  it('comes after approval, unless it is urgent: then the hours for it run', () => {
    given(...applied)
      .when(seal(), noon)
      .refuses('measure-not-approved', 'CL 18');
    expect(urgentlySealed.at(-1)?.data).toMatchObject({
      clocks: [
        { clock: 'COE-D2:m1' },
        { clock: 'COE-D1:m1', set: { due: '2026-03-10T03:00:00.000Z' } },
      ],
    });
    given(...applied)
      .when(seal({ urgent: sealing }), noon)
      .refuses('measure-id-taken');
  });

  it('wants party or witness, and officers with certificates', () => {
    const { party: _, ...nobody } = taking('m1');
    given(...approved)
      .when({ type: 'SealProperty', data: nobody }, noon)
      .refuses('no-party-nor-witness');
    given(...approved)
      .when(seal({ present: shown('chen') }), noon)
      .denies('too-few-officers');
    given(...approved)
      .when({ type: 'SealProperty', data: taking('e1') }, noon)
      .refuses('other-kind-of-measure');
  });

  it('that was urgent is approved within the hours, or late', () => {
    const outcome = (when: string) =>
      given(...urgentlySealed)
        .when(approve('m1'), act('ou', when))
        .events()[0]?.data;
    expect(outcome('2026-03-10 11:00')).toMatchObject({ clocks: [{ outcome: 'met' }] });
    expect(outcome('2026-03-10 11:01')).toMatchObject({ clocks: [{ outcome: 'late' }] });
    const refused = given(...urgentlySealed)
      .when(refusal, head)
      .events();
    expect(refused[0]?.data).toMatchObject({ clocks: [{ clock: 'COE-D1:m1', op: 'stop' }] });
  });
});
