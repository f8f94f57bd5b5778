import { fields, filledWith, type MessageOf } from '#domain/kernel';
import { from } from '#domain/procedure';
import type { Subject } from '../shared/subject.js';
import { standsOn } from './veto.reference.js';
import { standingOf, vetoCommand } from './veto.state.js';

const { day, id } = fields;

/**
 * Somebody was commended: a veto that comes afterwards finds it here. One that came while it was
 * being decided takes it away at once.
 */
export const noteHonour = vetoCommand('NoteHonour', {
  title: 'Note a commendation（记入表彰）',
  by: [],
  system: ['reaction'],
  asks: {
    commendationId: id({ about: 'The commendation（表彰编号）' }),
    organ: id({ about: 'Whose commendation（表彰机关）' }),
    decidedOn: day({ about: 'When it was decided（表彰日期）', past: true }),
  },
  fills: filledWith<{ subject: Subject }>(),
  repeat: ({ commendationId }, { honours }) =>
    honours.some((one) => one.commendationId === commendationId),
  rule: ({ commendationId, organ, decidedOn, subject }, record, act) => [
    {
      type: 'HonourNoted',
      data: {
        subject,
        organ,
        commendationId,
        decidedOn,
        until: act.law.set('APR-HONOUR', from(decidedOn), 'officer').dueDate,
        vetoes: standingOf(record).filter((one) => standsOn(one, decidedOn)),
      },
    },
  ],
});

export type NoteHonour = MessageOf<typeof noteHonour>;
