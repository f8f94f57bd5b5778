import {
  commandsOf,
  commandsOnThe,
  type Evolve,
  refuse,
  unknown,
  type Whose,
} from '#domain/kernel';
import type {
  CopyPrepared,
  DisposalProposed,
  ExhibitCopied,
  ExhibitEvent,
  ExhibitHandedOver,
  ExhibitHeld,
  ExhibitTaken,
  FileKept,
  InMatter,
} from './exhibit.events.js';

/** What later decisions need to know of an exhibit. */
export type Exhibit = Readonly<{
  /** The bytes as they are kept; nothing before it came. */
  file?: FileKept;
  taken: readonly ExhibitTaken['data'][];
  places: readonly InMatter[];
  prepared?: CopyPrepared['data'];
  notPrepared?: string;
  asked?: true;
  held?: ExhibitHeld['data'];
  /** Why the last hold was lifted. */
  lifted?: string;
  /** Into whose hands it went, and who got a copy. */
  handedOver: readonly ExhibitHandedOver['data'][];
  copied: readonly ExhibitCopied['data'][];
  proposal?: DisposalProposed['data'];
  disposed?: true;
  damaged?: string;
}>;

export type KeptExhibit = Exhibit & Readonly<{ file: FileKept }>;

export const noExhibit: Exhibit = { taken: [], places: [], handedOver: [], copied: [] };

/** Declares the command that begins one. */
export const exhibitCommand = commandsOf<Exhibit, ExhibitEvent>(undefined, 'kept');

const there = (exhibit: Exhibit): KeptExhibit =>
  exhibit.file
    ? { ...exhibit, file: exhibit.file }
    : unknown('exhibit-unknown', 'There is no such exhibit（无此证据材料）.');

/** Declares commands on one that is there. */
export const keptExhibitCommand = commandsOnThe<Exhibit, KeptExhibit, ExhibitEvent>(there, 'kept');

/** Whose it is: of the organs in which it was taken, in the hands of those who took it. */
export const whoseExhibit = ({ taken }: Exhibit): Whose | undefined => {
  if (taken.length === 0) return undefined;
  const hands = [...new Set(taken.map(({ by }) => by))];
  return { organs: [...new Set(taken.map(({ organ }) => organ))], hands, parties: hands };
};

/** Refuses what is asked of one that was destroyed by order. */
export const notDisposed = ({ disposed }: Exhibit): void => {
  if (disposed)
    refuse('exhibit-disposed', '该证据材料已依法销毁（it was disposed of by order）.', 'PL 54');
};

/** The same without what is over. */
const without = (exhibit: Exhibit, ...over: readonly (keyof Exhibit)[]): Exhibit =>
  Object.fromEntries(
    Object.entries(exhibit).filter(([name]) => !over.some((one) => one === name)),
  ) as Exhibit;

export const evolveExhibit: Evolve<Exhibit, ExhibitEvent> = {
  // After it was destroyed, alone or with the keys of its matters, it may come again under another
  // key, and then it is another life.
  ExhibitTaken: (exhibit, taken) => {
    const goesOn = !exhibit.disposed && exhibit.file?.key === taken.file.key;
    const before = goesOn ? exhibit : noExhibit;
    return { ...before, file: taken.file, taken: [...before.taken, taken] };
  },
  ExhibitPlaced: (exhibit, { matter, address }) => ({
    ...exhibit,
    places: [...exhibit.places, { matter, address }],
  }),
  ExhibitHandedOver: (exhibit, one) => ({ ...exhibit, handedOver: [...exhibit.handedOver, one] }),
  ExhibitCopied: (exhibit, one) => ({ ...exhibit, copied: [...exhibit.copied, one] }),
  CopyPrepared: (exhibit, prepared) => ({ ...without(exhibit, 'notPrepared', 'asked'), prepared }),
  CopyNotPrepared: (exhibit, { reason }) => ({ ...without(exhibit, 'asked'), notPrepared: reason }),
  PreparingAsked: (exhibit) => ({ ...exhibit, asked: true }),
  ExhibitHeld: (exhibit, held) => ({ ...without(exhibit, 'lifted'), held }),
  HoldLifted: (exhibit, { reason }) => ({ ...without(exhibit, 'held'), lifted: reason }),
  DisposalProposed: (exhibit, proposal) => ({ ...exhibit, proposal }),
  ExhibitDisposed: (exhibit) => ({ ...without(exhibit, 'proposal'), disposed: true }),
  ExhibitDamaged: (exhibit, { finding }) => ({ ...exhibit, damaged: finding }),
  ExhibitMended: (exhibit) => without(exhibit, 'damaged'),
};
