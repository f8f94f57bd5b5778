import { refuse } from '#domain/kernel';
import type { Known } from '../accident.state.js';

/** The team, or 409 before there is one. */
export const teamOf = ({ team }: Known): NonNullable<Known['team']> =>
  team ??
  refuse('no-team', 'Nobody investigates it yet（尚未成立事故调查组，请先成立）.', 'R493 22');

/** The team works still: its report is not with the government yet. */
export const stillInquiring = (accident: Known): void => {
  teamOf(accident);
  if (accident.submitted)
    refuse(
      'report-submitted',
      'The inquiry ended with the report（调查报告已提交，调查工作已经结束）.',
      'R493 31',
      'ACL-4',
    );
};

/** The report was approved, and what it orders is owed. */
export const approvedOf = ({ approved }: Known): NonNullable<Known['approved']> =>
  approved ??
  refuse('not-approved', 'The report is not approved yet（调查报告尚未批复）.', 'R493 32');
