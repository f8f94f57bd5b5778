import { act, archive, archivist, closed, happened, head } from '../stories/execution.examples.js';
import { type Asked, sent } from './sent.examples.js';

/** Archived in 2027 for ten years: kept until the end of 2037. */
export const inArchive = happened(closed, [archive, act(archivist, '2027-03-19')]);
export const after = '2038-01-04';

export const hold: Asked<'HoldFile'> = { type: 'HoldFile', data: { reason: '审计需要' } };
export const release: Asked<'ReleaseFile'> = {
  type: 'ReleaseFile',
  data: { reason: '审计结束' },
};
export const proposeDisposal: Asked<'ProposeDisposal'> = {
  type: 'ProposeDisposal',
  data: { list: '销〔2038〕1号', appraisal: '保管期限届满，已无保存价值' },
};
export const decideDisposal = (approved: boolean): Asked<'DecideDisposal'> => ({
  type: 'DecideDisposal',
  data: { approved, reason: approved ? '同意' : '仍有参考价值' },
});
export const dispose: Asked<'DisposeOfFile'> = {
  type: 'DisposeOfFile',
  data: { method: '送指定纸厂化浆', witnesses: ['wei', 'zhang'] },
};

export const held = happened(inArchive, [hold, act(archivist, after)]);
export const listed = happened(inArchive, [proposeDisposal, act(archivist, after)]);
export const approved = happened(listed, [decideDisposal(true), act(head, '2038-01-05')]);

/** A sample for each command on a file in the archive. */
export const keepingSamples = {
  HoldFile: sent(hold, act(archivist, after), inArchive),
  ReleaseFile: sent(release, act(archivist, after), held),
  ProposeDisposal: sent(proposeDisposal, act(archivist, after), inArchive),
  DecideDisposal: sent(decideDisposal(true), act(head, '2038-01-05'), listed),
  DisposeOfFile: sent(dispose, act(archivist, '2038-01-06'), approved),
};
