import { fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { actedBy, mustBeOwn } from '../../desk/authority.js';
import { deskAndApplicants } from '../../desk/roles.js';
import { filedCommand } from '../application.shape.js';
import { mustBe } from '../authority.js';

const { id, text } = fields;

/** Afterwards it is a matter of annulling what was decided. */
const undecided = ['received', 'supplement-asked', 'accepted', 'under-review', 'reviewed'] as const;

/**
 * Anyone concerned may ask that a person be kept out, the person himself must when he has an
 * interest. Work goes on (E17).
 */
export const askRecusal = filedCommand('AskRecusal', {
  title: 'Ask that somebody keep out（申请回避）',
  at: 'recusals',
  by: deskAndApplicants,
  evenInOwn: true,
  asks: {
    person: id({ names: 'person', about: 'Who should keep out（被申请回避人）' }),
    ground: text({ about: 'Ground（理由）' }),
  },
  who: ({ received }, act) => mustBeOwn(act, received.asking.applicant),
  repeat: ({ person, ground }, { recusalAsked, recusalDecided }) =>
    recusalAsked[person] === ground || recusalDecided[person] === true,
  stage: (application) => mustBe(application, ...undecided),
  rule: ({ person, ground }, _, act) => {
    if (ground.trim() === '')
      refuse('ground-missing', 'A recusal states its ground（申请回避须说明理由）.', 'PL 43');
    const data = { person, ground, askedBy: actedBy(act), askedOn: localDateOf(act.validAt) };
    return [{ type: 'RecusalAsked', data }];
  },
});

export type AskRecusal = MessageOf<typeof askRecusal>;
