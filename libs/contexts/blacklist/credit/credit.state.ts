import { commandsOf, commandsOnThe, refuse, unknown, type Whose } from '#domain/kernel';
import {
  clockChanges,
  evolving,
  type Fact,
  type Matter,
  noMatter,
  type PapersOf,
} from '#domain/procedure';
import type { Subject } from '../listing/facts.js';
import type * as told from './credit.events.js';

/** How a record ended（终止方式）. */
type HowEnded = 'repaired' | 'over' | 'voided';

type About = Readonly<{ subject: Subject; organ: string; handlingOrgan: string; by?: string }>;

/** One record of somebody, and how far it is. */
export type Credit = Matter &
  Readonly<{
    about?: About;
    recorded?: Fact<told.CreditRecorded>;
    entered?: Fact<told.CreditEntered>;
    graded?: told.Graded;
    published?: Fact<told.CreditPublished>;
    applied?: Fact<told.RepairApplied>;
    granted?: Fact<told.RepairGranted>;
    refused?: Fact<told.RepairRefused>;
    ended?: HowEnded;
  }>;
export type Known = Credit & Readonly<{ about: About; graded: told.Graded }>;

export const noCredit: Credit = noMatter;

const aboutOf = ({ subject, organ, handlingOrgan, by }: About): About => ({
  subject,
  organ,
  handlingOrgan,
  ...(by !== undefined && { by }),
});
const gradedOf = ({ class: grade, repairFrom, until }: told.Graded): told.Graded => ({
  class: grade,
  ...(repairFrom !== undefined && { repairFrom }),
  until,
});

export const evolveCredit = evolving<Credit, told.CreditEvent>({
  CreditRecorded: (_, recorded) => ({
    recorded,
    about: aboutOf(recorded),
    graded: gradedOf(recorded),
  }),
  CreditEntered: (_, entered) => ({
    entered,
    about: aboutOf(entered),
    graded: gradedOf(entered),
  }),
  CreditPublished: (_, published) => ({ published }),
  CreditReclassed: (_, anew) => ({ graded: gradedOf(anew) }),
  RepairApplied: (_, applied) => ({ applied }),
  RepairGranted: (_, granted) => ({ granted, applied: undefined, ended: 'repaired' }),
  RepairRefused: (_, refused) => ({ refused, applied: undefined }),
  CreditTermOver: () => ({ applied: undefined, ended: 'over' }),
  CreditVoided: () => ({ applied: undefined, ended: 'voided' }),
  ...clockChanges,
});

const known = (one: Credit): Known => {
  const { about, graded } = one;
  return about && graded
    ? { ...one, about, graded }
    : unknown('no-such-record', 'There is no such record（无此失信信息）.');
};

/** It stands still: neither repaired nor over nor fallen. */
export const standing = ({ ended }: Credit): void => {
  if (ended)
    refuse('record-ended', '该失信信息已终止（it was repaired, is over, or fell）.', 'CRD-5');
};

/** Declares commands that may begin a record. */
export const creditCommand = commandsOf<Credit, told.CreditEvent>(undefined, 'kept');
/** Declares commands on a record that there is. */
export const knownCommand = commandsOnThe<Credit, Known, told.CreditEvent>(known, 'kept');

/** Of the organ that established it and who handled the case; who entered it has it in hand. */
export const whoseCredit = ({ about }: Credit): Whose | undefined =>
  about && {
    organs: [...new Set([about.organ, about.handlingOrgan])],
    hands: about.by === undefined ? [] : [about.by],
    parties: [about.subject.id],
  };

/** They are written by the organ that established it（谁认定、谁修复）. */
export const papersOf = ({ about, papers }: Credit): PapersOf => ({
  organ: about?.organ ?? '',
  papers,
});
