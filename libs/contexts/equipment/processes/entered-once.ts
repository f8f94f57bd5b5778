import { Injectable } from '@nestjs/common';
import { Nouns } from '#platform/acts';
import { type Having, OneOfItsKind, ReservationKeeper } from '#platform/reservations';
import { DecisionWorld } from '#platform/store';
import { asSearched } from '#domain/kernel';
import type { PlainNameEvent } from '#domain/procedure';
import type { DeviceEvent } from '../device/device.events.js';
import { type DeviceCommand, deviceNoun } from '../device/device.noun.js';
import type { Device } from '../device/device.state.js';
import { type MakerNumber, makerNumberNoun } from '../maker-number/maker-number.noun.js';

/** The number that an entry stands for, until the device is written off. */
const having = ({ registered, writtenOff }: Device): Having<MakerNumber> | undefined => {
  if (!registered) return undefined;
  const { kind, model, serialNumber } = registered;
  const details = {
    kind,
    model: asSearched(model),
    serialNumber: asSearched(serialNumber),
  };
  return { details, over: writtenOff === true };
};

const numbers = {
  names: makerNumberNoun,
  space: '5b7e2f0a-31c6-5d9a-a5c4-7f1d0e6b2c83',
  having,
} as const;

/** Enters a device（装备登记）, once over the registers of all organs. */
@Injectable()
export class EnteredOnce extends OneOfItsKind<
  DeviceCommand,
  Device,
  DeviceEvent,
  MakerNumber,
  PlainNameEvent<MakerNumber>
> {
  constructor(world: DecisionWorld, nouns: Nouns) {
    const { decisions } = nouns.filesOf(deviceNoun);
    super({ decisions, evolve: deviceNoun.evolve }, numbers, world);
  }
}

/** Settles numbers that a crash left held. */
@Injectable()
export class MakerNumberKeeper extends ReservationKeeper<MakerNumber, PlainNameEvent<MakerNumber>> {
  constructor({ names }: EnteredOnce) {
    super(names);
  }
}
