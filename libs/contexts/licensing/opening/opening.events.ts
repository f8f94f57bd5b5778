import type { Event, LocalDate } from '#domain/kernel';

// These names and fields are what is stored. Add freely; to change one, add a step to `opening.stream.ts`.

/** Where sealed particulars stand: in an application, a licence, or the register of parties. */
export type SealedFile = Readonly<{ kind: 'application' | 'licence' | 'citizen'; id: string }>;

/** How much was asked for: the name, or everything that is sealed. */
export type OpeningScope = 'name' | 'all';

/** 查阅个人信息: somebody opened what is sealed of a natural person, and said why. Who and when stand in the envelope. */
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
