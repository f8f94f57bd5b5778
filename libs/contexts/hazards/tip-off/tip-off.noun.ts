import { type CommandOf, noun } from '#domain/kernel';
import { tipOffCorrections } from './tip-off.corrections.js';
import { tipOffDispatchAnswers } from './tip-off.went-out.js';
import { recomputing } from '#domain/procedure';
import { extendCheck, giveFeedback, recordCheck } from './intake/check-tip-off.js';
import {
  acceptTipOff,
  declineTipOff,
  joinTipOff,
  transferTipOff,
} from './intake/decide-tip-off.js';
import { replaceChecker } from './intake/replace-checker.js';
import { registerTipOff } from './intake/register-tip-off.js';
import { proposeReward } from './reward/propose-reward.js';
import { answerReward, collectReward, notifyReward } from './reward/reward.js';
import { ringClock } from './ring-clock.js';
import { evolveTipOff, noTipOff, tipOffCommand } from '../tip-off-kept/tip-off.state.js';
import { tipOffStream } from '../tip-off-kept/tip-off.stream.js';
import { overTipOff } from './over.js';
import { whoseTipOff } from '../tip-off-kept/who-may.js';

/** A tip-off（举报）, from its registration to the reward. */
export const tipOffNoun = noun({
  stream: tipOffStream,
  title: 'Tip-off（举报）',
  path: 'tip-offs',
  whoseActs: ['WSL 73'],
  whose: whoseTipOff,
  over: overTipOff,
  whoActs: {
    recusals: true,
    inHand: {
      every: ['RecordCheck'],
    },
    certified: {
      every: ['RecordCheck'],
    },
  },
  idsFrom: 'tip-off',
  initial: noTipOff,
  evolve: evolveTipOff,
  chapters: [
    {
      title: 'tip-offs: intake and check 举报受理、核查',
      commands: [
        registerTipOff,
        joinTipOff,
        acceptTipOff,
        declineTipOff,
        transferTipOff,
        extendCheck,
        replaceChecker,
        recordCheck,
        giveFeedback,
      ],
    },
    {
      title: 'tip-offs: reward 举报奖励',
      commands: [
        proposeReward,
        answerReward,
        notifyReward,
        collectReward,
        tipOffCommand('RecomputeClocks', recomputing),
        ringClock,
      ],
    },
    tipOffCorrections,
    tipOffDispatchAnswers,
  ],
  begins: ['RegisterTipOff'],
  unknown: ['no-such-tip-off', 'There is no such tip-off（无此举报）.'],
});

export type TipOffCommand = CommandOf<typeof tipOffNoun>;
