import { type Command, type Decide, localDateOf, own, refuse } from '#domain/kernel';
import type { CaseEvent } from '../case.events.js';
import { officerOfCase } from '../duties.js';
import type { Summons } from './investigation.events.js';
import { drawUp, paper } from '../papers.js';
import type { Case } from '../case.state.js';
import { again } from '#domain/procedure';
import { investigable } from '../stages.js';

export type SummonToInquiry = Command<'SummonToInquiry', Summons>;

/** Asks one person to come and be heard (询问通知书): when, where. */
export const summonToInquiry: Decide<SummonToInquiry, Case, CaseEvent> = (asked, state, act) => {
  if (again(own(state.summonses, asked.summonsId), asked, 'summons-id-taken')) return [];
  investigable(state);
  const by = officerOfCase(state, act);
  if (asked.at < act.validAt)
    refuse('summons-in-the-past', 'Nobody can come to a time gone by.', 'PL 55');
  const summonedOn = localDateOf(act.validAt);
  return [
    {
      type: 'InquirySummoned',
      data: {
        summons: asked,
        summonedOn,
        by,
        documents: drawUp(state, act, [
          paper.summons,
          { person: asked.person, at: asked.at, place: asked.place, summonedOn },
        ]),
      },
    },
  ];
};
