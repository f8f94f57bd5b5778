import {
  type Act,
  fields,
  filledWith,
  localDateOf,
  type MessageOf,
  refuse,
  same,
} from '#domain/kernel';
import { newest } from '../../shared/dated.js';
import { dangers, managements, type Rating, straights } from '../enterprise.events.js';
import { mustBeThere } from '../enterprise.rules.js';
import {
  enterpriseCommand,
  type RegisteredEnterprise,
  registeredEnterprise,
} from '../enterprise.state.js';
import { ofItsStreet } from '../its-street.js';
import { scoreOf } from './scoring.js';

const { oneOf, someOf, text, whole } = fields;

/**
 * First rating by the street (初评): nobody types a grade in, it follows from the factors by the
 * dated table of the district (ENT-1, ENT-5, ENT-6); scale and industry are those of the register.
 */
export const rateEnterprise = enterpriseCommand('RateEnterprise', {
  title: 'First rating by the street; the rating id is told by the register（分级初评）',
  at: 'ratings',
  by: ['registrar', 'officer', 'safety-staff'],
  asks: {
    scale: text({ about: 'Scale, as it was found（规模）' }),
    danger: text({ about: 'Process and danger, as they were found（工艺及危险程度）' }),
    dangerLevel: oneOf(dangers, { about: 'How dangerous（工艺及危险程度等级）' }),
    management: text({ about: 'Management, as it was found（管理水平）' }),
    managementLevel: oneOf(managements, { about: 'Standardisation reached（标准化等级）' }),
    straight: someOf(straights, {
      about: 'What makes it grade 4 by itself（直接定为四级的情形）',
      min: 0,
      max: 3,
    }),
    seriousInjuries: whole({
      about: 'Seriously injured there in the last year（一年内重伤人数）',
      min: 0,
      max: 10_000,
    }),
  },
  fills: filledWith<{ rating: string }>(),
  who: (state, act) => ofItsStreet(registeredEnterprise(state), act),
  repeat: (asked, state) => {
    const rated = registeredEnterprise(state).rated?.rating;
    if (rated?.rating !== asked.rating) return false;
    if (same(saidIn(rated), saidOf(asked))) return true;
    return refuse('rating-known', 'Another rating has this id（该编号已被另一评定使用）.');
  },
  stage: mustBeThere,
  rule: (asked, state, act, { id: rater }) => {
    const { rating, scale, danger, management } = asked;
    const unit = registeredEnterprise(state);
    const on = localDateOf(act.validAt);
    const size = { scale: scaleOf(unit) };
    const { grade, scored } = scoreOf(unit, size, asked, { law: act.law, on });
    const said: Rating = { rating, grade, scale, danger, management, scored };
    const verifies = unit.toVerify !== undefined && { verifies: unit.toVerify };
    const owed = owedFor(unit, act);
    return [{ type: 'EnterpriseRated', data: { rating: said, rater, ...verifies, ...owed } }];
  },
});

/** The bureau of its place owes to confirm it (ENT-2), and what was rated before no more. */
const owedFor = ({ places, rated }: RegisteredEnterprise, { registry }: Act) => {
  const bureau = registry.organOver?.(newest(places).value.street, 'bureau');
  if (bureau === undefined) return {};
  const before = rated?.bureau !== undefined && rated.confirmedFrom === undefined;
  return { bureau, ...(before && { supersedes: rated.rating.rating }) };
};

type Factors = Readonly<{ scale: string; danger: string; management: string }>;
type Levels = Partial<
  Pick<
    NonNullable<Rating['scored']>,
    'dangerLevel' | 'managementLevel' | 'straight' | 'seriousInjuries'
  >
>;

/** What was said, whatever the table made of it. */
const saidOf = (told: Factors & Levels) => ({
  scale: told.scale,
  danger: told.danger,
  management: told.management,
  dangerLevel: told.dangerLevel,
  managementLevel: told.managementLevel,
  straight: told.straight,
  seriousInjuries: told.seriousInjuries,
});
const saidIn = ({ scored, ...factors }: Rating) => saidOf({ ...factors, ...scored });

const scaleOf = ({ sizes }: RegisteredEnterprise): string =>
  newest(sizes).value.scale ??
  refuse(
    'scale-unknown',
    'Record how large the unit is before it is rated（请先登记企业规模再评定）.',
    'ENT-1',
  );

export type RateEnterprise = MessageOf<typeof rateEnterprise>;
