import { caseCommand } from '../said/case.command.js';
import { allegedAct, party } from '../said/case.shapes.js';
import { heads } from '../said/case.roles.js';
import {
  type Act,
  deny,
  fields,
  type LocalDate,
  type MessageOf,
  sentInstead,
} from '#domain/kernel';
import {
  actingAs,
  again,
  decidingOrgans,
  documentPrefixOf,
  empowered,
  fitTogether,
  from,
  isOneOf,
  mustBeFromBefore,
  start,
  type TakenOver,
  takenOverAlways,
  workingOrgans,
  yearOnPaper,
} from '#domain/procedure';
import { rules } from '../case.law.js';
import type { AllegedAct, CaseFiled, Party } from '../shared.events.js';
import { caseSeries } from '../../filing/case-series.js';
import { withinLimitation } from './file-case.js';
import { statesAnAct } from './record-clue.js';

const { id, optional, part, parts, texts, whole } = fields;

/** A case as its filing form on paper says it, its party known to the registers. */
type OnPaper = Readonly<{
  caseId: string;
  party: Party;
  acts: readonly AllegedAct[];
  organ: string;
  handlingOrgan: string;
  mandate?: string;
  officers: readonly string[];
  approvedBy: string;
  serial: number;
  takenOver: TakenOver;
}>;

/** The time to decide runs from the filing on paper, by the law of that day (ENF-D3). */
const clocks = (act: Act, filedOn: LocalDate) => [
  start(act, { rule: rules.casePeriod, duty: 'officer' }, from(filedOn)),
];

/**
 * Takes over a case that was filed on paper before its organ kept its cases here（历史案件补录）:
 * it keeps its number and the day of its filing, is marked for ever, and goes on like every other.
 * What was decided on paper stays on paper.
 */
export const takeOverCase = caseCommand('TakeOverCase', {
  title: 'Take over a case that was filed on paper（历史案件补录）',
  at: '/cases-on-paper',
  by: heads,
  system: ['installation'],
  asks: {
    party: part(party, { about: 'Party（当事人）' }),
    acts: parts(allegedAct, { about: 'Acts（涉嫌违法行为）', min: 1, max: 50 }),
    organ: id({ about: 'In whose name it is handled（以何机关名义）' }),
    handlingOrgan: id({ about: 'Who handles it（承办机构）' }),
    mandate: optional(id({ about: 'Mandate a street acts under（委托或下放依据）' })),
    officers: texts({ about: 'Ids of its officers（执法人员）', min: 1, max: 20 }),
    approvedBy: id({ names: 'person', about: 'Who approved the filing on paper（立案审批人）' }),
    serial: whole({ about: 'Number of the filing（立案文号的序号）', min: 1, max: 1_000_000 }),
    takenOver: takenOverAlways,
  },
  fills: sentInstead<OnPaper>(),
  who: (_, act, asked) => {
    const { organ, handlingOrgan, mandate, acts, officers, approvedBy } = asked;
    const handling = { organ, handlingOrgan, mandate };
    const { actor } = act;
    // The installation enters what the head has signed on paper: that head is no officer either.
    const head =
      actor.kind === 'system' ? approvedBy : actingAs(act, heads, decidingOrgans(handling, act)).id;
    empowered(handling, acts, act);
    fitTogether(
      officers,
      { rule: rules.officers, organs: workingOrgans(handling), recused: [] },
      act,
    );
    if (isOneOf(officers, head, act))
      deny(
        'investigator-of-the-case',
        '办案人员不得审批、补录本人承办的案件 (its own officer neither approves nor takes it over).',
        'PL 57',
      );
  },
  repeat: ({ takenOver, serial, officers }, { filed }) =>
    again(
      filed && { takenOver: filed.takenOver, serial: filed.serial, officers: filed.officers },
      { takenOver, serial, officers },
      'case-already-filed',
    ),
  rule: (asked, _, act): readonly CaseFiled[] => {
    const { party, acts, organ, takenOver, officers } = asked;
    mustBeFromBefore(act, organ, takenOver);
    const year = yearOnPaper(act, asked, caseSeries);
    statesAnAct({ party, acts, organ }, act);
    for (const one of acts) withinLimitation(one, act, takenOver.on);
    const { caseId, handlingOrgan, mandate, approvedBy, serial } = asked;
    return [
      {
        type: 'CaseFiled',
        data: {
          caseId,
          party,
          procedure: 'ordinary',
          serial,
          year,
          documentPrefix: documentPrefixOf({ organ }, act),
          organ,
          handlingOrgan,
          officers,
          filedOn: takenOver.on,
          acts,
          applicant: officers[0]!,
          approvedBy,
          mandate,
          takenOver,
          documents: [],
          clocks: clocks(act, takenOver.on),
        },
      },
    ];
  },
});

export type TakeOverCase = MessageOf<typeof takeOverCase>;
