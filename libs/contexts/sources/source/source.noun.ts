import { type CommandOf, noun, overWhen } from '#domain/kernel';
import { newsOf, recomputing, ringing } from '#domain/procedure';
import { assessSource } from './assess-source.js';
import { answerCancellation, applyForCancellation } from './cancel-source.js';
import { changeSource } from './change-source.js';
import { answerFiling, fileSource } from './file-source.js';
import { identifySource } from './identify-source.js';
import { inspectSource } from './inspect-source.js';
import { nameGuarantors } from './name-guarantors.js';
import { reportSourceUp } from './report-source-up.js';
import { sourceCorrections } from './source.corrections.js';
import { recurs } from './recurs.js';
import { overFor } from './not-filed.js';
import type { SourceEvent } from './source.events.js';
import {
  evolveSource,
  type HazardSource,
  noSource,
  sourceCommand,
  sourceStream,
} from './source.state.js';
import { whoseSource } from './who-may.js';

/** A major hazard source（重大危险源）from its identification to its cancellation. */
export const sourceNoun = noun({
  stream: sourceStream,
  title: 'Major hazard source（重大危险源）',
  path: 'hazard-sources',
  whoseActs: ['WSL 40', 'HSL 13'],
  whose: whoseSource,
  over: ({ cancelled }) => overWhen(cancelled !== undefined),
  whoActs: {
    certified: {
      every: ['AnswerFiling', 'InspectSource'],
    },
  },
  recurs,
  idsFrom: 'source',
  initial: noSource,
  evolve: evolveSource,
  chapters: [
    {
      title: 'sources: identified, assessed, filed 重大危险源辨识、评估、备案',
      commands: [
        identifySource,
        assessSource,
        fileSource,
        answerFiling,
        changeSource,
        nameGuarantors,
      ],
    },
    {
      title: 'sources: inspected and cancelled 重大危险源检查、核销',
      commands: [
        inspectSource,
        reportSourceUp,
        applyForCancellation,
        answerCancellation,
        sourceCommand('RecomputeClocks', recomputing),
        sourceCommand(
          'RingClock',
          ringing<HazardSource, SourceEvent>({ over: overFor, news: newsOf }),
        ),
      ],
    },
    sourceCorrections,
  ],
  begins: ['IdentifySource'],
  unknown: ['no-such-source', 'There is no such major hazard source（无此重大危险源）.'],
});

export type SourceCommand = CommandOf<typeof sourceNoun>;
