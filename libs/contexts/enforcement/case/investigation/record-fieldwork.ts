import { caseCommand } from '../said/case.command.js';
import { shown, drawUp, again } from '#domain/procedure';
import * as since from '../said/since.js';
import { officers } from '../said/case.roles.js';
import { localDateOf, own, type MessageOf, fields } from '#domain/kernel';
import { present } from '../duties.js';
import { papersOf, forms } from '../papers.js';
import { investigable, sinceDiscovery } from '../stages.js';

const { id, oneOf, parts, text, texts } = fields;

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
    place: text({ about: 'Where（地点）', max: 300 }),
    findings: text({ about: 'Findings（勘验情况）', max: 100_000 }),
    files: texts({ about: 'Digests of photos, video, files（照片录像文件摘要）' }),
  },
  who: (state, act, asked) => present(state, asked.present, act),
  repeat: (asked, state) =>
    again(own(state.records, asked.recordId)?.asked, asked, 'record-id-taken'),
  late: since.discovered,
  rule: (asked, state, act, by) => {
    investigable(state);
    sinceDiscovery(state, localDateOf(act.validAt));
    const recordedOn = localDateOf(act.validAt);
    const { recordId: _, kind, ...content } = asked;
    return [
      {
        type: 'FieldworkRecorded',
        data: {
          fieldwork: asked,
          recordedOn,
          by,
          documents: drawUp(papersOf(state), act, [forms[kind], content]),
        },
      },
    ];
  },
});

export type RecordFieldwork = MessageOf<typeof recordFieldwork>;
