import { decideSeeing, decisions } from '#testing';
import { before, otherwise, played, story, until } from '../stories/case.examples.js';
import { shown } from '../stories/matter.examples.js';
import { act } from '../stories/people.examples.js';
import { caseNoun } from '../case.noun.js';

const given = decisions(caseNoun);

describe('Recording a defence', () => {
  const { command, act: by } = story.defence;

  it('takes an oral one down by two officers', () => {
    const oral = (present: ReturnType<typeof shown>) =>
      otherwise('defence', { form: 'oral', present });
    const [event] = given(...before('defence'))
      .when(oral(shown('chen', 'liang')), by)
      .events();
    expect(event).toMatchObject({ data: { documents: [{ title: '当事人陈述申辩笔录' }] } });
    given(...before('defence'))
      .when(oral(shown('chen')), by)
      .denies('too-few-officers');
  });

  it('takes it as long as nothing is decided, and then review and discussion start over', () => {
    const late = { ...command, data: { ...command.data, defenceId: 'd2' } };
    const events = given(...until('discussed'))
      .when(late, act('chen', '2026-05-11 09:00'))
      .events();
    const { review, discussed } = given(...until('discussed'), ...events).state();
    expect([review, discussed]).toEqual([undefined, undefined]);
    given(...until('decided'))
      .when(late, act('chen', '2026-05-13 09:00'))
      .refuses('defence-late');
  });

  it('refuses words that are none, another one of that id, and what came before the notice', () => {
    given(...before('defence'))
      .when(otherwise('defence', { points: '' }), by)
      .refuses('nothing-stated');
    given(...until('defence'))
      .when(otherwise('defence', { points: '另' }), by)
      .refuses('defence-id-taken');
    const early = act('chen', '2026-04-15 10:00', { validAt: story.concluded.act.now });
    given(...before('defence'))
      .when(command, early)
      .refuses('too-early-in-time');
  });
});

describe('Answering a defence', () => {
  const { command, act: by } = story.answered;

  it('is open to the officers and to a legal reviewer', () => {
    for (const who of ['chen', 'liang', 'guan'] as const)
      expect(
        given(...before('answered'))
          .when(command, act(who, '2026-04-22 10:00'))
          .events(),
      ).toHaveLength(1);
    given(...before('answered'))
      .when(command, act('huang', '2026-04-22 10:00'))
      .denies('not-on-the-case');
    given(...before('answered'))
      .when(command, act('luo', '2026-04-22 10:00'))
      .denies('wrong-role');
  });

  it('gives reasons, to a defence that is there, once', () => {
    given(...before('answered'))
      .when(otherwise('answered', { reasons: '' }), by)
      .refuses('no-reasons', 'PL 45');
    given(...before('answered'))
      .when(otherwise('answered', { defenceId: 'd9' }), by)
      .refuses('defence-unknown');
    given(...until('answered'))
      .when(otherwise('answered', { adopted: 'whole' }), by)
      .refuses('defence-already-answered');
  });
});

describe('Waiving rights', () => {
  const waive = (change: object = {}) =>
    ({
      type: 'WaiveRights',
      data: { defence: true, hearing: true, paper: 'sha256:w', ...change },
    }) as const;
  const by = act('chen', '2026-04-14 10:00');

  it('ends the days to ask for a hearing', () => {
    const events = given(...until('noticeServed'))
      .when(waive(), by)
      .events();
    expect(events[0]?.data).toMatchObject({
      clocks: [
        { clock: 'ENF-D5', outcome: 'void' },
        { clock: 'ENF-D5:defence', outcome: 'void' },
      ],
    });
    given(...until('noticeServed'), ...events)
      .when(waive(), by)
      .decidesNothing();
    given(...until('noticeServed'), ...events)
      .when(waive({ defence: false }), by)
      .refuses('already-waived');
    given(...until('noticeServed'), ...events)
      .when(story.requested.command, story.requested.act)
      .refuses('hearing-waived', 'PL 63');
  });

  it('leaves them when only the defence is waived', () =>
    expect(
      given(...until('noticeServed'))
        .when(waive({ hearing: false }), by)
        .events()[0]?.data,
    ).toMatchObject({
      clocks: [{ clock: 'ENF-D5:defence', outcome: 'void' }],
    }));

  it('is written, after the notice came, and not after a request', () => {
    given(...until('noticeServed'))
      .when(waive({ paper: '' }), by)
      .refuses('waiver-not-written');
    given(...until('noticeServed'))
      .when(waive({ defence: false, hearing: false }), by)
      .refuses('nothing-waived');
    given(...until('notified'))
      .when(waive(), by)
      .refuses('notice-not-served');
    given(...until('requested'))
      .when(waive(), act('chen', '2026-04-17 10:00'))
      .refuses('hearing-requested');
  });

  it('K7: names the door by which a request is taken back, and that door opens', () => {
    const friday = act('chen', '2026-04-17 10:00');
    const requested = until('requested');
    const asking = () =>
      decideSeeing(caseNoun, waive({ defence: false }), given(...requested).state(), friday);
    expect(asking).toThrow(/cause `withdrawn`.*办理终止听证/);
    const back = {
      type: 'TerminateHearing',
      data: { cause: 'withdrawn', note: '当事人书面撤回' },
    } as const;
    const ended = played([{ command: back, act: act('ou', '2026-04-17 11:00') }], requested);
    given(...ended)
      .when(waive({ defence: false }), act('chen', '2026-04-17 12:00'))
      .refuses('hearing-over');
  });
});
