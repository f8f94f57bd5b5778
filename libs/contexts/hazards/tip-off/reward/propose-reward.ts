import {
  type Act,
  type Fen,
  fields,
  type LocalDate,
  localDateOf,
  type MessageOf,
  refuse,
  same,
  yuan,
} from '#domain/kernel';
import { gradeOf, rewardForConcealment, rewardForFine } from '#domain/law';
import { again, drawUp } from '#domain/procedure';
import { done, oweStep } from '../duties.js';
import { forms, papersOf } from '../papers.js';
import { accidentGrades, type Concealed, type Reward } from '../../tip-off-kept/tip-off.events.js';
import { checkedOf, type Registered, registeredCommand } from '../../tip-off-kept/tip-off.state.js';
import { of } from '../../tip-off-kept/who-may.js';
import { basis, mustBeDecided } from './reward-basis.js';

const { money, oneOf, optional, part, shape, text, whole } = fields;

const concealed = shape('Concealed', {
  deaths: whole({
    about: 'Deaths that were concealed, as found（查实的瞒报死亡人数）',
    min: 1,
    max: 1_000,
  }),
  grade: oneOf(accidentGrades, {
    about: 'Grade of the accident as confirmed（最终确认的事故等级）',
  }),
});

/** Of the first report, which is true and has a name（最先、属实、实名）. */
export const mayBeRewarded = (tipOff: Registered): void => {
  if (tipOff.joined)
    refuse('not-the-first', 'The first report is rewarded（奖励最先举报人）.', 'WHI-17');
  if (checkedOf(tipOff).result === 'false')
    refuse('not-true', 'What was told is not true（举报经核查不属实，不予奖励）.', 'RWD');
  if (!tipOff.registered.realName)
    refuse('no-real-name', 'Cash goes to real names（现金奖励须实名）.', 'WHI-19');
};

/** So many deaths alone make it so grave (R493 3); injuries and loss may make it graver. */
const graveEnough = ({ deaths, grade }: Concealed, on: LocalDate): void => {
  const { tier } = gradeOf({ deaths, seriousInjuries: 0, lossFen: yuan(0) }, on);
  const least = accidentGrades.findIndex((one) => one === tier.grade);
  if (accidentGrades.indexOf(grade) < least)
    refuse(
      'graver-by-deaths',
      `死亡 ${deaths} 人的至少为${tier.zh}事故，所填等级与死亡人数不符 (so many deaths make it graver).`,
      'R493 3',
      'WHI-7',
    );
};

type Ground = Readonly<{ fineFen?: Fen; concealed?: Concealed; decision: string }>;

/** By the formula of the day of the report: of a fine, or for deaths that were concealed. */
const reckoned = (
  { fineFen, concealed, decision }: Ground,
  { registered }: Registered,
  { law }: Act,
): Reward => {
  const of = { reportedOn: registered.registeredOn, law };
  if (fineFen !== undefined && concealed === undefined)
    return { fineFen, decision, ...rewardForFine(fineFen, of) };
  if (fineFen === undefined && concealed !== undefined) {
    const { deaths, grade } = concealed;
    graveEnough(concealed, registered.registeredOn);
    return { concealed, decision, ...rewardForConcealment(deaths, grade, of) };
  }
  return refuse(
    'one-formula',
    'Name the fine, or the deaths that were concealed, not both（罚款金额与查实的瞒报死亡人数二选一填报）.',
    'WHI-6',
    'WHI-7',
  );
};

/** The accident was found graver before the reward was told: the final result holds (E49). */
const upgraded = (found: Concealed | undefined, before: Reward | undefined): boolean =>
  found !== undefined && before?.concealed !== undefined && !same(found, before.concealed);

/**
 * One hand proposes the reward, reckoned by the formula of the day of the report: a share of the
 * fine (WHI-6), or so much per death that was concealed (WHI-7; X18).
 */
export const proposeReward = registeredCommand('ProposeReward', {
  title: 'Propose the reward（提出奖励）',
  at: 'reward',
  by: ['officer'],
  asks: {
    fineFen: optional(money({ about: 'Fine it led to, fen（罚款金额，分）', min: 1 })),
    concealed: optional(part(concealed, { about: 'Accident that was concealed（瞒报事故）' })),
    decision: text({ about: 'Number of the decision（处罚决定、事故批复文号）', max: 100 }),
    ...basis,
  },
  against: (asked, { registered }) => ({ ...asked, unit: registered.told.unit }),
  who: of('officer'),
  repeat: ({ concealed: deaths, ...asked }, { proposed, answered, notified }) =>
    answered?.approved !== false &&
    !(answered && !notified && upgraded(deaths, proposed?.reward)) &&
    again(
      proposed && {
        fineFen: proposed.reward.fineFen,
        concealed: proposed.reward.concealed,
        decision: proposed.reward.decision,
        case: proposed.reward.case,
        paper: proposed.reward.paper,
      },
      { ...asked, concealed: deaths },
      'already-proposed',
    ),
  stage: (tipOff) => {
    mayBeRewarded(tipOff);
    if (!tipOff.feedback)
      refuse('feedback-first', 'The reporter is told first（须先反馈举报人）.', 'WHI-5');
  },
  rule: (said, tipOff, act, { id: by }) => {
    mustBeDecided(said, tipOff, act);
    const { case: ofCase, paper } = said;
    const reward: Reward = {
      ...reckoned(said, tipOff, act),
      ...(ofCase !== undefined && { case: ofCase }),
      ...(paper !== undefined && { paper }),
    };
    const proposedOn = localDateOf(act.now);
    return [
      {
        type: 'RewardProposed',
        data: {
          reward,
          proposedOn,
          by,
          documents: drawUp(papersOf(tipOff), act, [forms.proposal, { ...reward, proposedOn }]),
          clocks: [...done(tipOff, act, 'reward-answer'), oweStep(act, tipOff, 'reward-answer')],
        },
      },
    ];
  },
});

export type ProposeReward = MessageOf<typeof proposeReward>;
