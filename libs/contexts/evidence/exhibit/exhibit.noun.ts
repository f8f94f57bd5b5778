import { noun } from '#domain/kernel';
import { copyExhibit, handExhibitOver } from './custody.js';
import { disposeExhibit, proposeDisposal } from './dispose-exhibit.js';
import { evolveExhibit, noExhibit, whoseExhibit } from './exhibit.state.js';
import { exhibitStream } from './exhibit.stream.js';
import { holdExhibit, liftHold } from './hold-exhibit.js';
import { noteDamage, noteMended } from './note-damage.js';
import { placeCited, placeExhibit } from './place-exhibit.js';
import { askPreparing, keepCopy, noteNotPrepared } from './prepare-copy.js';
import { takeExhibit } from './take-exhibit.js';

/** A file that proves something（证据材料）: photo, video, record, paper; known by its SHA-256. */
export const exhibitNoun = noun({
  stream: exhibitStream,
  title: 'Exhibit（证据材料）',
  path: 'exhibits',
  idsFrom: 'exhibit',
  whose: whoseExhibit,
  whoActs: {
    // What somebody keeps for himself lies under his own id.
    ofAnyOrgan: {
      every: ['TakeExhibit'],
    },
    inHand: {
      applicant: ['PlaceExhibit'],
    },
  },
  initial: noExhibit,
  evolve: evolveExhibit,
  chapters: [
    { title: 'exhibits 证据材料', commands: [takeExhibit, placeExhibit, placeCited] },
    { title: 'custody 证据保管', commands: [handExhibitOver, copyExhibit, holdExhibit, liftHold] },
    { title: 'disposal 证据销毁', commands: [proposeDisposal, disposeExhibit] },
    {
      title: 'copies 副本',
      commands: [keepCopy, noteNotPrepared, askPreparing, noteDamage, noteMended],
    },
  ],
  begins: ['TakeExhibit'],
  unknown: ['exhibit-unknown', 'There is no such exhibit（无此证据材料）.'],
});
