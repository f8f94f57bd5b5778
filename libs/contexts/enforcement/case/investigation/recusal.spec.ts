import { decisions } from '#testing';
import { played, story, until } from '../stories/case.examples.js';
import { act } from '../stories/people.examples.js';
import type { RecusalRuling } from './investigation.events.js';
import { caseNoun } from '../case.noun.js';

const given = decisions(caseNoun);
const request = (officer: string, by: 'self' | 'party' = 'party') =>
  ({ type: 'RequestRecusal', data: { officer, by, reasons: '与当事人是近亲属' } }) as const;
const rule = (officer: string, change: Partial<RecusalRuling> = {}) =>
  ({
    type: 'DecideRecusal',
    data: { officer, granted: true, reasons: '属实', ...change },
  }) as const;
const morning = act('chen', '2026-03-06 09:00');
const head = act('ou', '2026-03-09 09:00');
const asked = played([{ command: request('liang'), act: morning }], until('inquiry'));
const granted = played([{ command: rule('liang'), act: head }], asked);
const review = (discarded: readonly string[]) =>
  ({
    type: 'ReviewRecusedActs',
    data: { officer: 'liang', discarded, findings: '重新核实' },
  }) as const;

describe('Asking for recusal', () => {
  it('is put on record and stops nothing', () => {
    expect(asked.at(-1)).toMatchObject({
      type: 'RecusalRequested',
      data: { requestedOn: '2026-03-06' },
    });
    const scene = {
      ...story.scene.command,
      data: { ...story.scene.command.data, recordId: 'scene-2' },
    };
    expect(
      given(...asked)
        .when(scene, morning)
        .events(),
    ).toHaveLength(1);
    given(...asked)
      .when(request('liang'), morning)
      .decidesNothing();
  });

  it('out of duty is done by oneself, and says why', () => {
    given(...until('inquiry'))
      .when(request('liang', 'self'), morning)
      .denies('not-oneself', 'PL 43');
    const silent = { ...request('chen'), data: { ...request('chen').data, reasons: '' } };
    given(...until('inquiry'))
      .when(silent, morning)
      .refuses('no-reasons');
    given(...asked)
      .when(request('liang', 'self'), morning)
      .denies('not-oneself', 'PL 43');
    given(...asked)
      .when(
        { ...request('liang'), data: { ...request('liang').data, reasons: '另有事由' } },
        morning,
      )
      .refuses('recusal-already-asked');
  });

  it('blocks the decision until it is ruled on', () => {
    const late = played(
      [{ command: request('liang'), act: act('chen', '2026-05-11 09:00') }],
      until('discussed'),
    );
    given(...late)
      .when(story.decided.command, story.decided.act)
      .refuses('recusal-undecided', 'PL 43');
  });
});

describe('Deciding on recusal', () => {
  it('takes the officer off the case and lists the acts to look at again', () => {
    expect(granted.at(-1)).toMatchObject({
      type: 'RecusalDecided',
      data: { by: 'ou', toReview: ['scene-1', 'inquiry-1'], documents: [{ title: '回避决定书' }] },
    });
    given(...granted)
      .when(story.inquiry.command, story.inquiry.act)
      .denies('recused', 'PL 43');
    const scene = {
      ...story.scene.command,
      data: { ...story.scene.command.data, recordId: 'scene-2' },
    };
    given(...granted)
      .when(scene, act('chen', '2026-03-09 10:00'))
      .denies('recused', 'PL 43');
    given(...granted)
      .when(rule('liang'), head)
      .decidesNothing();
    given(...granted)
      .when(rule('liang', { granted: false }), head)
      .refuses('recusal-already-decided');
  });

  it('leaves everything as it was when it is refused', () => {
    const refused = played([{ command: rule('liang', { granted: false }), act: head }], asked);
    expect(given(...refused).state().officers).toEqual(['chen', 'liang']);
    expect(refused.at(-1)?.data).toMatchObject({ toReview: [] });
  });

  it('of the head is decided by the leading persons together, without the head', () => {
    const head = played([{ command: request('ou'), act: morning }], until('inquiry'));
    given(...head)
      .when(rule('ou'), act('ou', '2026-03-09 09:00'))
      .denies('own-recusal', 'PL 43');
    const zheng = act('zheng', '2026-03-09 09:00');
    given(...head)
      .when(rule('ou'), zheng)
      .refuses('head-recusal-collective', 'E18');
    given(...head)
      .when(rule('ou', { attendees: ['ou', 'zheng'] }), zheng)
      .refuses('head-recusal-collective');
    const together = rule('ou', { attendees: ['zheng', 'guan'] });
    expect(
      given(...head)
        .when(together, zheng)
        .events(),
    ).toHaveLength(1);
    const gone = played([{ command: together, act: zheng }], head);
    given(...gone)
      .when(
        { type: 'SuspendCase', data: { cause: 'force-majeure', reasons: '台风' } },
        act('ou', '2026-03-10 09:00'),
      )
      .denies('recused');
  });

  it('refuses what nobody asked for, and an officer as judge', () => {
    given(...until('inquiry'))
      .when(rule('liang'), head)
      .refuses('recusal-not-asked');
    given(...asked)
      .when(rule('liang'), morning)
      .denies('wrong-role');
  });
});

describe('Reviewing the acts of a recused person', () => {
  it('takes discarded records out of the evidence', () => {
    const reviewed = played([{ command: review(['inquiry-1']), act: head }], granted);
    const replaced = played(
      [
        {
          command: {
            type: 'ReplaceOfficers',
            data: { officers: ['chen', 'huang'], reasons: '回避' },
          },
          act: act('he', '2026-03-10 09:00'),
        },
      ],
      reviewed,
    );
    given(...replaced)
      .when(story.concluded.command, story.concluded.act)
      .refuses('not-on-record');
    given(...reviewed)
      .when(review(['inquiry-1']), head)
      .decidesNothing();
    given(...reviewed)
      .when(review([]), head)
      .refuses('acts-already-reviewed');
  });

  it('comes before the decision', () => {
    const late = played(
      [
        { command: request('liang'), act: act('chen', '2026-05-11 09:00') },
        { command: rule('liang'), act: act('ou', '2026-05-11 10:00') },
      ],
      until('discussed'),
    );
    given(...late)
      .when(story.decided.command, story.decided.act)
      .refuses('recused-acts-unreviewed', 'E17');
    const reviewed = played([{ command: review([]), act: act('ou', '2026-05-11 11:00') }], late);
    expect(
      given(...reviewed)
        .when(story.decided.command, story.decided.act)
        .events(),
    ).toHaveLength(1);
  });

  it('refuses where nothing waits, and acts of others', () => {
    given(...asked)
      .when(review([]), head)
      .refuses('nothing-to-review');
    given(...granted)
      .when(review(['scene-9']), head)
      .refuses('not-to-review');
  });
});
