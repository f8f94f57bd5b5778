import { enterpriseStream, type EnterpriseEvent } from '#contexts/registry/contract';
import { label, type LocalDate, type Reaction } from '#domain/kernel';
import { dutyCategory, type FulfilDuty, type OweDuty } from '#domain/procedure';

/** One duty for one change of one unit. */
const dutyOf = (stream: string, from: LocalDate): string =>
  `category-${stream.slice(stream.indexOf('.') + 1)}-${from}`;

/**
 * A unit that was graded is of another industry（类别变化）: the street that rated it owes to look
 * and rate it again within the time of ENT-7; its next rating is that look.
 */
export const verifyCategory: Reaction<EnterpriseEvent> = {
  name: 'supervision.verify-category',
  from: enterpriseStream,
  on: {
    IndustryChanged: ({ industry, from, verify }, { id: event, stream }) => {
      if (!verify) return [];
      const data: OweDuty['data'] = {
        what: label(
          `rate the unit again: its industry is ${industry} from ${from}${verify.late ? ', told late' : ''}`,
          `企业行业类别自${from}起变更为${industry}${verify.late ? '（逾期申请）' : ''}：核实并重新评定分级`,
        ),
        by: { kind: 'post', role: 'officer', organ: verify.organ },
        why: ['ENT-7'],
        rule: 'ENT-7',
        about: stream,
        event,
      };
      return [{ category: dutyCategory, id: dutyOf(stream, from), type: 'OweDuty', data }];
    },
    EnterpriseRated: ({ rater, verifies }, { stream }) => {
      if (verifies === undefined) return [];
      const data: FulfilDuty['data'] = { findings: '已重新评定（rated again）', by: rater };
      return [{ category: dutyCategory, id: dutyOf(stream, verifies), type: 'FulfilDuty', data }];
    },
  },
};
