import { caseCommand } from '../said/case.command.js';
import { hearings } from '../said/case.roles.js';
import {
  type Act,
  deny,
  label,
  type LocalDate,
  localDateOf,
  plusDays,
  refuse,
  startOfDay,
  type MessageOf,
  fields,
} from '#domain/kernel';
import { duties, rules } from '../case.law.js';
import { handlingOf, inOffice, notInvestigator, recusedIn } from '../duties.js';
import { papersOf, forms } from '../papers.js';
import type { Case } from '../case.state.js';
import type { HearingPlan } from './hearing.events.js';
import type { Round } from './hearing.state.js';
import { drawUp, again, nameOf, notRecused, onThe, owe } from '#domain/procedure';
import { inRound } from '../stages.js';

const { day, flag, id, optional, text } = fields;

/**
 * Sets the hearing and its host (听证会通知书). The party has the working days of ENF-D6 between
 * notice and hearing, and the host never investigated the case.
 */
export const scheduleHearing = caseCommand('ScheduleHearing', {
  title: 'Set the hearing and its host（听证会通知）',
  at: 'hearing/schedule',
  by: hearings,
  asks: {
    host: id({ about: 'Host（听证主持人）' }),
    date: day({ about: 'Day of the hearing（听证日期）' }),
    place: text({ about: 'Where（听证地点）', max: 300 }),
    public: flag({ about: 'Open to the public（公开听证）' }),
    closedFor: optional(text({ about: 'Why behind closed doors（不公开理由）' })),
    servedOn: day({ about: 'The party got the notice on（听证通知送达日期）', past: true }),
  },
  who: (state, act) =>
    inOffice(state, act, ['head-of-organ', 'principal-head', 'hearing-host', 'legal-reviewer']),
  // Where the host can hold it no more, another is appointed, with a day of the hearing anew.
  repeat: (asked, state, act) =>
    hostMayAct(state, act) &&
    again(state.round?.scheduled?.plan, asked, 'hearing-already-scheduled'),
  rule: (asked, state, act, by) => {
    hearingAwaited(inRound(state));
    independent(asked.host, state, act);
    inGoodTime(asked, act);
    if (!asked.public && !asked.closedFor)
      refuse(
        'hearing-public',
        'A hearing is public unless a secret forbids it（听证应当公开举行，涉及秘密的除外）.',
        'PL 64',
      );
    return [
      {
        type: 'HearingScheduled',
        data: {
          plan: asked,
          scheduledOn: localDateOf(act.now),
          by,
          clocks: [hearingDay(asked, state, act)],
          documents: drawUp(papersOf(state), act, [
            forms.hearingNotice,
            { party: state.filed?.party, host: asked.host, date: asked.date, place: asked.place },
          ]),
        },
      },
    ];
  },
});

/** The host owes the hearing on its day（听证日）: it stands on worklist and board for that day. */
const hearingDay = ({ host, date }: HearingPlan, state: Case, act: Act) =>
  owe(act, {
    duty: duties.hearingDay,
    rule: rules.appointedDay,
    facts: onThe(date, act),
    what: label('hold the hearing', '主持听证'),
    by: {
      kind: 'person',
      person: host,
      organ: handlingOf(state).organ,
      as: 'hearing-host',
    },
    why: ['PL 64', 'ENF-S8'],
  });

export type ScheduleHearing = MessageOf<typeof scheduleHearing>;

/** A hearing was asked for and has not ended. */
export function hearingAwaited({ request, held, ended }: Round): void {
  if (!request)
    refuse('hearing-not-requested', 'Nobody asked for a hearing（无人申请听证）.', 'PL 63');
  if (held || ended) refuse('hearing-over', 'The hearing is over（听证已结束）.', 'PL 64');
}

/** Whether the host appointed can hold the hearing still: neither recused, nor out of office. */
function hostMayAct(state: Case, act: Act): boolean {
  const host = state.round?.scheduled?.plan.host;
  if (host === undefined) return true;
  const hosts = act.registry.capacityAt(host, act.now)?.roles.includes('hearing-host') ?? false;
  return hosts && !recusedIn(state).includes(host);
}

/** ENF-R5: the host is somebody of that role who had no hand in the case. */
function independent(host: string, state: Case, act: Act): void {
  notInvestigator(state, host, act, 'PL 64', 'ENF-R5');
  notRecused(recusedIn(state), host, act);
  if (!act.registry.capacityAt(host, act.now)?.roles.includes('hearing-host'))
    deny(
      'no-hearing-host',
      `${nameOf(host, act)} is no hearing host（${nameOf(host, act)}不是听证主持人）.`,
      'PL 64',
    );
}

/**
 * Full working days between the notice reaching the party and the hearing (CAL-17). The notice is
 * drawn up in the act that sets the day, so it reached nobody before that day. Where the time is
 * too short, the refusal names the first day that can be kept, never a day of service.
 */
export function inGoodTime(
  plan: Readonly<{ date: LocalDate; servedOn: LocalDate }>,
  act: Act,
): void {
  const issued = localDateOf(act.validAt);
  if (plan.servedOn > localDateOf(act.now))
    refuse(
      'served-in-the-future',
      'The notice has reached the party first（通知须先送达当事人）.',
      'PL 64',
    );
  if (plan.servedOn < issued)
    refuse(
      'too-early-in-time',
      `The notice is drawn up on ${issued}: nothing is served before it was issued（听证通知书于 ${issued} 制作，送达不得早于该日）.`,
      'PL 61',
      'PL 64',
    );
  if (plan.servedOn <= lastService(plan.date, act)) return;
  const first = firstDay(plan.servedOn, act);
  refuse(
    'hearing-too-soon',
    `The party is told so many working days ahead: the first day possible is ${first}（须提前法定工作日通知当事人，最早可于 ${first} 举行听证）.`,
    'PL 64',
    'ENF-D6',
  );
}

/** The last day on which the party may be told of a hearing on that day. */
const lastService = (date: LocalDate, act: Act): LocalDate =>
  act.law.clock(rules.hearingNotice, { start: startOfDay(date) }).dueDate;

/** The first day for a hearing of which the party was told on that day. */
const firstDay = (told: LocalDate, act: Act): LocalDate => {
  let day = told;
  while (lastService(day, act) < told) day = plusDays(day, 1);
  return day;
};
