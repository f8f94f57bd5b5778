import { label, type Label, referable, type Standing } from '#domain/kernel';
import type { TipOffEvent } from './tip-off.events.js';
import { evolveTipOff, noTipOff, type TipOff } from './tip-off.state.js';
import { tipOffStream } from './tip-off.stream.js';

/** How a tip-off ended without being checked here; nothing can be joined to it then. */
const endOf = ({ joined, declined, transferred }: TipOff): Label | undefined => {
  if (joined) return label('joined to an earlier one', '已并入先前举报');
  if (declined) return label('not accepted', '不予受理');
  return transferred && label('handed over', '已移送');
};

/** An earlier tip-off of the same matter（先前举报）, for the one that is joined to it. */
export const tipOffReference = referable<TipOff, TipOffEvent, object>({
  stream: tipOffStream,
  title: label('tip-off', '举报'),
  initial: noTipOff,
  evolve: evolveTipOff,
  standing: (tipOff): Standing | undefined => {
    const how = endOf(tipOff);
    return (
      tipOff.registered && {
        organ: tipOff.registered.told.organ,
        ...(how && { ended: { how } }),
        facts: {},
      }
    );
  },
});
