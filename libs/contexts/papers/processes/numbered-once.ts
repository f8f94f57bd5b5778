import { Injectable } from '@nestjs/common';
import { Nouns } from '#platform/acts';
import { type Having, OneOfItsKind, ReservationKeeper } from '#platform/reservations';
import { DecisionWorld } from '#platform/store';
import type { PlainNameEvent } from '#domain/procedure';
import {
  type IssueLetter,
  type Letter,
  type LetterEvent,
  letterNoun,
} from '../letter/letter.noun.js';
import { type LetterNumber, letterNumberNoun } from '../letter/letter-number.noun.js';

/** The number that a letter bears; it bears it for good. */
const having = ({ issued }: Letter): Having<LetterNumber> | undefined =>
  issued?.number === undefined
    ? undefined
    : { details: { organ: issued.organ, number: issued.number }, over: false };

const numbers = {
  names: letterNumberNoun,
  space: '0c1f6c52-7d0a-5f0e-9a55-2d6b8f1e4a90',
  having,
} as const;

/** Issues letters（制发函件）, each number of an organ once. */
@Injectable()
export class NumberedOnce extends OneOfItsKind<
  IssueLetter,
  Letter,
  LetterEvent,
  LetterNumber,
  PlainNameEvent<LetterNumber>
> {
  constructor(world: DecisionWorld, nouns: Nouns) {
    const { decisions } = nouns.filesOf(letterNoun);
    super({ decisions, evolve: letterNoun.evolve }, numbers, world);
  }
}

/** Settles numbers that a crash left held. */
@Injectable()
export class LetterNumberKeeper extends ReservationKeeper<
  LetterNumber,
  PlainNameEvent<LetterNumber>
> {
  constructor({ names }: NumberedOnce) {
    super(names);
  }
}
