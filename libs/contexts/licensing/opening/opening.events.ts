import { type Event, fields, type LocalDate } from '#domain/kernel';
import { matterId } from '../desk/fields.js';

// These names and fields are what is stored. Add freely; to change one, add a step to
// `opening.stream.ts`.

const { oneOf, shape } = fields;

/** Where sealed particulars stand: in an application, a licence, or the register of parties. */
export const sealedFile = shape('SealedFile', {
  kind: oneOf(['application', 'licence', 'citizen'], { about: 'Where it is sealed（所在档案）' }),
  id: matterId({ about: 'Its id（档案编号）' }),
});
export type SealedFile = fields.Of<typeof sealedFile>;

/** How much was asked for: the name, or everything that is sealed. */
export const openingScopes = ['name', 'all'] as const;
export type OpeningScope = (typeof openingScopes)[number];

/**
 * 查阅个人信息: somebody opened what is sealed of a natural person, and said why. Who and when
 * stand in the envelope.
 */
export type ParticularsOpened = Event<
  'ParticularsOpened',
  {
    opening: string;
    file: SealedFile;
    /** The person concerned, by id; never the name. */
    subject: string;
    scope: OpeningScope;
    reason: string;
    by: string;
    openedOn: LocalDate;
  }
>;
export type OpeningEvent = ParticularsOpened;
