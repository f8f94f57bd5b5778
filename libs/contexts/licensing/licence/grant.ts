import type { LocalDate } from '#domain/kernel';
import type { TakenOver } from '#domain/procedure';
import type { Applicant, Terms } from '../desk/party.js';

/** Everything that a licence（许可证） says when it comes into being. */
export type Grant = Readonly<{
  licence: string;
  number?: string;
  item: string;
  itemVersion: LocalDate;
  holder: Applicant;
  terms: Terms;
  validFrom: LocalDate;
  validTo?: LocalDate;
  organ: string;
  /**
   * The application it follows from, with year and serial that its papers go by. One that was
   * granted elsewhere or on paper has none: it takes a number with its first paper here.
   */
  application?: string;
  year: number;
  serial?: number;
  origin: 'granted' | 'filed' | 'elsewhere' | 'taken-over';
  /** Granted here on paper before the district began here: when, and by which paper. */
  takenOver?: TakenOver;
}>;
