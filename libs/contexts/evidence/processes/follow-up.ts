import { label, partsOf } from '#domain/kernel';
import { dutyCategory, type OweDuty } from '#domain/procedure';
import type { EvidenceStore } from '#platform/files';
import type { LookingReaction } from '#platform/following';
import type { Reading } from '#platform/log';
import { stateThen } from '#platform/record';
import type { ExhibitEvent } from '../exhibit/exhibit.events.js';
import { exhibitNoun } from '../exhibit/exhibit.noun.js';
import { exhibitStream } from '../exhibit/exhibit.stream.js';

/** What was disposed of is taken out of the store as well; its key goes by itself. */
export const removeDisposed = (store: EvidenceStore): LookingReaction<ExhibitEvent> => ({
  name: 'evidence.remove-disposed',
  beyond: true,
  from: exhibitStream,
  on: {
    ExhibitDisposed: async ({ kept }) => {
      for (const digest of kept) await store.remove(digest);
      return [];
    },
  },
});

/** A damaged copy is owed by the organ that took it: it is brought back from the back-up. */
export const oweDamaged = (reading: Reading): LookingReaction<ExhibitEvent> => ({
  name: 'evidence.owe-damaged',
  from: exhibitStream,
  on: {
    ExhibitDamaged: async ({ finding }, { stream, id: event }) => {
      const { id = '', district = '' } = partsOf(stream) ?? {};
      const { taken } = await stateThen(reading, exhibitNoun, { district, id }, {});
      const organ = taken[0]?.organ;
      if (organ === undefined) return [];
      const data: OweDuty['data'] = {
        what: label(
          'an exhibit in the store is damaged: bring it back from the back-up',
          `证据材料（${id.slice(0, 12)}）副本损毁（${finding}），请从备份恢复`,
        ),
        by: { kind: 'unit', organ },
        why: ['PL 54'],
        rule: 'DTY-SETTLE',
        about: stream,
        event,
      };
      const duty = { category: dutyCategory, id: event, type: 'OweDuty', data } as const;
      return [{ ...duty, key: 'damaged', happened: 'when-done' as const }];
    },
  },
});
