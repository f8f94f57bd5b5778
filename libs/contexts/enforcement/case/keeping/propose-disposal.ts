import { fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { alreadySo } from '#domain/procedure';
import { rules } from '../case.law.js';
import { caseCommand } from '../said/case.command.js';
import { archivedFile, keptUntil, notHeld } from './kept-until.js';
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
    const until = keptUntil(archivedFile(state), act);
    notHeld(state);
    const proposedOn = localDateOf(act.validAt);
    if (proposedOn <= until)
      refuse(
        'still-to-be-kept',
        `保管期限至${until}届满，此前不得销毁。 It must be kept until ${until}.`,
        rules.keptThirty,
      );
    return [
      {
        type: 'DisposalProposed',
        data: { list, appraisal, keptUntil: until, proposedOn, proposedBy },
      },
    ];
  },
});

export type ProposeDisposal = MessageOf<typeof proposeDisposal>;
