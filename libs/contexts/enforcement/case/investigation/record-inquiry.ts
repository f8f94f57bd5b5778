import { type Act, type Command, type Decide, localDateOf, own, refuse } from '#domain/kernel';
import type { CaseEvent } from '../case.events.js';
import { present } from '../duties.js';
import type { Inquiry } from './investigation.events.js';
import { drawUp, paper } from '../papers.js';
import type { Case } from '../case.state.js';
import { again } from '#domain/procedure';
import { investigable, sinceDiscovery } from '../stages.js';

export type RecordInquiry = Command<'RecordInquiry', Inquiry>;

/**
 * Puts an inquiry on record (询问笔录). Two certified officers, certificates shown, rights told, one person at a time:
 * the same officers cannot be in two inquiries at once.
 */
export const recordInquiry: Decide<RecordInquiry, Case, CaseEvent> = (asked, state, act) => {
  if (again(own(state.records, asked.recordId)?.asked, asked, 'record-id-taken')) return [];
  investigable(state);
  const by = present(state, asked.present, act);
  sinceDiscovery(state, localDateOf(asked.startedAt));
  wellTaken(asked, act);
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
        documents: drawUp(state, act, [paper.inquiry, content]),
      },
    },
  ];
};

function wellTaken(
  { startedAt, endedAt, rightsTold, signed, refusalNote }: Inquiry,
  act: Act,
): void {
  if (endedAt <= startedAt || endedAt > act.now)
    refuse(
      'inquiry-time-wrong',
      'An inquiry ends after it began, and before it is recorded.',
      'PL 55',
    );
  if (!rightsTold)
    refuse(
      'rights-not-told',
      'Tell the person of duties and of recusal (回避权) first.',
      'PL 44',
      'PL 55',
    );
  if (!signed && !refusalNote)
    refuse('not-signed', 'The record is signed, or the refusal is noted (拒签注明).', 'PL 55');
}

function separate(asked: Inquiry, { records }: Case): void {
  const names = asked.present.map(({ officer }) => officer);
  for (const { asked: other, officers } of Object.values(records))
    if (
      'startedAt' in other &&
      overlap(other, asked) &&
      officers.some((one) => names.includes(one))
    )
      refuse('inquiries-overlap', 'Each person is heard apart (个别询问).', 'PL 55', 'ENF-S3');
}

const overlap = (a: Inquiry, b: Inquiry): boolean =>
  a.startedAt < b.endedAt && b.startedAt < a.endedAt;
