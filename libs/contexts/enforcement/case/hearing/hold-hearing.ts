import { caseCommand } from '../said/case.command.js';
import { type Act, deny, localDateOf, refuse, type MessageOf, fields } from '#domain/kernel';
import { defenceClock, duties, rules } from '../case.law.js';
import { inOffice, notInvestigator } from '../duties.js';
import type { HearingRecord } from './hearing.events.js';
import { papersOf, forms } from '../papers.js';
import type { Case } from '../case.state.js';
import * as since from '../said/since.js';
import { restsOnRecords } from '../penalty/proposals.js';
import { giveUp } from './waive-rights.js';
import { hearingAwaited } from './schedule-hearing.js';
import { drawUp, again, stop } from '#domain/procedure';
import { inRound } from '../stages.js';

const { flag, narrative, optional, personal, text, texts } = fields;

/**
 * Puts the hearing on record (听证笔录): officers state facts and evidence, the party answers,
 * itself or by its agents. What was not examined here is no ground of the decision (PL 65).
 */
export const holdHearing = caseCommand('HoldHearing', {
  title: 'Record the hearing（听证笔录）',
  at: 'hearing/record',
  by: ['hearing-host'],
  asks: {
    partyCame: flag({ about: 'The party came itself（当事人到场）' }),
    agents: personal(texts({ about: 'Its agents（委托代理人）' })),
    officers: texts({ names: 'person', about: 'Officers of the case there（到场办案人员）' }),
    examined: texts({ about: 'Evidence argued about（质证证据）' }),
    record: narrative(text({ about: 'Record（听证笔录）', max: 100_000 })),
    signed: flag({ about: 'Signed（已签名）' }),
    refusalNote: optional(narrative(text({ about: 'Note of a refusal to sign（拒签说明）' }))),
  },
  who: (state, act) => hostOf(state, act),
  repeat: (asked, state) => again(state.round?.held?.hearing, asked, 'hearing-already-held'),
  late: since.told,
  stage: (state, act) => {
    hearingAwaited(inRound(state));
    dayHasCome(state, act);
  },
  rule: (asked, state, act, by) => {
    attended(asked, state, act);
    restsOnRecords(asked.examined, state);
    if (!asked.signed && !asked.refusalNote)
      refuse(
        'not-signed',
        'The record is signed, or the refusal is noted（笔录须签字，拒签的须注明）.',
        'PL 64',
      );
    const heldOn = localDateOf(act.validAt);
    return [
      {
        type: 'HearingHeld',
        data: {
          hearing: asked,
          heldOn,
          by,
          clocks: [
            ...stop(state, act.validAt, duties.hearingDay),
            ...giveUp(state, act, defenceClock),
          ],
          documents: drawUp(papersOf(state), act, [
            forms.hearingRecord,
            { party: state.filed?.party, host: by, ...asked, heldOn },
          ]),
        },
      },
    ];
  },
});

export type HoldHearing = MessageOf<typeof holdHearing>;

/** The appointed host（听证主持人） acts; before one is appointed, anybody who may be. */
export function hostOf(state: Case, act: Act): string {
  const id = inOffice(state, act, ['hearing-host']);
  const plan = state.round?.scheduled?.plan;
  if (plan && id !== plan.host)
    deny('not-the-host', 'Another host was appointed（非指定主持人）.', 'PL 64');
  notInvestigator(state, id, act, 'PL 64', 'ENF-R5');
  return id;
}

/** Nothing of a hearing happens before the day it is set for. */
export function dayHasCome(state: Case, act: Act): void {
  const { scheduled, postponed } = inRound(state);
  if (!scheduled)
    return refuse(
      'hearing-not-scheduled',
      'No hearing is set（尚未安排听证，不能登记听证笔录）.',
      'PL 64',
    );
  const date = postponed?.postponement.date ?? scheduled.plan.date;
  if (localDateOf(act.validAt) < date)
    refuse(
      'hearing-day-not-come',
      `The hearing is on ${date}（听证安排在 ${date}，尚未到日）.`,
      'PL 64',
    );
}

function attended(asked: HearingRecord, state: Case, act: Act): void {
  const max = act.law.amount(rules.hearingAgents, 'agentsMax', localDateOf(act.validAt));
  if (asked.agents.length > max)
    refuse(
      'too-many-agents',
      `The party may send ${max} agents at most（当事人至多委托 ${max} 名代理人）.`,
      'PL 64',
    );
  if (!asked.partyCame && asked.agents.length === 0)
    refuse(
      'nobody-came',
      'Nobody came for the party: terminate the hearing（当事人无正当理由未到，应当终止听证）.',
      'PL 64',
      'E22',
    );
  if (!asked.officers.some((officer) => state.officers.includes(officer)))
    refuse(
      'officers-absent',
      'An officer of the case states facts and evidence（须由办案人员提出事实和证据）.',
      'PL 64',
    );
}
