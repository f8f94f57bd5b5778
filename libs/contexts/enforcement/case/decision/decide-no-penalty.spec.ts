import { decisions } from '#testing';
import { before, played, story, until } from '../stories/case.examples.js';
import { clue } from '../stories/matter.examples.js';
import { spot } from './spot.examples.js';
import { act } from '../stories/people.examples.js';
import { caseNoun } from '../case.noun.js';
import type { NoPenaltyGround } from '../shared.events.js';

const given = decisions(caseNoun);
const spare = (ground: NoPenaltyGround, change: object = {}) =>
  ({
    type: 'DecideNoPenalty',
    data: {
      ground,
      reasons: '初次违法且危害后果轻微并及时改正',
      education: '已当面教育',
      ...change,
    },
  }) as const;
const by = act('ou', '2026-04-10 10:00');
const on = given(...until('concluded'));

describe('Deciding not to punish', () => {
  it('issues the decision and starts its service', () => {
    expect(on.when(spare('first-and-minor'), by).events()).toMatchObject([
      {
        type: 'NoPenaltyDecided',
        data: {
          decisionNumber: '（江海）应急不罚〔2026〕12号',
          ground: 'first-and-minor',
          documents: [{ content: { basis: 'PL 33' } }],
          clocks: [{ clock: 'ENF-D3', outcome: 'met' }, { clock: 'ENF-D7' }],
        },
      },
    ]);
  });

  it('ends the days for a hearing nobody needs any more', () => {
    const [event] = given(...until('noticeServed'))
      .when(spare('not-proven'), act('ou', '2026-04-14 10:00'))
      .events();
    expect(event?.data).toMatchObject({
      clocks: [{}, { clock: 'ENF-D5', op: 'stop' }, { clock: 'ENF-D5:defence', op: 'stop' }, {}],
    });
  });

  it('educates where there was a wrong, and gives reasons', () => {
    on.when(spare('minor-and-corrected', { education: '' }), by).refuses('no-education', 'PL 33');
    expect(on.when(spare('not-proven', { education: '' }), by).events()).toHaveLength(1);
    on.when(spare('not-proven', { reasons: '' }), by).refuses('no-reasons', 'PL 57');
  });

  it('knows which grounds are of natural persons', () => {
    on.when(spare('under-fourteen'), by).refuses('ground-of-citizens', 'PL 30');
    on.when(spare('insane'), by).refuses('ground-of-citizens', 'PL 31');
    const person = { ...story.clue.command.data, clue: { ...clue, party: spot.data.party } };
    const history = played([
      { command: { type: 'RecordClue', data: person }, act: story.clue.act },
      story.applied,
      story.filed,
      story.scene,
      story.inquiry,
      story.concluded,
    ]);
    expect(
      given(...history)
        .when(spare('insane'), by)
        .events(),
    ).toHaveLength(1);
  });

  it('changes nothing when asked again, and comes after the conclusion', () => {
    const decided = played([{ command: spare('not-proven'), act: by }], until('concluded'));
    given(...decided)
      .when(spare('not-proven'), by)
      .decidesNothing();
    given(...decided)
      .when(spare('no-fault'), by)
      .refuses('case-decided');
    given(...before('concluded'))
      .when(spare('not-proven'), by)
      .refuses('investigation-not-concluded');
    on.when(spare('not-proven'), act('chen', '2026-04-10 10:00')).denies('wrong-role');
  });

  it('is served like any decision, without days to pay', () => {
    const decided = played([{ command: spare('not-proven'), act: by }], until('concluded'));
    const [event] = given(...decided)
      .when(story.served.command, act('chen', '2026-04-10 15:00'))
      .events();
    expect(event?.data).toMatchObject({ clocks: [{ op: 'stop', clock: 'ENF-D7' }] });
  });
});
