import type { Reaction } from '#domain/kernel';
import type { CommendationEvent } from '../commendation/commendation.events.js';
import { commendationStream } from '../commendation/commendation.state.js';
import { recordOf } from '../shared/subject.js';
import { vetoStream } from '../veto/veto.state.js';

/** Whoever is commended has it in the record of vetoes: one that comes later finds it there. */
export const noteHonours: Reaction<CommendationEvent> = {
  name: 'appraisal.note-honours',
  from: commendationStream,
  on: {
    CommendationDecided: ({ granted, commendationId, organ, subject, decidedOn }) =>
      granted
        ? [
            {
              category: vetoStream.category,
              id: recordOf(subject),
              type: 'NoteHonour',
              data: { commendationId, organ, subject, decidedOn },
            },
          ]
        : [],
  },
};
