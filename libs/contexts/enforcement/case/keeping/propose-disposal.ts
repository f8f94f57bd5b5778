import { fields, localDateOf, type MessageOf } from '#domain/kernel';
import { alreadySo, mustBeKeptNoLonger } from '#domain/procedure';
import { caseCommand } from '../said/case.command.js';
import { archivedFile, notHeld } from './kept-until.js';
import { archivistOfFile } from './who-keeps.js';

const { text } = fields;

/**
 * 列入销毁清册. After the period of keeping the archivist looks at the file (鉴定) and puts it on a
 * list; nothing is destroyed by that. One that a head struck from a list may be put on another.
 */
export const proposeDisposal = caseCommand('ProposeDisposal', {
  title: 'Put a file on a list of destruction（列入销毁清册）',
  at: 'disposal-proposal',
  by: ['archivist'],
  asks: {
    list: text({ about: 'Number of the list（销毁清册编号）', max: 100 }),
    appraisal: text({ about: 'Why it is needed no longer（鉴定意见）' }),
  },
  afterArchive: true,
  who: archivistOfFile,
  repeat: (asked, { disposal }) => !disposal?.refused && alreadySo(disposal?.proposed, asked),
  rule: ({ list, appraisal }, state, act, proposedBy) => {
    const { retention, archivedOn } = archivedFile(state);
    const proposedOn = localDateOf(act.validAt);
    const until = mustBeKeptNoLonger({ kept: retention, from: archivedOn }, proposedOn, act);
    notHeld(state);
    return [
      {
        type: 'DisposalProposed',
        data: { list, appraisal, keptUntil: until, proposedOn, proposedBy },
      },
    ];
  },
});

export type ProposeDisposal = MessageOf<typeof proposeDisposal>;
