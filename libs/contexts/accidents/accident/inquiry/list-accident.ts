import {
  fields,
  label,
  localDateOf,
  type MessageOf,
  mustNotBeBefore,
  refuse,
} from '#domain/kernel';
import { again, alreadySo, from, onThe, owe } from '#domain/procedure';
import { inOurHands, knownCommand, occurredAt } from '../accident.state.js';
import { heads, office, onDuty } from '../who-may.js';
import { leads } from './members.js';

const { day, flag, optional, paperNumber, text } = fields;

/**
 * The level above lists the accident（事故挂牌督办）: the inquiry is finished by the day of the
 * notice, or in sixty days of its receipt (ACC-D13). The days from the accident run beside it and
 * are moved by nothing here (E61): the earlier of the two binds.
 */
export const listAccident = knownCommand('ListAccident', {
  title: 'The accident is listed by the level above（登记事故挂牌督办）',
  at: 'listing',
  by: [...onDuty, ...heads],
  asks: {
    lister: text({ about: 'Who lists it（挂牌督办机关）', max: 120 }),
    number: paperNumber({ about: 'Number of the notice（挂牌督办通知书文号）', max: 80 }),
    receivedOn: day({ about: 'When the notice came（收到通知书日期）', past: true }),
    limit: optional(
      day({ about: 'By when, where the notice says another day（通知书载明的办结期限）' }),
    ),
  },
  who: office,
  repeat: (asked, { listed }) =>
    again(
      listed && {
        lister: listed.lister,
        number: listed.number,
        receivedOn: listed.receivedOn,
        limit: listed.limit,
      },
      asked,
      'already-listed',
    ),
  stage: (accident, _, { receivedOn, limit }) => {
    inOurHands(accident);
    mustNotBeBefore(localDateOf(occurredAt(accident)), receivedOn);
    if (limit !== undefined && limit < receivedOn)
      refuse(
        'limit-before-notice',
        `办结期限 ${limit} 早于收到通知书之日 ${receivedOn}（the day is before the notice came）.`,
        'ACC-D13',
      );
  },
  rule: (asked, accident, act, { id: by }) => {
    const { team, submitted, reported } = accident;
    const { organ } = reported.accident;
    const told = asked.limit;
    return [
      {
        type: 'AccidentListed',
        data: {
          ...asked,
          by,
          clocks: submitted
            ? []
            : [
                owe(act, {
                  duty: 'ACC-D13',
                  rule: told === undefined ? 'ACC-D13' : 'ACC-D16',
                  facts: told === undefined ? from(asked.receivedOn) : onThe(told, act),
                  what: label('finish the listed inquiry', '完成挂牌督办事故调查'),
                  by: (team && leads(team.members, team.leader, act)) ?? {
                    kind: 'post',
                    role: 'head-of-organ',
                    organ,
                  },
                  why: ['ACC-S14', 'ACX-3'],
                }),
              ],
        },
      },
    ];
  },
});

/**
 * What the lister says of the draft report（挂牌机关审核意见）: the approval waits for its consent;
 * what it asks to be changed goes back to the team. It stops no clock (E61).
 */
export const answerReview = knownCommand('AnswerListerReview', {
  title: 'Enter what the lister says of the report（登记挂牌机关审核意见）',
  at: 'report/review',
  by: [...onDuty, ...heads],
  asks: {
    consents: flag({ about: 'It consents（同意）' }),
    number: paperNumber({ about: 'Number of its paper（审核意见文号）', max: 80 }),
    changes: optional(text({ about: 'What it asks to be changed（修改意见）', max: 2_000 })),
  },
  who: office,
  repeat: (asked, { reviewed }) => alreadySo(reviewed, asked),
  stage: (accident, _, { consents, changes }) => {
    inOurHands(accident);
    if (!accident.listed)
      refuse('not-listed', 'Nobody listed this accident（该事故未被挂牌督办）.', 'ACC-S13');
    if (!accident.submitted)
      refuse('no-report', 'There is no report to review（尚未提交调查报告）.', 'ACC-S13');
    if (accident.approved || accident.reviewed?.consents)
      refuse('already-reviewed', 'It was consented to already（已审核同意）.', 'ACC-S13');
    if (consents !== (changes === undefined))
      refuse(
        'changes-or-not',
        '不同意的须且只有不同意的填写 changes（say what is to be changed, where it does not consent, and nowhere else）.',
        'ACC-S13',
      );
  },
  rule: (asked, _, act, { id: by }) => [
    { type: 'ReportReviewed', data: { ...asked, answeredOn: localDateOf(act.now), by } },
  ],
});

export type ListAccident = MessageOf<typeof listAccident>;
export type AnswerListerReview = MessageOf<typeof answerReview>;
