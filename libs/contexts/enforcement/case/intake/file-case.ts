import { caseCommand } from '../said/case.command.js';
import { heads } from '../said/case.roles.js';
import {
  type Act,
  type LocalDate,
  localDateOf,
  refuse,
  Refusal,
  startOfDay,
  type MessageOf,
  filledWith,
  fields,
} from '#domain/kernel';
import { rules } from '../case.law.js';
import { fitTogether, again, start, drawUp, documentPrefixOf } from '#domain/procedure';
import type { EarlierFine } from '../penalty/taken.events.js';
import { matching, handlingOf, headOfCase } from '../duties.js';
import { forms, papersOf } from '../papers.js';
import type { Case } from '../case.state.js';
import type { AllegedAct, CaseFiled } from '../shared.events.js';

const { optional, text } = fields;

/**
 * The head approves the filing (立案): from now the case has its number, and the time in which it
 * must be decided runs. An act discovered after its limitation is not filed, nor one that was fined
 * already, unless another kind of penalty is what the case is for (一事不二罚, PL 29).
 */
export const fileCase = caseCommand('FileCase', {
  title: 'File the case under the next number（立案审批）',
  at: 'filing',
  by: heads,
  asks: {
    otherPenalty: optional(
      text({
        about:
          'The act was fined already: which other penalty it is filed for（已罚款的，拟给予的其他种类处罚）',
        max: 500,
        example: '已由他案罚款，本案拟吊销许可证件',
      }),
    ),
  },
  fills: filledWith<Filled>(),
  who: (state, act) => headOfCase(state, act),
  repeat: (asked, state) =>
    again(
      state.filed && {
        ...numberOf(state.filed),
        otherPenalty: state.filed.otherPenalty?.reason,
      },
      { ...numberOf(asked), otherPenalty: asked.otherPenalty },
      'case-already-filed',
    ),
  rule: (asked, state, act, approvedBy) => {
    if (state.stage !== 'clue' || !state.applied) notApplied();
    fitTogether(applied(state).application.officers, matching(state), act);
    for (const one of opened(state).acts) withinLimitation(one, act);
    notFinedAlready(asked);
    const filedOn = localDateOf(act.now);
    if (!filedOn.startsWith(`${asked.year}-`))
      refuse(
        'year-of-number-wrong',
        'The number bears the year of the filing（文号年份与立案年份不符）.',
        'DOC-3',
      );
    return [filed(asked, state, { act, approvedBy, filedOn })];
  },
});

export type FileCase = MessageOf<typeof fileCase>;

type Numbered = Readonly<{ serial: number; year: number }>;
/** `finedBefore` comes from the register of fined acts; nothing where none was. */
type Filled = Numbered & Readonly<{ finedBefore?: readonly EarlierFine[] }>;
type Asked = Filled & Readonly<{ otherPenalty?: string }>;

const numberOf = ({ serial, year }: Numbered): Numbered => ({ serial, year });

/** PL 29: who fined it is named; the case may go on to another kind of penalty, never to a fine. */
const notFinedAlready = ({ finedBefore: [earlier] = [], otherPenalty }: Asked): void => {
  if (!earlier) {
    if (otherPenalty !== undefined)
      refuse(
        'not-fined-before',
        'No act of the case was fined: there is nothing to add to（本案违法行为尚未被罚款，无须填写其他种类处罚）.',
        'PL 29',
      );
    return;
  }
  if (otherPenalty === undefined)
    refuse(
      'act-already-fined',
      `The act ${earlier.actId} was fined by ${earlier.decisionNumber}: do not file it again, or say which other penalty it is filed for（违法行为 ${earlier.actId} 已由 ${earlier.decisionNumber} 处以罚款，一事不二罚：不再立案，或者写明拟给予的其他种类处罚）.`,
      'PL 29',
      'ENF-N4',
    );
};
type Approval = Readonly<{ act: Act; approvedBy: string; filedOn: LocalDate }>;

function filed(asked: Asked, state: Case, approval: Approval): CaseFiled {
  const { act, approvedBy, filedOn } = approval;
  const { caseId, party, acts } = opened(state);
  const { organ, handlingOrgan, mandate } = handlingOf(state);
  const prefix = documentPrefixOf(papersOf(state), act);
  const { applicant, application } = applied(state);
  const { officers, grounds } = application;
  const { otherPenalty: reason, finedBefore = [] } = asked;
  const otherPenalty = reason === undefined ? undefined : { reason, after: finedBefore };
  const content = { party, acts, grounds, officers, applicant, approvedBy, filedOn, otherPenalty };
  return {
    type: 'CaseFiled',
    data: {
      caseId,
      party,
      procedure: 'ordinary',
      serial: asked.serial,
      year: asked.year,
      documentPrefix: prefix,
      organ,
      handlingOrgan,
      officers,
      filedOn,
      filedAt: act.now,
      acts,
      applicant,
      approvedBy,
      mandate,
      otherPenalty,
      documents: drawUp({ ...papersOf(state), ...numberOf(asked) }, act, [forms.filing, content]),
      clocks: [start(act, { rule: rules.casePeriod, duty: 'officer' }, { start: act.now })],
    },
  };
}

const notApplied = (): never =>
  refuse(
    'filing-not-applied-for',
    'An officer applies for filing first（须先由办案人员申请立案）.',
    'PL 54',
  );

const applied = (state: Case) => state.applied ?? notApplied();

function opened({ clue }: Case) {
  return clue ? { caseId: clue.caseId, ...clue.clue } : notApplied();
}

/** Nothing for an act that is older than any rule of limitation known here: it is long over. */
function limitationEnds(rule: string, endedOn: LocalDate, act: Act): LocalDate | undefined {
  try {
    return act.law.clock(rule, { start: startOfDay(endedOn) }).dueDate;
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'unknown') return undefined;
    throw error;
  }
}

/**
 * PL 36: two years, or five if it touched life, health or financial safety and harm came of it;
 * discovery ends the count.
 */
export function withinLimitation(
  one: AllegedAct,
  act: Act,
  on: LocalDate = localDateOf(act.now),
): void {
  if (one.foundOn > on)
    refuse(
      'found-in-the-future',
      'An act is discovered before it is filed（违法行为发现日期不得晚于立案）.',
      'PL 36',
    );
  if (one.endedOn === undefined) return;
  if (one.endedOn > on)
    refuse(
      'ended-in-the-future',
      'An act that goes on has no last day yet（违法行为仍在持续的，不填终了日）.',
      'PL 36',
    );
  const rule = one.harmed ? rules.limitationIfHarmed : rules.limitation;
  const dueDate = limitationEnds(rule, one.endedOn, act);
  if (dueDate === undefined || one.foundOn > dueDate)
    refuse(
      'limitation-over',
      `The act ${one.actId} was found after its limitation（违法行为 ${one.actId} 被发现时已超过追责时效）.`,
      'PL 36',
    );
}
