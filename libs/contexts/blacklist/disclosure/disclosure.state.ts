import {
  commandsOf,
  commandsOnThe,
  knownTo,
  type StreamKind,
  unknown,
  type Whose,
} from '#domain/kernel';
import {
  clockChanges,
  evolving,
  type Fact,
  type Matter,
  noMatter,
  type PapersOf,
} from '#domain/procedure';
import type * as told from './disclosure.events.js';

type Filed =
  | (Fact<told.InformationRequested> & Readonly<{ kind: 'request' }>)
  | (Fact<told.EntryObjected> & Readonly<{ kind: 'objection' }>);

/** A request for information, or an objection, and how far it is. */
export type Disclosure = Matter &
  Readonly<{
    filed?: Filed;
    extended?: Fact<told.AnswerExtended>;
    asked?: Fact<told.ThirdPartyAsked>;
    heard?: Fact<told.ThirdPartyHeard>;
    answered?: Fact<told.RequestAnswered> | Fact<told.ObjectionAnswered>;
    carriedOut?: Fact<told.ObjectionCarriedOut>;
  }>;
export type FiledOne = Disclosure & Readonly<{ filed: Filed }>;

export const noDisclosure: Disclosure = noMatter;

/** What the organ owes: the answer, and what it promised in it. */
export const answerClock = 'answer';
export const carryOutClock = 'carry-out';

export const evolveDisclosure = evolving<Disclosure, told.DisclosureEvent>({
  InformationRequested: (_, filed) => ({ filed: { ...filed, kind: 'request' } }),
  EntryObjected: (_, filed) => ({ filed: { ...filed, kind: 'objection' } }),
  AnswerExtended: (_, extended) => ({ extended }),
  ThirdPartyAsked: (_, asked) => ({ asked, heard: undefined }),
  ThirdPartyHeard: (_, heard) => ({ heard }),
  RequestAnswered: (_, answered) => ({ answered }),
  ObjectionAnswered: (_, answered) => ({ answered }),
  ObjectionCarriedOut: (_, carriedOut) => ({ carriedOut }),
  ...clockChanges,
});

/** `blacklistDisclosure-440704.<id>`: one request, or one objection. */
export const disclosureStream: StreamKind<told.DisclosureEvent> = {
  category: 'blacklistDisclosure',
  upcasters: {},
  knows: knownTo(evolveDisclosure),
};

const filedOf = (one: Disclosure): FiledOne =>
  one.filed
    ? { ...one, filed: one.filed }
    : unknown('no-such-disclosure', 'There is no such request（无此公开申请或者异议）.');

/** Declares the commands that begin one. */
export const disclosureCommand = commandsOf<Disclosure, told.DisclosureEvent>(undefined, 'kept');
/** Declares commands on one that was filed. */
export const filedCommand = commandsOnThe<Disclosure, FiledOne, told.DisclosureEvent>(
  filedOf,
  'kept',
);

/** Of the organ that was asked; who filed it is its party. */
export const whoseDisclosure = ({ filed, answered }: Disclosure): Whose | undefined =>
  filed && {
    organs: [filed.organ],
    hands: answered ? [answered.by] : [],
    parties: [filed.subject.id],
  };

/** They are written by the organ that was asked. */
export const papersOf = ({ filed, papers }: Disclosure, organ = ''): PapersOf => ({
  organ: filed?.organ ?? organ,
  papers,
});
