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
} from '#domain/kernel';
import { rules } from '../case.law.js';
import { fitTogether, again, start, drawUp, documentPrefixOf } from '#domain/procedure';
import { matching, handlingOf, headOfCase } from '../duties.js';
import { forms, papersOf } from '../papers.js';
import type { Case } from '../case.state.js';
import type { AllegedAct, CaseFiled } from '../shared.events.js';

/**
 * The head approves the filing (立案): from now the case has its number, and the time in which it
 * must be decided runs. An act discovered after its limitation is not filed.
 */
export const fileCase = caseCommand('FileCase', {
  title: 'File the case under the next number（立案审批）',
  at: 'filing',
  by: heads,
  asks: {},
  fills: filledWith<Numbered>(),
  who: (state, act) => headOfCase(state, act),
  repeat: (asked, state) =>
    again(
      state.filed && { serial: state.filed.serial, year: state.filed.year },
      asked,
      'case-already-filed',
    ),
  rule: (asked, state, act, approvedBy) => {
    if (state.stage !== 'clue' || !state.applied) notApplied();
    fitTogether(applied(state).application.officers, matching(state), act);
    for (const one of opened(state).acts) withinLimitation(one, act);
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
type Approval = Readonly<{ act: Act; approvedBy: string; filedOn: LocalDate }>;

function filed(asked: Numbered, state: Case, approval: Approval): CaseFiled {
  const { act, approvedBy, filedOn } = approval;
  const { caseId, party, acts } = opened(state);
  const { organ, handlingOrgan, mandate } = handlingOf(state);
  const prefix = documentPrefixOf(papersOf(state), act);
  const { applicant, application } = applied(state);
  const { officers, grounds } = application;
  const content = { party, acts, grounds, officers, applicant, approvedBy, filedOn };
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
      acts,
      applicant,
      approvedBy,
      mandate,
      documents: drawUp({ ...papersOf(state), ...asked }, act, [forms.filing, content]),
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
