import { type Act, deny, fields, filledWith, type MessageOf, refuse, same } from '#domain/kernel';
import type { ActingPerson } from '#domain/procedure';
import { newest } from '../shared/dated.js';
import { thePersonIn } from '../shared/who-may.js';
import type { Grade, Rating } from './enterprise.events.js';
import { mustBeThere } from './enterprise.rules.js';
import {
  enterpriseCommand,
  type RegisteredEnterprise,
  registeredEnterprise,
} from './enterprise.state.js';

const { text, whole } = fields;

/**
 * First rating by the street (初评): the grade proposed, with the factors it rests on (ENT-1,
 * ENT-5).
 */
export const rateEnterprise = enterpriseCommand('RateEnterprise', {
  title: 'First rating by the street; the rating id is told by the register（分级初评）',
  at: 'ratings',
  by: ['registrar', 'officer', 'safety-staff'],
  asks: {
    grade: whole<Grade>({
      about: 'Grade, 1 least to 4 most danger（风险等级）',
      min: 1,
      max: 4,
    }),
    scale: text({ about: 'Scale（规模）' }),
    danger: text({ about: 'Process and danger（工艺及危险程度）' }),
    management: text({ about: 'Management（管理水平）' }),
  },
  fills: filledWith<{ rating: string }>(),
  who: (state, act) => ofItsStreet(registeredEnterprise(state), act),
  repeat: (asked, state) => {
    const rated = registeredEnterprise(state).rated?.rating;
    if (rated?.rating !== asked.rating) return false;
    if (same(rated, asked)) return true;
    return refuse('rating-known', 'Another rating has this id（该编号已被另一评定使用）.');
  },
  stage: mustBeThere,
  rule: ({ rating, grade, scale, danger, management }, _, __, { id: rater }) => {
    const said: Rating = { rating, grade, scale, danger, management };
    return [{ type: 'EnterpriseRated', data: { rating: said, rater } }];
  },
});

/** A street rates the units of its own area, the bureau those of the district（属地初评）. */
const ofItsStreet = ({ places }: RegisteredEnterprise, act: Act): ActingPerson => {
  const who = thePersonIn(act);
  const area = act.registry.organ(who.capacity.organ)?.area;
  const { street } = newest(places).value;
  if (area === undefined || !(street.startsWith(area) || area.startsWith(street)))
    deny(
      'other-street',
      'A street rates the units of its own area（仅可评定本街道辖区企业）.',
      'ENT-1',
      'S8',
    );
  return who;
};

export type RateEnterprise = MessageOf<typeof rateEnterprise>;
