import { Injectable } from '@nestjs/common';
import { Nouns } from '#platform/acts';
import type { Asked } from '#platform/http';
import { type Fate, ReservationKeeper, Reservations } from '#platform/reservations';
import { DecisionWorld } from '#platform/store';
import { localDateOf } from '#domain/kernel';
import { applicationNoun } from '../application/application.noun.js';
import type { Application } from '../application/application.shape.js';
import type { Asking } from '../application/intake/intake.events.js';
import { itemOn } from '../catalogue/catalogue.js';
import { type Applicant, holderKey } from '../desk/party.js';
import { licenceNoun } from '../licence/licence.noun.js';
import {
  isGrantedOnce,
  type OwnGrantEvent,
  ownGrantId,
  ownGrantNoun,
  type SameGrant,
} from '../own-grant/own-grant.noun.js';

/** What is asked for, by whom, in which file. */
type Wanted = Pick<Asking, 'item' | 'purpose' | 'alongside'> &
  Readonly<{ applicant: Applicant; file: string }>;

/** An application that came to nothing: the same may be applied for again. */
const toNothing: readonly Application['status'][] = [
  'not-required',
  'not-accepted',
  'refused',
  'withdrawn',
  'terminated',
];

const isOver = (application: Application): boolean => toNothing.includes(application.status);

/**
 * One application and one licence of an item for one holder over all files. In this order: the item
 * is held for the file, where another file that has it is named; the file begins, or its
 * certificate is issued; it is confirmed, or let go when that was refused after all. It is free
 * again when the application came to nothing or the licence has ended.
 */
@Injectable()
export class GrantedOnce {
  readonly names: Reservations<SameGrant, OwnGrantEvent>;
  private readonly applications;
  private readonly licences;

  constructor(
    private readonly world: DecisionWorld,
    nouns: Nouns,
  ) {
    this.applications = nouns.filesOf(applicationNoun);
    this.licences = nouns.filesOf(licenceNoun);
    this.names = new Reservations(ownGrantNoun, world, (_, { matter }) => this.fateOf(matter));
  }

  /** Acts while the grant is this file's; throws `Refusal` when another file has it. */
  during<T>(wanted: Wanted, asked: Asked, act: () => Promise<T>): Promise<T> {
    const { item, purpose, alongside, applicant, file } = wanted;
    const today = localDateOf(this.world.clock.now());
    if (purpose !== 'new' || !isGrantedOnce(itemOn(item, today))) return act();
    const details = { item, ...(alongside !== undefined && { alongside }) };
    const name = ownGrantId(holderKey(applicant), details);
    return this.names.during([{ name, details }], { matter: file, asked }, act);
  }

  /** What is on paper is entered all the same, whoever has the grant. */
  async ifFree<T>(wanted: Wanted, asked: Asked, act: () => Promise<T>): Promise<T> {
    const { item, alongside, applicant, file } = wanted;
    const name = ownGrantId(holderKey(applicant), { item, ...(alongside && { alongside }) });
    const taken = await this.names.against(name, file);
    return taken ? act() : this.during(wanted, asked, act);
  }

  /** The same for several matters that begin together, one after the other. */
  duringAll<T>(
    [first, ...rest]: readonly Wanted[],
    asked: Asked,
    act: () => Promise<T>,
  ): Promise<T> {
    return first ? this.during(first, asked, () => this.duringAll(rest, asked, act)) : act();
  }

  /** The licence of an application bears its id, and follows by its news. */
  private async fateOf(file: string): Promise<Fate> {
    const licence = await this.licences.now(file);
    if (licence.status !== 'none') return licence.status === 'valid' ? 'on-record' : 'never';
    const application = await this.applications.now(file);
    if (application.status === 'none') return 'not-yet';
    return isOver(application) ? 'never' : 'on-record';
  }
}

/** Settles what a crash left held: its file is on record, or another may begin. */
@Injectable()
export class GrantedOnceKeeper extends ReservationKeeper<SameGrant, OwnGrantEvent> {
  constructor({ names }: GrantedOnce) {
    super(names);
  }
}
