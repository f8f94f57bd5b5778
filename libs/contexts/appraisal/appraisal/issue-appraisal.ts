import { fields, filledWith, label, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { appraisalTable, tableOn } from '#domain/law';
import { actingAs, again, onThe, owe } from '#domain/procedure';
import { isSame, subjectField, subjectOf } from '../shared/subject.js';
import { law, notAbout, officials } from '../shared/who-may.js';
import { appraisalCommand, ownerOf } from './appraisal.state.js';

const { day, id, paperNumber, whole } = fields;

/**
 * Issues the yearly appraisal of somebody（下达考核）: under the scoring table of that day, with
 * the day by which whoever is appraised assesses himself.
 */
export const issueAppraisal = appraisalCommand('IssueAppraisal', {
  title: 'Issue the yearly appraisal（下达年度考核）',
  at: '',
  by: officials,
  asks: {
    organ: id({ about: 'Which organ appraises（考核机关）' }),
    year: whole({ about: 'Year（考核年度）', min: 2011, max: 2100, example: 2026 }),
    subject: subjectField,
    number: paperNumber({ about: 'Number of the plan（考核方案文号）', max: 60 }),
    selfDue: day({ about: 'Self-assessment by（自评截止日期）' }),
  },
  fills: filledWith<{ appraisalId: string }>(),
  who: (_, act, { organ, subject }) => {
    const who = actingAs(act, officials, [organ], law);
    notAbout(subject, act, who.id);
    return who;
  },
  repeat: ({ organ, year, subject, number, selfDue }, { issued }) =>
    issued !== undefined &&
    issued.year === year &&
    isSame(issued.subject, subject) &&
    again(
      { organ: issued.organ, number: issued.number, selfDue: issued.selfDue },
      { organ, number, selfDue },
      'appraisal-known',
    ),
  stage: (_, act, { selfDue }) => {
    if (selfDue < localDateOf(act.now))
      refuse('already-over', '自评截止日期已过（that day is over）.', 'APR-TABLE');
  },
  rule: ({ appraisalId, organ, year, subject: asked, number, selfDue }, _, act, { id: by }) => {
    const issuedOn = localDateOf(act.now);
    const { factors, grades, vetoes } = tableOn(act.law, ['scoring', appraisalTable], issuedOn);
    const subject = subjectOf(asked, act);
    const scale = { factors, grades, ...(vetoes && { vetoes }) };
    const issued = { appraisalId, organ, year, subject, number, scale, selfDue, issuedOn, by };
    return [
      {
        type: 'AppraisalIssued',
        data: {
          appraisalId,
          organ,
          year,
          subject,
          number,
          scale,
          selfDue,
          issuedOn,
          by,
          clocks: [
            owe(act, {
              duty: 'self-assessment',
              rule: 'DTY-DAY',
              facts: onThe(selfDue, act),
              what: label(`assess itself for ${year}`, `开展${year}年度自评`),
              by: ownerOf(issued),
              why: ['WSL 9', 'APR-TABLE'],
            }),
          ],
        },
      },
    ];
  },
});

export type IssueAppraisal = MessageOf<typeof issueAppraisal>;
