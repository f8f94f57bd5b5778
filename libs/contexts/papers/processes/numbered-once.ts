import { Injectable } from '@nestjs/common';
import { deny, unknown } from '#domain/kernel';
import { documentPrefixOf, type PlainNameEvent } from '#domain/procedure';
import { Nouns } from '#platform/acts';
import { type Asked, ProblemException } from '#platform/http';
import { digestOfJson } from '#platform/log';
import { type Having, OneOfItsKind, ReservationKeeper } from '#platform/reservations';
import { codesOfActs, TemplateBook } from '#platform/papers';
import { type Answer, DecisionWorld } from '#platform/store';
import { formNoun } from '../form/form.noun.js';
import {
  type IssueLetter,
  type Letter,
  type LetterEvent,
  letterNoun,
} from '../letter/letter.noun.js';
import { type LetterNumber, letterNumberNoun } from '../letter/letter-number.noun.js';
import { letterFaults } from './letter-told.js';

/**
 * What a letter is known by, for good: its number, whichever of the organs with that prefix
 * wrote it（机关代字）, else what it says on its day.
 */
const having = ({ issued }: Letter): Having<LetterNumber> | undefined => {
  if (!issued) return undefined;
  const { organ, number, form, about = '', content, issuedOn } = issued;
  if (number !== undefined) return { details: { number }, over: false };
  const says = digestOfJson({ form, about, content, issuedOn });
  return { details: { organ, says }, over: false };
};

const numbers = {
  names: letterNumberNoun,
  space: '0c1f6c52-7d0a-5f0e-9a55-2d6b8f1e4a90',
  having,
} as const;

/**
 * Issues letters（制发函件）, each number of an organ once, and the same words once a day. The
 * matter that one belongs to is there, and the writer’s organ handles it.
 */
@Injectable()
export class NumberedOnce extends OneOfItsKind<
  IssueLetter,
  Letter,
  LetterEvent,
  LetterNumber,
  PlainNameEvent<LetterNumber>
> {
  private readonly ofActs = codesOfActs();

  constructor(
    private readonly world: DecisionWorld,
    private readonly nouns: Nouns,
    private readonly book: TemplateBook,
  ) {
    const { decisions } = nouns.filesOf(letterNoun);
    super({ decisions, evolve: letterNoun.evolve }, numbers, world);
  }

  /**
   * Throws `Refusal` for a matter that there is not, or that another organ handles, and
   * `ProblemException` for words that have no place in such a letter.
   */
  async issue(id: string, data: IssueLetter['data'], asked: Asked): Promise<Answer> {
    this.mustBeNoActs(data);
    await this.mustHavePlace(data);
    if (data.about !== undefined) await this.mustBeOf(data.about, data.organ);
    return this.perform(id, { type: 'IssueLetter', data }, asked);
  }

  /** A number like that of a decision would be borne by both（同一文号）. */
  private mustBeNoActs({ organ, number = '' }: IssueLetter['data']): void {
    const prefix = documentPrefixOf({ organ, prefix: '' }, { registry: this.world.registry() });
    const [code = ''] = number.slice(prefix.length).split('〔');
    if (!number.startsWith(prefix) || !this.ofActs.has(code)) return;
    const message = `“${code}”是执法、许可等办件文书的代字，其文号由办件编排，函件须用函件代字，如 ${prefix}函〔2026〕1号（number: of the series of papers of matters）.`;
    throw new ProblemException(400, 'number-of-matters', message, [
      { field: 'number', rule: 'number-of-matters', message },
    ]);
  }

  private async mustHavePlace(data: IssueLetter['data']): Promise<void> {
    const { proposed } = await this.nouns.filesOf(formNoun).now(data.form);
    const faults = letterFaults(data, proposed?.form, this.book.words.silent);
    const [first] = faults;
    if (!first) return;
    const fields = faults.map(({ field, code, message }) => ({ field, rule: code, message }));
    throw new ProblemException(400, first.code, first.message, fields);
  }

  private async mustBeOf(matter: string, organ: string): Promise<void> {
    const whose = await this.nouns.whoseIs(matter);
    if (!whose)
      return unknown('matter-unknown', `没有这一事项：${matter}（there is no such matter）.`);
    if (whose.organs.includes(organ)) return;
    deny(
      'not-your-matter',
      'The matter is another organ’s: its letters are written there（该事项由其他机关办理，函件由办理机关制发）.',
      'DOC-6',
    );
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
