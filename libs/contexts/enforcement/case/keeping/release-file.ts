import { fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { alreadySo } from '#domain/procedure';
import { rules } from '../case.law.js';
import { caseCommand } from '../said/case.command.js';
import { holderOf, holders } from './who-keeps.js';

const { text } = fields;

/** 解除暂缓销毁. Nothing needs the file any longer. */
export const releaseFile = caseCommand('ReleaseFile', {
  title: 'Hold a file back no longer（解除暂缓销毁）',
  at: 'file-hold/end',
  by: holders,
  asks: { reason: text({ about: 'Why nothing needs it any longer（解除理由）' }) },
  afterArchive: true,
  who: holderOf,
  repeat: (asked, { held, released }) => !held && alreadySo(released, asked),
  rule: ({ reason }, { held }, act, releasedBy) => {
    if (!held)
      refuse('file-not-held', '案卷未被暂缓销毁。 The file is not held back.', rules.keptThirty);
    return [
      { type: 'FileReleased', data: { reason, releasedOn: localDateOf(act.validAt), releasedBy } },
    ];
  },
});

export type ReleaseFile = MessageOf<typeof releaseFile>;
