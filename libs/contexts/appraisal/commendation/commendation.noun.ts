import { type CommandOf, noun, overWhen } from '#domain/kernel';
import { newsOf, recomputing, ringing } from '#domain/procedure';
import type { CommendationEvent } from './commendation.events.js';
import {
  type Commendation,
  commendationCommand,
  commendationStream,
  evolveCommendation,
  noCommendation,
  whoseCommendation,
} from './commendation.state.js';
import { decideCommendation } from './decide-commendation.js';
import { proposeCommendation } from './propose-commendation.js';
import { noteVeto, withdrawCommendation } from './withdraw-commendation.js';

/** Somebody who is commended for work safety（表彰）. */
export const commendationNoun = noun({
  stream: commendationStream,
  title: 'Commendation（表彰）',
  path: 'commendations',
  whoseActs: ['WSL 9'],
  whose: whoseCommendation,
  over: ({ decided, clocks }) =>
    overWhen(decided !== undefined && Object.keys(clocks).length === 0),
  initial: noCommendation,
  evolve: evolveCommendation,
  chapters: [
    {
      title: 'appraisal: commendations 表彰',
      commands: [
        proposeCommendation,
        decideCommendation,
        withdrawCommendation,
        noteVeto,
        commendationCommand('RecomputeClocks', recomputing),
        commendationCommand(
          'RingClock',
          ringing<Commendation, CommendationEvent>({ news: newsOf }),
        ),
      ],
    },
  ],
  begins: ['ProposeCommendation', 'NoteVeto'],
  unknown: ['no-such-commendation', 'There is no such commendation（无此表彰）.'],
});

export type CommendationCommand = CommandOf<typeof commendationNoun>;
