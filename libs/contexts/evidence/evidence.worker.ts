import {
  type BeforeApplicationShutdown,
  Module,
  type OnModuleInit,
  Optional,
} from '@nestjs/common';
import { Nouns } from '#platform/acts';
import { Settings } from '#platform/config';
import { Archivists, EvidenceStore, FilesKept } from '#platform/files';
import { erasing, ProjectionRunner, ReactionRunner } from '#platform/following';
import { EventLog, EventsAside, nothingAside } from '#platform/log';
import { Keys } from '#platform/privacy';
import { erasureNoun } from './erasure/erasure.noun.js';
import { exhibitNoun } from './exhibit/exhibit.noun.js';
import { StoreCheck } from './processes/checking.js';
import { filesSettled } from './processes/files-settled.js';
import { oweDamaged, removeDisposed } from './processes/follow-up.js';
import { oweCopies } from './processes/owe-copies.js';
import { citesFiles, placeCited } from './processes/place-cited.js';
import { prepareCopies } from './processes/prepare-copies.js';
import { wrapKeys } from './processes/wrap-keys.js';
import { exhibitRegister } from './projections/exhibit-register.js';
import { DataSource } from 'typeorm';

/** The part of evidence in the worker: its register, copies without metadata, disposal. */
@Module({ imports: [FilesKept] })
export class EvidenceWorker implements OnModuleInit, BeforeApplicationShutdown {
  private check: StoreCheck | undefined;

  // Nest hands the parts in one by one.
  // oxlint-disable-next-line max-params
  constructor(
    private readonly nouns: Nouns,
    private readonly projections: ProjectionRunner,
    private readonly reactions: ReactionRunner,
    private readonly log: EventLog,
    private readonly store: EvidenceStore,
    private readonly keys: Keys,
    private readonly settings: Settings,
    private readonly database: DataSource,
    private readonly archivists: Archivists,
    @Optional() private readonly aside: EventsAside = nothingAside,
  ) {
    nouns.filesOf(exhibitNoun);
    nouns.filesOf(erasureNoun);
  }

  async onModuleInit(): Promise<void> {
    const { log, aside, store, keys } = this;
    const workshop = { store, keys, stripper: this.settings.MEDIA_STRIPPER };
    await this.projections.run(exhibitRegister);
    await this.reactions.run(prepareCopies(workshop, { log, aside }));
    await this.reactions.run(oweCopies({ log, aside }, this.nouns));
    for (const noun of this.nouns.all())
      if (citesFiles(noun)) await this.reactions.run(placeCited(noun));
    await this.reactions.run(oweDamaged({ log, aside }));
    await this.reactions.run(wrapKeys(keys, { log, aside }));
    await this.reactions.run(erasing(exhibitNoun, keys));
    const ready = filesSettled({ database: this.database, log });
    await this.reactions.run(erasing(erasureNoun, keys, ready));
    await this.reactions.run(removeDisposed(store));
    const { DISTRICT: district, EVIDENCE_CHECK_HOURS: hours } = this.settings;
    const { database, nouns, archivists } = this;
    const checking = { database, district, store, keys, nouns, log, archivists };
    this.check = new StoreCheck(checking, hours * 3_600_000);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.check?.stop();
  }
}
