import {
  commandsOf,
  commandsOnThe,
  knownTo,
  type StreamKind,
  unknown,
  type Whose,
} from '#domain/kernel';
import { evolving, type Fact, type Matter, noMatter } from '#domain/procedure';
import { partiesOf, type Subject } from '../shared/subject.js';
import type * as told from './veto.events.js';

/** What stands, or stood, against one subject. */
export type VetoRecord = Matter &
  Readonly<{
    subject?: Subject;
    organ?: string;
    vetoes: readonly Fact<told.VetoRecorded>[];
    lifted: readonly Fact<told.VetoLifted>[];
    honours: readonly Fact<told.HonourNoted>[];
  }>;
type Kept = VetoRecord & Readonly<{ subject: Subject; organ: string }>;

export const noRecord: VetoRecord = { ...noMatter, vetoes: [], lifted: [], honours: [] };

export const evolveRecord = evolving<VetoRecord, told.VetoEvent>({
  VetoRecorded: ({ vetoes }, one) => ({
    subject: one.subject,
    organ: one.organ,
    vetoes: [...vetoes, one],
  }),
  VetoLifted: ({ lifted }, one) => ({ lifted: [...lifted, one] }),
  HonourNoted: ({ honours, organ }, one) => ({
    subject: one.subject,
    organ: organ ?? one.organ,
    honours: [...honours, one],
  }),
});

/** `appraisalVeto-440704.<kind>-<id>`: what stands against one subject. */
export const vetoStream: StreamKind<told.VetoEvent> = {
  category: 'appraisalVeto',
  upcasters: {},
  knows: knownTo(evolveRecord),
  takesBack: {
    VetoLifted: {
      of: ['VetoRecorded'],
      which: ({ vetoId }, { data }) => 'vetoId' in data && data.vetoId === vetoId,
    },
  },
};

const kept = (record: VetoRecord): Kept =>
  record.subject && record.organ !== undefined
    ? { ...record, subject: record.subject, organ: record.organ }
    : unknown('no-such-record', 'Nothing stands against this subject（该对象没有否决记录）.');

/** Declares commands that may begin a record. */
export const vetoCommand = commandsOf<VetoRecord, told.VetoEvent>(undefined, 'kept');
/** Declares commands on a record that there is. */
export const keptCommand = commandsOnThe<VetoRecord, Kept, told.VetoEvent>(kept, 'kept');

/** The vetoes that were not lifted. */
export const standingOf = ({ vetoes, lifted }: VetoRecord): readonly told.Veto[] =>
  vetoes
    .filter(({ vetoId }) => !lifted.some((one) => one.vetoId === vetoId))
    .map(({ vetoId, causedOn, from, until }) => ({ vetoId, causedOn, from, until }));

/** Of the organ that keeps it, and of the subject: its own organ, or the unit. */
export const whoseRecord = ({ subject, organ, vetoes }: VetoRecord): Whose | undefined => {
  if (!subject || organ === undefined) return undefined;
  return {
    organs: [...new Set([organ, ...(subject.organ === undefined ? [] : [subject.organ])])],
    hands: [...new Set(vetoes.map(({ by }) => by))],
    parties: partiesOf(subject),
  };
};
