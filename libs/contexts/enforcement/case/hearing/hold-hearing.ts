import { type Act, type Command, type Decide, deny, localDateOf, refuse } from '#domain/kernel';
import type { CaseEvent } from '../case.events.js';
import { rules } from '../case.law.js';
import { inOffice, notInvestigator } from '../duties.js';
import type { HearingRecord } from './hearing.events.js';
import { drawUp, paper } from '../papers.js';
import type { Case } from '../case.state.js';
import { onRecord } from '../penalty/proposals.js';
import { hearingAwaited } from './schedule-hearing.js';
import { again } from '#domain/procedure';
import { inRound } from '../stages.js';

export type HoldHearing = Command<'HoldHearing', HearingRecord>;

/**
 * Puts the hearing on record (听证笔录): officers state facts and evidence, the party answers, itself or by its agents. What
 * was not examined here is no ground of the decision (PL 65).
 */
export const holdHearing: Decide<HoldHearing, Case, CaseEvent> = (asked, state, act) => {
  if (again(state.round?.held?.hearing, asked, 'hearing-already-held')) return [];
  hearingAwaited(inRound(state));
  const by = hostOnTheDay(state, act);
  attended(asked, state, act);
  onRecord(asked.examined, state);
  if (!asked.signed && !asked.refusalNote)
    refuse('not-signed', 'The record is signed, or the refusal is noted.', 'PL 64');
  const heldOn = localDateOf(act.validAt);
  return [
    {
      type: 'HearingHeld',
      data: {
        hearing: asked,
        heldOn,
        by,
        documents: drawUp(state, act, [
          paper.hearingRecord,
          { party: state.filed?.party, host: by, ...asked, heldOn },
        ]),
      },
    },
  ];
};

/** The appointed host acts, and not before the day set. Returns the host. */
export function hostOnTheDay(state: Case, act: Act): string {
  const { scheduled, postponed } = inRound(state);
  if (!scheduled) return refuse('hearing-not-scheduled', 'No hearing is set.', 'PL 64');
  const id = inOffice(state, act, ['hearing-host']);
  if (id !== scheduled.plan.host) deny('not-the-host', 'Another host was appointed.', 'PL 64');
  notInvestigator(state, id, 'PL 64', 'ENF-R5');
  const date = postponed?.postponement.date ?? scheduled.plan.date;
  if (localDateOf(act.validAt) < date)
    refuse('hearing-day-not-come', `The hearing is on ${date}.`, 'PL 64');
  return id;
}

function attended(asked: HearingRecord, state: Case, act: Act): void {
  const max = act.law.amount(rules.hearingAgents, 'agentsMax', localDateOf(act.validAt));
  if (asked.agents.length > max)
    refuse('too-many-agents', `The party may send ${max} agents at most.`, 'PL 64');
  if (!asked.partyCame && asked.agents.length === 0)
    refuse(
      'nobody-came',
      'Nobody came for the party: terminate the hearing (终止听证).',
      'PL 64',
      'E22',
    );
  if (!asked.officers.some((officer) => state.officers.includes(officer)))
    refuse('officers-absent', 'An officer of the case states facts and evidence.', 'PL 64');
}
