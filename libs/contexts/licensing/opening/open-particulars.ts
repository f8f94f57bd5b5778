import {
  type Command,
  type Decide,
  type Decider,
  deny,
  localDateOf,
  refuse,
  type Role,
  same,
  unknown,
} from '#domain/kernel';
import { personAs } from '../desk/authority.js';
import type {
  OpeningEvent,
  OpeningScope,
  ParticularsOpened,
  SealedFile,
} from './opening.events.js';

/** Who may see a natural person's name in full: those who print it on a paper or decide about it. */
export const mayOpen: readonly [Role, ...Role[]] = [
  'licence-reviewer',
  'licence-approver',
  'certificate-clerk',
  'officer',
  'head-of-organ',
  'principal-head',
];

/** What the file says of itself; filled by the edge, never by a client. */
export type OnFile = Readonly<{
  /** The natural person concerned; none when the file is about a unit. */
  subject?: string;
  /** The organ that handles it; the register of parties belongs to none. */
  organ?: string;
}>;

export type OpenParticulars = Command<
  'OpenParticulars',
  {
    opening: string;
    file: SealedFile;
    scope: OpeningScope;
    reason: string;
    /** None when there is no such file. */
    onFile?: OnFile;
  }
>;

/** What was opened so far on this page of the book. */
export type Page = Readonly<{ openings: readonly ParticularsOpened['data'][] }>;

/**
 * Enters that somebody opens sealed particulars, before anything is shown (PRV-2, PRV-9): only whoever works on the matter, in
 * the organ that handles it, with a reason.
 */
const openParticulars: Decide<OpenParticulars, Page, ParticularsOpened> = (asked, page, act) => {
  const person = personAs(act, ...mayOpen);
  const { opening, file, scope, reason, onFile } = asked;
  const there = page.openings.find((one) => one.opening === opening);
  if (there)
    return same([there.file, there.by, there.reason], [file, person.id, reason])
      ? []
      : refuse('opening-entered', 'Another opening（查阅） already has this id.');
  if (!onFile) return unknown('no-such-file', `There is no ${file.kind} ${file.id}（无此档案）.`);
  if (onFile.organ !== undefined && onFile.organ !== person.capacity.organ)
    deny('wrong-organ', 'The matter belongs to another organ（非本机关办理）.', 'PRV-2');
  if (onFile.subject === undefined)
    return refuse('nothing-sealed', 'The file is about a unit: nothing is sealed（无密封信息）.');
  if (reason.trim() === '')
    refuse('reason-missing', 'Say why it is opened（查阅理由）.', 'PRV-2', 'PRV-9');
  const { subject } = onFile;
  const openedOn = localDateOf(act.now);
  const data = { opening, file, subject, scope, reason, by: person.id, openedOn };
  return [{ type: 'ParticularsOpened', data }];
};

export const openingDecider: Decider<OpenParticulars, Page, OpeningEvent> = {
  initial: { openings: [] },
  decide: { OpenParticulars: openParticulars },
  evolve: {
    ParticularsOpened: ({ openings }, entry) => ({ openings: [...openings, entry] }),
  },
};
