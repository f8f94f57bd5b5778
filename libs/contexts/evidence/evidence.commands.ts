import { Module } from '@nestjs/common';
import { doorsOf, Nouns, through } from '#platform/acts';
import { FilesKept, Uploads, UploadsController } from '#platform/files';
import { erasureNoun } from './erasure/erasure.noun.js';
import { exhibitNoun } from './exhibit/exhibit.noun.js';
import { Disposing } from './processes/disposing.js';
import { ErasingMatters } from './processes/erasing-matters.js';
import { Taking } from './processes/taking.js';

const doors = doorsOf(exhibitNoun, {
  TakeExhibit: through(Taking, (taking, _, told, asked) => taking.take(told, asked)),
  PlaceExhibit: through(Taking, (taking, id, told, asked) => taking.place(id, told, asked)),
  ProposeDisposal: through(Disposing, (disposing, ...said) => disposing.propose(...said)),
  DisposeExhibit: through(Disposing, (disposing, id, _, asked) => disposing.dispose(id, asked)),
});

const erasureDoors = doorsOf(erasureNoun, {
  ProposeMatterErasure: through(ErasingMatters, (of, _, told, asked) => of.propose(told, asked)),
  EraseMatter: through(ErasingMatters, (of, id, _, asked) => of.erase(id, asked)),
});

/** The part of evidence in the command API: files come in, and acts say what they are. */
@Module({
  imports: [FilesKept],
  controllers: [UploadsController, ...doors, ...erasureDoors],
  providers: [Uploads, Taking, Disposing, ErasingMatters],
})
export class EvidenceCommands {
  constructor(nouns: Nouns) {
    nouns.filesOf(exhibitNoun);
    nouns.filesOf(erasureNoun);
  }
}
