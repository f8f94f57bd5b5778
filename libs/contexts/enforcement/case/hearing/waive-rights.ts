import {
  type Act,
  type ClockChange,
  type Command,
  type Decide,
  localDateOf,
  refuse,
} from '#domain/kernel';
import type { CaseEvent } from '../case.events.js';
import { rules } from '../case.law.js';
import { officerOfCase } from '../duties.js';
import type { Waiver } from './hearing.events.js';
import type { Case } from '../case.state.js';
import { again, notBefore } from '#domain/procedure';
import { servedRound } from '../stages.js';

export type WaiveRights = Command<'WaiveRights', Waiver>;

/** The party gives up defence or hearing in writing (书面放弃), after it got the notice. Then nobody waits for the days to end. */
export const waiveRights: Decide<WaiveRights, Case, CaseEvent> = (asked, state, act) => {
  if (again(state.round?.waived?.waiver, asked, 'already-waived')) return [];
  const { served, request } = servedRound(state);
  const by = officerOfCase(state, act);
  notBefore(act, served.servedOn, 'service of the notice');
  sound(asked, request !== undefined);
  return [
    {
      type: 'RightsWaived',
      data: {
        waiver: asked,
        waivedOn: localDateOf(act.validAt),
        by,
        clocks: asked.hearing ? giveUp(state, act) : [],
      },
    },
  ];
};

const giveUp = ({ clocks }: Case, { validAt }: Act): readonly ClockChange[] =>
  clocks[rules.hearingRequest]
    ? [{ op: 'stop', clock: rules.hearingRequest, outcome: 'void', at: validAt }]
    : [];

function sound({ defence, hearing, paper }: Waiver, requested: boolean): void {
  if (!defence && !hearing) refuse('nothing-waived', 'Say which right is given up.', 'PL 44');
  if (paper === '')
    refuse('waiver-not-written', 'A waiver is signed on paper (书面放弃).', 'PL 44', 'PL 63');
  if (hearing && requested)
    refuse('hearing-requested', 'A request is taken back at the hearing (撤回).', 'PL 64');
}
