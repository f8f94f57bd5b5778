import { caseCommand } from '../said/case.command.js';
import { shown, drawUp, again } from '#domain/procedure';
import * as since from '../said/since.js';
import { officers } from '../said/case.roles.js';
import {
  type Act,
  fields,
  localDateOf,
  type MessageOf,
  mustNotBeBefore,
  own,
  refuse,
} from '#domain/kernel';
import type { Case } from '../case.state.js';
import type { Fieldwork } from './investigation.events.js';
import { exhibitReference } from '#contexts/evidence/contract';
import { present } from '../duties.js';
import { measuredIn, measuredOnPaper, measurements } from '#contexts/equipment/contract';
import { papersOf, forms } from '../papers.js';
import { investigable, sinceDiscovery } from '../stages.js';

const { files, id, moment, oneOf, optional, parts, text } = fields;

/**
 * Puts an inspection of the scene (勘验) or the taking of samples (抽样取证) on record, by two
 * certified officers.
 */
export const recordFieldwork = caseCommand('RecordFieldwork', {
  title: 'Record a scene or a sample（勘验笔录、抽样取证）',
  at: 'fieldwork',
  by: officers,
  asks: {
    recordId: id({ about: 'Name of the record in the case（笔录编号）', example: 'scene-1' }),
    kind: oneOf(['scene', 'sample'], { about: 'Scene or sample（勘验或抽样）' }),
    present: parts(shown, { about: 'Officers there, certificates shown（在场执法人员及证号）' }),
    startedAt: optional(moment({ about: 'Began（开始时间）', past: true })),
    endedAt: optional(moment({ about: 'Ended（结束时间）', happened: true })),
    place: text({ about: 'Where（地点）', max: 300 }),
    findings: text({ about: 'Findings（勘验情况）', max: 100_000 }),
    files: files(exhibitReference, {
      about: 'SHA-256 digests of photos, video, files（照片录像文件摘要）',
      example: ['4f1c7a0e2b5d49c8a7f3e6d1b0c9f8e7d6c5b4a3928170f6e5d4c3b2a1908f7e'],
      max: 500,
      here: true,
      at: () => 'then',
    }),
    measurements: optional(measurements),
  },
  who: (state, act, asked) => present(state, asked.present, act),
  repeat: (asked, state) =>
    again(own(state.records, asked.recordId)?.asked, asked, 'record-id-taken'),
  late: since.opened,
  rule: (asked, state, act, by) => {
    investigable(state);
    sinceDiscovery(state, localDateOf(act.validAt));
    wellTimed(asked, state, act);
    const recordedOn = localDateOf(act.validAt);
    const { recordId: _, kind, measurements: taken, ...said } = asked;
    const measured = taken && measuredIn(taken, act, asked.startedAt ?? since.opened(state));
    const content = { ...said, ...(measured && { measurements: measuredOnPaper(measured) }) };
    return [
      {
        type: 'FieldworkRecorded',
        data: {
          fieldwork: asked,
          ...(measured && { measured }),
          recordedOn,
          by,
          documents: drawUp(papersOf(state), act, [forms[kind], content]),
        },
      },
    ];
  },
});

export type RecordFieldwork = MessageOf<typeof recordFieldwork>;

/** It tells from when to when, or neither; and what it tells can be. */
function wellTimed({ startedAt, endedAt }: Fieldwork, state: Case, { now }: Act): void {
  if (startedAt === undefined && endedAt === undefined) return;
  if (!startedAt || !endedAt || endedAt <= startedAt || endedAt > now)
    return refuse(
      'fieldwork-time-wrong',
      'Say when it began and when it ended, before it is recorded（勘验、抽样起止时间有误）.',
      'PL 55',
    );
  sinceDiscovery(state, localDateOf(startedAt));
  mustNotBeBefore(since.opened(state), startedAt);
}
