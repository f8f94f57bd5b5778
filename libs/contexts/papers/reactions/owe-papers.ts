import { label, type Reaction } from '#domain/kernel';
import { dutyCategory, type OweDuty } from '#domain/procedure';
import type { PaperEvent } from '../paper/paper.events.js';
import { paperStream } from '../paper/paper.stream.js';

/**
 * A paper that could not be set is somebody's to mend（未能生成的文书由专人处理）: the operator of
 * the organ that issued it, or its head where there is none. Set after all, or withdrawn, the duty
 * ends by itself.
 */
export const owePapers: Reaction<PaperEvent> = {
  name: 'papers.owe-papers',
  from: paperStream,
  on: {
    PaperNotRendered: ({ issued, reason }, { id: event, stream }) => {
      const called =
        issued.number === undefined ? issued.title : `${issued.title} ${issued.number}`;
      const data: OweDuty['data'] = {
        what: label(
          `mend what keeps this paper from being set: ${called}`,
          `文书《${called}》未能生成（${reason.slice(0, 200)}），请处理后重新生成`,
        ),
        by: { kind: 'post', role: 'operator', organ: issued.organ },
        why: ['DOC-6'],
        rule: 'DTY-SETTLE',
        about: stream,
        event,
      };
      const id = `paper-${stream.slice(stream.indexOf('.') + 1)}`;
      return [{ category: dutyCategory, id, type: 'OweDuty', data, happened: 'when-done' }];
    },
  },
};
