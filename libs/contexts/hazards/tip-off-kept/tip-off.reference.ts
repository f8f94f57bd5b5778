import { label, type Label, referable, type Standing } from '#domain/kernel';
import type { TipOffEvent } from './tip-off.events.js';
import { evolveTipOff, noTipOff, type TipOff } from './tip-off.state.js';
import { tipOffStream } from './tip-off.stream.js';
import { whoseTipOff } from './who-may.js';

/** How a tip-off ended without being checked here; nothing can be joined to it then. */
const endOf = ({ joined, declined, transferred }: TipOff): Label | undefined => {
  if (joined) return label('joined to an earlier one', '已并入先前举报');
  if (declined) return label('not accepted', '不予受理');
  return transferred && label('handed over', '已移送');
};

/** Who has it in hand, and who decides on its reward（承办人、奖励审批人）. */
export type TipOffFacts = Readonly<{ hands: readonly string[]; approver?: string }>;

/** A tip-off（举报）as other files see it: the one joined to it, the identity of its reporter. */
export const tipOffReference = referable<TipOff, TipOffEvent, TipOffFacts>({
  stream: tipOffStream,
  title: label('tip-off', '举报'),
  initial: noTipOff,
  evolve: evolveTipOff,
  standing: (tipOff): Standing<TipOffFacts> | undefined => {
    const how = endOf(tipOff);
    return (
      tipOff.registered && {
        organ: tipOff.registered.told.organ,
        ...(how && { ended: { how } }),
        facts: {
          hands: whoseTipOff(tipOff)?.hands ?? [],
          ...(tipOff.answered && { approver: tipOff.answered.by }),
        },
      }
    );
  },
});
