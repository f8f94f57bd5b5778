import { noun } from '#domain/kernel';
import { askRendering } from './ask-rendering.js';
import { keepRendering } from './keep-rendering.js';
import { keepWrapped } from './keep-wrapped.js';
import { noteNotRendered } from './note-not-rendered.js';
import { evolvePaper, type Paper, whosePaper } from './paper.state.js';
import { paperStream } from './paper.stream.js';
import { reissuePaper } from './reissue-paper.js';
import { withdrawPaper } from './withdraw-paper.js';

const initial: Paper = {};

/** A paper that somebody can hold（文书）: set by the form of its day, kept, and looked up. */
export const paperNoun = noun({
  stream: paperStream,
  title: 'Paper（文书）',
  path: 'papers',
  whose: whosePaper,
  whoActs: {
    // Operators look after the programs of the district, whatever organ they sit in.
    ofAnyOrgan: {
      every: ['AskRendering'],
    },
  },
  initial,
  evolve: evolvePaper,
  chapters: [
    {
      title: 'papers 文书',
      commands: [
        keepRendering,
        keepWrapped,
        noteNotRendered,
        askRendering,
        withdrawPaper,
        reissuePaper,
      ],
    },
  ],
  begins: ['KeepRendering', 'NoteNotRendered', 'WithdrawPaper'],
  unknown: ['paper-unknown', 'There is no such paper（无此文书）.'],
});
