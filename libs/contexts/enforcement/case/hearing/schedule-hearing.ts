import {
  type Act,
  type Command,
  type Decide,
  deny,
  type LocalDate,
  localDateOf,
  refuse,
  startOfDay,
} from '#domain/kernel';
import type { CaseEvent } from '../case.events.js';
import { rules } from '../case.law.js';
import { inOffice, notInvestigator, recusedIn } from '../duties.js';
import type { HearingPlan } from './hearing.events.js';
import { drawUp, paper } from '../papers.js';
import type { Case } from '../case.state.js';
import type { Round } from './hearing.state.js';
import { again, madeNow, notRecused } from '#domain/procedure';
import { inRound } from '../stages.js';

export type ScheduleHearing = Command<'ScheduleHearing', HearingPlan>;

/**
 * Sets the hearing and its host (听证会通知书). The party has the working days of ENF-D6 between notice and hearing, and the
 * host never investigated the case.
 */
export const scheduleHearing: Decide<ScheduleHearing, Case, CaseEvent> = (asked, state, act) => {
  if (again(state.round?.scheduled?.plan, asked, 'hearing-already-scheduled')) return [];
  hearingAwaited(inRound(state));
  madeNow(act);
  const roles = ['head-of-organ', 'principal-head', 'hearing-host', 'legal-reviewer'] as const;
  const by = inOffice(state, act, roles);
  independent(asked.host, state, act);
  inGoodTime(asked, act);
  if (!asked.public && !asked.closedFor)
    refuse('hearing-public', 'A hearing is public unless a secret forbids it.', 'PL 64');
  return [
    {
      type: 'HearingScheduled',
      data: {
        plan: asked,
        scheduledOn: localDateOf(act.now),
        by,
        documents: drawUp(state, act, [
          paper.hearingNotice,
          { party: state.filed?.party, host: asked.host, date: asked.date, place: asked.place },
        ]),
      },
    },
  ];
};

/** A hearing was asked for and has not ended. */
export function hearingAwaited({ request, held, ended }: Round): void {
  if (!request) refuse('hearing-not-requested', 'Nobody asked for a hearing.', 'PL 63');
  if (held || ended) refuse('hearing-over', 'The hearing is over.', 'PL 64');
}

/** ENF-R5: the host is somebody of that role who had no hand in the case. */
function independent(host: string, state: Case, act: Act): void {
  notInvestigator(state, host, 'PL 64', 'ENF-R5');
  notRecused(recusedIn(state), host);
  if (!act.registry.capacityAt(host, act.now)?.roles.includes('hearing-host'))
    deny('no-hearing-host', `${host} is no hearing host (听证主持人).`, 'PL 64');
}

/** Full working days between the notice reaching the party and the hearing (CAL-17). */
export function inGoodTime(
  plan: Readonly<{ date: LocalDate; servedOn: LocalDate }>,
  act: Act,
): void {
  const { dueDate } = act.law.clock(rules.hearingNotice, { start: startOfDay(plan.date) });
  if (plan.servedOn > dueDate)
    refuse(
      'hearing-too-soon',
      `For a hearing on ${plan.date} the party had to know by ${dueDate}.`,
      'PL 64',
      'ENF-D6',
    );
  if (plan.servedOn > localDateOf(act.now))
    refuse('served-in-the-future', 'The notice has reached the party first.', 'PL 64');
}
