import { caseCommand } from '../said/case.command.js';
import { shown, drawUp, again } from '#domain/procedure';
import { officers } from '../said/case.roles.js';
import {
  type Act,
  localDateOf,
  mustNotBeBefore,
  own,
  refuse,
  type MessageOf,
  fields,
} from '#domain/kernel';
import { present } from '../duties.js';
import type { Inquiry } from './investigation.events.js';
import { papersOf, forms } from '../papers.js';
import type { Case } from '../case.state.js';
import * as since from '../said/since.js';
import { investigable, sinceDiscovery } from '../stages.js';

const { flag, id, moment, narrative, optional, parts, personal, text } = fields;

/**
 * Puts an inquiry on record (询问笔录). Two certified officers, certificates shown, rights told,
 * one person at a time: the same officers cannot be in two inquiries at once.
 */
export const recordInquiry = caseCommand('RecordInquiry', {
  title: 'Record an inquiry（询问笔录）',
  at: 'inquiries',
  by: officers,
  asks: {
    recordId: id({ about: 'Name of the record in the case（笔录编号）', example: 'inquiry-1' }),
    person: personal(text({ about: 'Who was asked（被询问人）', max: 200 })),
    present: parts(shown, { about: 'Officers there, certificates shown（在场执法人员及证号）' }),
    startedAt: moment({ about: 'Began（开始时间）', past: true }),
    endedAt: moment({ about: 'Ended（结束时间）', happened: true }),
    place: text({ about: 'Where（询问地点）', max: 300 }),
    rightsTold: flag({ about: 'Told of duties and of recusal（已告知权利义务及回避权）' }),
    statement: narrative(text({ about: 'What was said（陈述内容）', max: 100_000 })),
    signed: flag({ about: 'Signed by the person（已签名）' }),
    refusalNote: optional(narrative(text({ about: 'Note of a refusal to sign（拒签说明）' }))),
  },
  who: (state, act, asked) => present(state, asked.present, act),
  repeat: (asked, state) =>
    again(own(state.records, asked.recordId)?.asked, asked, 'record-id-taken'),
  late: since.opened,
  rule: (asked, state, act, by) => {
    investigable(state);
    sinceDiscovery(state, localDateOf(asked.startedAt));
    wellTaken(asked, act);
    mustNotBeBefore(since.opened(state), asked.startedAt);
    separate(asked, state);
    const recordedOn = localDateOf(act.validAt);
    const { recordId: _, ...content } = asked;
    return [
      {
        type: 'InquiryRecorded',
        data: {
          inquiry: asked,
          recordedOn,
          by,
          documents: drawUp(papersOf(state), act, [forms.inquiry, content]),
        },
      },
    ];
  },
});

export type RecordInquiry = MessageOf<typeof recordInquiry>;

function wellTaken(
  { startedAt, endedAt, rightsTold, signed, refusalNote }: Inquiry,
  act: Act,
): void {
  if (endedAt <= startedAt || endedAt > act.now)
    refuse(
      'inquiry-time-wrong',
      'An inquiry ends after it began, and before it is recorded（询问起止时间有误）.',
      'PL 55',
    );
  if (!rightsTold)
    refuse(
      'rights-not-told',
      'Tell the person of duties and of recusal first（应当先告知被询问人的义务和申请回避的权利）.',
      'PL 44',
      'PL 55',
    );
  if (!signed && !refusalNote)
    refuse(
      'not-signed',
      'The record is signed, or the refusal is noted（笔录须经签名，拒绝签名的应当注明）.',
      'PL 55',
    );
}

function separate(asked: Inquiry, { records }: Case): void {
  const names = asked.present.map(({ officer }) => officer);
  for (const { asked: other, officers } of Object.values(records))
    if ('person' in other && overlap(other, asked) && officers.some((one) => names.includes(one)))
      refuse(
        'inquiries-overlap',
        'Each person is heard apart（询问应当个别进行）.',
        'PL 55',
        'ENF-S3',
      );
}

const overlap = (a: Inquiry, b: Inquiry): boolean =>
  a.startedAt < b.endedAt && b.startedAt < a.endedAt;
