import { caseCommand } from '../said/case.command.js';
import { officers } from '../said/case.roles.js';
import {
  type Act,
  type ClockChange,
  localDateOf,
  refuse,
  type MessageOf,
  fields,
} from '#domain/kernel';
import { exhibitReference } from '#contexts/evidence/contract';
import { defenceClock, rules } from '../case.law.js';
import { officerOfCase } from '../duties.js';
import type { Waiver } from './hearing.events.js';
import type { Case } from '../case.state.js';
import * as since from '../said/since.js';
import { again } from '#domain/procedure';
import { hearingAwaited } from './schedule-hearing.js';
import type { Round } from './hearing.state.js';
import { servedRound } from '../stages.js';

const { file, flag } = fields;

/**
 * The party gives up defence or hearing in writing (书面放弃), after it got the notice. Then nobody
 * waits for the days to end.
 */
export const waiveRights = caseCommand('WaiveRights', {
  title: 'Record that the party gives up rights（放弃权利声明）',
  at: 'waiver',
  by: officers,
  asks: {
    defence: flag({ about: 'Gives up defence（放弃陈述申辩）' }),
    hearing: flag({ about: 'Gives up the hearing（放弃听证）' }),
    paper: file(exhibitReference, {
      about: 'Digest of the signed paper（书面放弃声明摘要）',
      here: true,
      at: () => 'then',
    }),
  },
  who: (state, act) => officerOfCase(state, act),
  repeat: (asked, state) => again(state.round?.waived?.waiver, asked, 'already-waived'),
  late: since.told,
  rule: (asked, state, act, by) => {
    const round = servedRound(state);
    sound(asked);
    if (asked.hearing) notAskedFor(round);
    return [
      {
        type: 'RightsWaived',
        data: {
          waiver: asked,
          waivedOn: localDateOf(act.validAt),
          by,
          clocks: [
            ...(asked.hearing ? giveUp(state, act, rules.hearingRequest) : []),
            ...(asked.defence ? giveUp(state, act, defenceClock) : []),
          ],
        },
      },
    ];
  },
});

export type WaiveRights = MessageOf<typeof waiveRights>;

/** A time that the party needs no longer: it is void. */
export const giveUp = (
  { clocks }: Case,
  { validAt }: Act,
  clock: string,
): readonly ClockChange[] =>
  clocks[clock] ? [{ op: 'stop', clock, outcome: 'void', at: validAt }] : [];

function sound({ defence, hearing, paper }: Waiver): void {
  if (!defence && !hearing)
    refuse('nothing-waived', 'Say which right is given up（须写明放弃的权利）.', 'PL 44');
  if (paper === '')
    refuse(
      'waiver-not-written',
      'A waiver is signed on paper（放弃权利须有当事人签字的书面材料）.',
      'PL 44',
      'PL 63',
    );
}

/** A hearing asked for is not given up but taken back, as long as it has not ended (E22). */
function notAskedFor(round: Round): void {
  if (!round.request) return;
  hearingAwaited(round);
  refuse(
    'hearing-requested',
    'A hearing was asked for: to take the request back, terminate the hearing, cause `withdrawn`（当事人已申请听证，撤回申请的，请办理终止听证，原因选“撤回” withdrawn）.',
    'PL 64',
  );
}
