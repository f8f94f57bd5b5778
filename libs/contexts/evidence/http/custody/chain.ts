import type { Instant, Label, LocalDate, Recorded } from '#domain/kernel';
import { type Named, organNamed, personNamed, type Showing } from '#platform/board';
import type { Looks } from '#platform/journal-reading';
import {
  type Equipped,
  type ExhibitEvent,
  exhibitLabels,
  type ExhibitTaken,
  type Origin,
} from '../../exhibit/exhibit.events.js';
import type { ExhibitState } from '../../projections/exhibit-row.js';
import type { CheckOfFile } from '../../processes/checked-files.js';

/** With what it was taken, and whether that was past its calibration then（设备检定状态）. */
export type DeviceThen = Omit<Equipped, 'id'> & Readonly<{ id: string; pastCalibration: boolean }>;

/** Who took it, where, when and with what（取得）. */
export type Taking = Readonly<{
  origin: Origin;
  takenAt: Instant | null;
  takenOn: LocalDate;
  place: string | null;
  /** What was said of the device; the device itself where it stands in the register. */
  device: string | null;
  equipment: DeviceThen | null;
  name: string | null;
  by: Named;
  organ: Named;
}>;

/** One thing that was done with it（流转）. */
export type Step = Readonly<{
  at: Instant;
  revision: number;
  what: Label;
  by: Named | null;
  organ: Named | null;
  to: string | null;
  matter: string | null;
  /** Purpose, reason, basis or finding: whatever was said of it. */
  said: string | null;
}>;

/** Who opened it, or a part of it, on one day（查阅）. */
export type Opening = Readonly<{
  what: Label;
  person: Named;
  organ: Named;
  day: LocalDate;
  first: Instant;
  last: Instant;
  times: number;
}>;

/** The chain of custody of one exhibit on one page（证据保管链）. */
export type Chain = Readonly<{
  digest: string;
  type: string;
  bytes: number;
  state: ExhibitState;
  matters: readonly string[];
  taken: readonly Taking[];
  steps: readonly Step[];
  /** Who opened it; where no journal is kept nothing is known of it. */
  openings: Readonly<{ kept: boolean; items: readonly Opening[]; more: boolean }>;
  /** When its bytes were last read and held against the digest, and what was wrong. */
  verified: Readonly<{ at: Instant | null; finding: string | null }>;
}>;

const opened: Readonly<Record<string, Label>> = {
  '/exhibits/:id': { en: 'what is on record of it', zh: '查阅登记信息' },
  '/exhibits/:id/original': { en: 'the file as it was taken', zh: '调阅原件' },
  '/exhibits/:id/file': { en: 'the copy without metadata', zh: '调阅副本' },
  '/exhibits/:id/thumbnail': { en: 'its small picture', zh: '查看缩略图' },
  '/exhibits/:id/metadata': { en: 'what was taken off it', zh: '查阅元数据' },
  '/exhibits/:id/custody': { en: 'its chain of custody', zh: '查阅保管链' },
  '/exhibits/:id/custody.pdf': { en: 'its chain of custody as a page', zh: '打印保管链' },
};
const itsRecord: Label = { en: 'its history', zh: '查阅历史记录' };

/** Who opened it, by their names. */
export const openingsOf = (looks: readonly Looks[], showing: Showing): readonly Opening[] =>
  looks.map(({ route, person, organ, ...when }) => ({
    what: opened[route] ?? itsRecord,
    person: personNamed(showing, person),
    organ: organNamed(showing, organ),
    ...when,
  }));

/** It was past its day. What was never calibrated has none, as most body cameras. */
const isPast = ({ calibration }: Equipped): boolean => calibration === 'expired';

const takingOf = (taken: ExhibitTaken['data'], showing: Showing): Taking => {
  const { origin, takenAt, takenOn, place, device, equipment, name, by, organ } = taken;
  return {
    origin,
    takenAt: takenAt ?? null,
    takenOn,
    place: place ?? null,
    device: device ?? null,
    equipment: equipment ? { ...equipment, pastCalibration: isPast(equipment) } : null,
    name: name === undefined ? null : showing.personalData.shown(name),
    by: personNamed(showing, by),
    organ: organNamed(showing, organ),
  };
};

/** A word that an event tells under one of these names; whatever each calls what was said of it. */
const wordIn = (data: object, ...names: readonly string[]): string | null => {
  const told = new Map<string, unknown>(Object.entries(data));
  const word = names.map((name) => told.get(name)).find((one) => typeof one === 'string');
  return typeof word === 'string' ? word : null;
};

const stepOf = (
  { type, data, revision, envelope }: Recorded<ExhibitEvent>,
  showing: Showing,
): Step => {
  const [by, organ, to] = [wordIn(data, 'by'), wordIn(data, 'organ'), wordIn(data, 'to')];
  return {
    at: envelope.recordedAt,
    revision,
    what: exhibitLabels[type],
    by: by === null ? null : personNamed(showing, by),
    organ: organ === null ? null : organNamed(showing, organ),
    to: to === null ? null : showing.personalData.shown(to),
    matter: wordIn(data, 'address'),
    said: wordIn(data, 'purpose', 'reason', 'basis', 'finding'),
  };
};

/** What an exhibit is, as its row tells it. */
export type OfExhibit = Pick<Chain, 'digest' | 'type' | 'bytes' | 'state' | 'matters'>;

/** The chain of custody as its events, the journal and the check of the store tell it. */
export const chainOf = (
  of: OfExhibit,
  events: readonly Recorded<ExhibitEvent>[],
  beside: Readonly<{ openings: Chain['openings']; check: CheckOfFile | undefined }>,
  showing: Showing,
): Chain => ({
  ...of,
  taken: events.flatMap(({ type, data }) =>
    type === 'ExhibitTaken' ? [takingOf(data, showing)] : [],
  ),
  steps: events.map((event) => stepOf(event, showing)),
  openings: beside.openings,
  verified: { at: beside.check?.at ?? null, finding: beside.check?.finding ?? null },
});
