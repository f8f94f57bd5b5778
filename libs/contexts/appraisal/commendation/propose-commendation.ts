import { type Asks, fields, filledWith, label, localDateOf, type MessageOf } from '#domain/kernel';
import { actingAs, again, owe } from '#domain/procedure';
import { citedIn, citing, mustCite } from '../shared/cited.js';
import { isSame, subjectField, subjectOf } from '../shared/subject.js';
import { law, notAbout, officials } from '../shared/who-may.js';
import { type Commendation, commendationCommand } from './commendation.state.js';

const { id, text } = fields;

const asks = {
  organ: id({ about: 'Which organ commends（表彰机关）' }),
  subject: subjectField,
  honour: text({ about: 'Which honour（表彰名称）', example: '安全生产先进单位', max: 100 }),
  reason: text({ about: 'Why（推荐理由）', max: 2_000 }),
  ...citing,
};

const asTold = ({ proposed }: Commendation, { subject }: Asks<typeof asks>) =>
  proposed && {
    organ: proposed.organ,
    honour: proposed.honour,
    reason: proposed.reason,
    ...citedIn(proposed),
    subject: isSame(proposed.subject, subject) ? subject : proposed.subject,
  };

/** Somebody is proposed for an honour（表彰推荐）, on what is on record of him. */
export const proposeCommendation = commendationCommand('ProposeCommendation', {
  title: 'Propose a commendation（表彰推荐）',
  at: '',
  by: officials,
  asks,
  fills: filledWith<{ commendationId: string }>(),
  who: (_, act, { organ, subject }) => {
    const who = actingAs(act, officials, [organ], law);
    notAbout(subject, act, who.id);
    return who;
  },
  repeat: (asked, one) => {
    const { organ, subject, honour, reason } = asked;
    const said = { organ, honour, reason, ...citedIn(asked), subject };
    return again(asTold(one, asked), said, 'commendation-known');
  },
  stage: (_, __, asked) => mustCite(asked, 'reason'),
  rule: (asked, _, act, { id: by }) => {
    const { commendationId, organ, honour, reason } = asked;
    return [
      {
        type: 'CommendationProposed',
        data: {
          commendationId,
          organ,
          subject: subjectOf(asked.subject, act),
          honour,
          reason,
          ...citedIn(asked),
          proposedOn: localDateOf(act.now),
          by,
          clocks: [
            owe(act, {
              duty: 'decide',
              rule: 'APR-FINAL',
              what: label('decide on the commendation', '审批表彰'),
              by: { kind: 'unit', organ },
              why: ['APR-FINAL'],
            }),
          ],
        },
      },
    ];
  },
});

export type ProposeCommendation = MessageOf<typeof proposeCommendation>;
