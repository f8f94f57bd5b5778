import { type Act, fields, refuse } from '#domain/kernel';
import { clauseNumber } from '#domain/law';
import { criterionSets } from '../hazard.law.js';
import type { Criterion } from './reporting.events.js';

const { oneOf, shape, text } = fields;

/** By which clause of which criteria a hazard is a major one（判定依据）. */
export const criterionClause = shape('CriterionClause', {
  set: oneOf(criterionSets, { about: 'Criteria of which field（判定标准）' }),
  clause: text({ about: 'Clause（条款）', max: 60, example: '第四条第一项' }),
});

/**
 * The edition in force on the day it was found; 404 where none was. A clause that the edition does
 * not have makes nothing major: 409 where it is settled how many it has（条数）.
 */
export const criterionOn = (
  { set, clause: which }: Pick<Criterion, 'set' | 'clause'>,
  foundOn: Criterion['version'],
  act: Act,
): Criterion => {
  const { law, version } = act.law.cited(set, 'edition', foundOn);
  const clauses = act.law.amountIf(set, 'clauses', foundOn);
  const number = clauseNumber(which);
  if (clauses !== undefined && (number === undefined || number < 1 || number > clauses))
    refuse(
      'no-such-clause',
      `《${law}》共 ${clauses} 条（项），没有“${which}”，请写明其条款序号，如“第三项” (the criteria have ${clauses} clauses, none of them that one; cite one by its number).`,
      set,
    );
  return { set, law, version, clause: which };
};
