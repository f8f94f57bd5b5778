import { fields, localDateOf, type MessageOf } from '#domain/kernel';
import { alreadySo } from '#domain/procedure';
import { caseCommand } from '../said/case.command.js';
import { notDestroyed } from './kept-until.js';
import { holderOf, holders } from './who-keeps.js';

const { text } = fields;

/**
 * 暂缓销毁. A file that a suit, an audit or an inquiry may still need is not destroyed, whatever
 * list it stands on, until it is released: nor are the exhibits in it. It may be held back at any
 * time, long before its period is over, and before it comes to the archive.
 */
export const holdFile = caseCommand('HoldFile', {
  title: 'Hold a file back from destruction（暂缓销毁）',
  at: 'file-hold',
  by: holders,
  asks: { reason: text({ about: 'What still needs it（暂缓理由）' }) },
  afterArchive: true,
  who: holderOf,
  repeat: (asked, { held }) => alreadySo(held, asked),
  rule: ({ reason }, state, act, heldBy) => {
    notDestroyed(state);
    return [{ type: 'FileHeld', data: { reason, heldOn: localDateOf(act.validAt), heldBy } }];
  },
});

export type HoldFile = MessageOf<typeof holdFile>;
