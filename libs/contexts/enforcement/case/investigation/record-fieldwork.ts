import { type Command, type Decide, localDateOf, own } from '#domain/kernel';
import type { CaseEvent } from '../case.events.js';
import { present } from '../duties.js';
import type { Fieldwork } from './investigation.events.js';
import { drawUp, paper } from '../papers.js';
import type { Case } from '../case.state.js';
import { again } from '#domain/procedure';
import { investigable, sinceDiscovery } from '../stages.js';

export type RecordFieldwork = Command<'RecordFieldwork', Fieldwork>;

/** Puts an inspection of the scene (勘验) or the taking of samples (抽样取证) on record, by two certified officers. */
export const recordFieldwork: Decide<RecordFieldwork, Case, CaseEvent> = (asked, state, act) => {
  if (again(own(state.records, asked.recordId)?.asked, asked, 'record-id-taken')) return [];
  investigable(state);
  sinceDiscovery(state, localDateOf(act.validAt));
  const by = present(state, asked.present, act);
  const recordedOn = localDateOf(act.validAt);
  const { recordId: _, kind, ...content } = asked;
  return [
    {
      type: 'FieldworkRecorded',
      data: {
        fieldwork: asked,
        recordedOn,
        by,
        documents: drawUp(state, act, [paper[kind], content]),
      },
    },
  ];
};
