import {
  type Asks,
  fields,
  localDateOf,
  type MessageOf,
  mustNotBeBefore,
  refuse,
} from '#domain/kernel';
import { actingAs, again, from as since } from '#domain/procedure';
import { citedIn, citing, mustCite } from '../shared/cited.js';
import { isSame, subjectField, subjectOf } from '../shared/subject.js';
import { heads, law, notAbout } from '../shared/who-may.js';
import { type Veto, vetoCauses } from './veto.events.js';
import { vetoCommand, type VetoRecord } from './veto.state.js';

const { day, id, oneOf, paperNumber, text } = fields;

const asks = {
  organ: id({ about: 'Which organ keeps it on record（登记机关）' }),
  subject: subjectField,
  cause: oneOf(vetoCauses, {
    about: 'Accident, its reporting, hazard, list of violators, other（否决事由）',
  }),
  causedOn: day({ about: 'Day of what led to it（事由发生日期）', past: true }),
  body: text({ about: 'Who decided（决定机关）', max: 100 }),
  vetoId: paperNumber({ about: 'Number of the decision（决定文号）', max: 60 }),
  decidedOn: day({ about: 'When it was decided（决定日期）', past: true }),
  reason: text({ about: 'Why（理由）', max: 1_000 }),
  ...citing,
};
type Asked = Asks<typeof asks>;

const asTold = ({ vetoes }: VetoRecord, { vetoId }: Asked) => {
  const was = vetoes.find((one) => one.vetoId === vetoId);
  if (!was) return undefined;
  const { organ, cause, causedOn, body, from: decidedOn, reason } = was;
  return { organ, cause, causedOn, body, decidedOn, reason, ...citedIn(was) };
};

/** Commendations that a veto of that time takes away: those of its period, or shortly before it. */
const honoursIn = ({ honours }: VetoRecord, { from, until }: Pick<Veto, 'from' | 'until'>) =>
  honours
    .filter((one) => one.decidedOn <= until && from <= one.until)
    .map(({ commendationId }) => commendationId);

/**
 * Puts a veto on record（一票否决）: whoever decided, its number and its day; the period follows
 * from the setting of the district (DPG-3). The four kinds of subject have each its own record.
 */
export const recordVeto = vetoCommand('RecordVeto', {
  title: 'Put a veto on record（登记一票否决）',
  at: '',
  by: heads,
  asks,
  who: (_, act, { organ, subject }) => {
    const who = actingAs(act, heads, [organ], law);
    notAbout(subject, act, who.id);
    return who;
  },
  repeat: (asked, record) => {
    if (!isSame(record.subject, asked.subject)) return false;
    const { vetoId: _, subject: __, ...said } = asked;
    return again(asTold(record, asked), said, 'veto-known');
  },
  stage: (_, __, asked) => {
    mustCite(asked, 'vetoId');
    mustNotBeBefore(asked.causedOn, asked.decidedOn);
    if (asked.cause === 'accident' && asked.accident === undefined)
      refuse('no-accident-named', 'Name the accident（事由为事故的，须引用事故记录）.', 'DPG-3');
  },
  rule: (asked, record, act, { id: by }) => {
    const { organ, subject, cause, causedOn, body, vetoId, decidedOn: from, reason } = asked;
    const until = act.law.set('DPG-3', since(from), 'officer').dueDate;
    return [
      {
        type: 'VetoRecorded',
        data: {
          vetoId,
          subject: subjectOf(subject, act),
          organ,
          cause,
          causedOn,
          body,
          from,
          until,
          reason,
          ...citedIn(asked),
          honours: honoursIn(record, { from, until }),
          recordedOn: localDateOf(act.now),
          by,
        },
      },
    ];
  },
});

export type RecordVeto = MessageOf<typeof recordVeto>;
