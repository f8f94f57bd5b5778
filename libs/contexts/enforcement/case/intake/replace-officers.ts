import { caseCommand } from '../said/case.command.js';
import { heads } from '../said/case.roles.js';
import { localDateOf, type MessageOf, fields } from '#domain/kernel';
import {
  fitTogether,
  actingAs,
  decidingOrgans,
  workingOrgans,
  notRecused,
} from '#domain/procedure';
import { matching, handlingOf, notJudges, recusedIn } from '../duties.js';
import type { Replacement } from './intake.events.js';
import { undecided } from '../stages.js';

const { text, texts } = fields;

/**
 * The team leader or the head gives the case to other officers (更换办案人员). What the earlier
 * ones did stays.
 */
export const replaceOfficers = caseCommand('ReplaceOfficers', {
  title: 'Replace the officers（更换办案人员）',
  at: 'officers',
  by: ['team-leader', ...heads],
  asks: {
    officers: texts({ about: 'Ids of the officers who did it（执法人员）', min: 1, max: 20 }),
    reasons: text({ about: 'Reasons（更换理由）', called: 'reason' }),
  },
  who: (state, act) => {
    const handling = handlingOf(state);
    const organs = [...decidingOrgans(handling, act), ...workingOrgans(handling)];
    const { id } = actingAs(act, ['team-leader', 'head-of-organ', 'principal-head'], organs);
    notRecused(recusedIn(state), id, act);
    return id;
  },
  repeat: (asked, state) => {
    const current = state.replaced?.replacement;
    return (
      current !== undefined &&
      sameOfficers(current.officers, state.officers) &&
      sameAs(current, asked)
    );
  },
  stage: undecided,
  rule: (asked, state, act, by) => {
    fitTogether(asked.officers, matching(state), act);
    notJudges(state, asked.officers, act);
    return [
      {
        type: 'OfficersReplaced',
        data: { replacement: asked, replacedOn: localDateOf(act.now), by },
      },
    ];
  },
});

export type ReplaceOfficers = MessageOf<typeof replaceOfficers>;

const sameOfficers = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((officer) => b.includes(officer));

const sameAs = (a: Replacement, b: Replacement): boolean =>
  a.reasons === b.reasons && sameOfficers(a.officers, b.officers);
