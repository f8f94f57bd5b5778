import { type About, instant, partsOf } from '#domain/kernel';
import { register, type Says } from '#platform/registers';
import type { ExhibitEvent, ExhibitTaken } from '../exhibit/exhibit.events.js';
import { exhibitStream } from '../exhibit/exhibit.stream.js';
import { ExhibitRow } from './exhibit-row.js';

const unopened = ({ stream }: About): ExhibitRow => ({
  digest: partsOf(stream)?.id ?? stream,
  district: partsOf(stream)?.district ?? '',
  file: { digest: '', bytes: 0, type: '', key: '', kept: '' },
  type: '',
  state: 'kept',
  matters: [],
  places: [],
  taken: [],
  hands: [],
  organs: [],
  copy: null,
  thumbnail: null,
  metadata: null,
  notPrepared: null,
  held: null,
  proposal: null,
  damaged: null,
  recordedAt: instant('1970-01-01T00:00:00Z'),
});

const once = (all: readonly string[], one: string): string[] => [...new Set([...all, one])];

const takenAgain = (row: ExhibitRow, data: ExhibitTaken['data'], about: About) => {
  const { file, upload: _, ...told } = data;
  const goesOn = row.state !== 'disposed' && row.file.key === file.key;
  const before = goesOn ? row : unopened(about);
  return {
    ...before,
    file,
    type: file.type,
    taken: [...before.taken, told],
    hands: once(before.hands, data.by),
    organs: once(before.organs, data.organ),
    recordedAt: about.envelope.recordedAt,
  };
};

const says: Says<ExhibitEvent, ExhibitRow> = {
  ExhibitTaken: (data, row, about) => takenAgain(row, data, about),
  ExhibitPlaced: ({ matter, address }, { matters, places }) => ({
    matters: once(matters, address),
    places: [...places, { matter, address }],
  }),
  ExhibitHandedOver: () => ({}),
  ExhibitCopied: () => ({}),
  CopyPrepared: ({ copy, thumbnail, metadata }) => ({
    copy,
    thumbnail: thumbnail ?? null,
    metadata: metadata ?? null,
    notPrepared: null,
  }),
  CopyNotPrepared: ({ reason }) => ({ notPrepared: reason }),
  PreparingAsked: () => ({}),
  ExhibitHeld: (held) => ({ held, state: 'held' }),
  HoldLifted: (_, { proposal }) => ({ held: null, state: proposal ? 'disposal-proposed' : 'kept' }),
  DisposalProposed: (proposal) => ({ proposal, state: 'disposal-proposed' }),
  ExhibitDisposed: () => ({ proposal: null, state: 'disposed' }),
  ExhibitDamaged: ({ finding }) => ({ damaged: finding }),
  ExhibitMended: () => ({ damaged: null }),
};

/** 证据材料台账: one row per file. */
export const exhibitRegister = register(exhibitStream, {
  name: 'evidence.exhibits',
  version: 2,
  table: ExhibitRow,
  unopened,
  opens: ['ExhibitTaken'],
  says,
});
