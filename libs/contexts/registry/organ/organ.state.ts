import { commandsOf, commandsOnThe, type Evolve, type LocalDate, unknown } from '#domain/kernel';
import type { Dated } from '../shared/dated.js';
import type { OrganEvent, OrganKind, PaperNumbersNoted } from './organ.events.js';

/** Also what the directory answers from: each fact with the day it holds from. */
export type Organ = Readonly<{ status: 'not registered' }> | RegisteredOrgan;

export type RegisteredOrgan = Readonly<{
  status: 'registered';
  id: string;
  kind: OrganKind;
  area: string;
  from: LocalDate;
  names: readonly Dated<string>[];
  documentPrefixes: readonly Dated<string>[];
  actsFor?: string;
  parent?: string;
  /** The numbers that were given on paper, by series. */
  onPaper?: Readonly<Record<string, PaperNumbersNoted['data']>>;
  closed?: Readonly<{ lastDay: LocalDate; successor?: string; basis: string }>;
}>;

/** Declares commands of organs. */
export const organCommand = commandsOf<Organ, OrganEvent>();

/** The organ, or 404: there is none with this id. */
export const registeredOrgan = (organ: Organ): RegisteredOrgan =>
  organ.status === 'registered'
    ? organ
    : unknown('organ-unknown', 'There is no such organ（无此机关）.');

/** Declares commands of organs that are registered. */
export const registeredOrganCommand = commandsOnThe<Organ, RegisteredOrgan, OrganEvent>(
  registeredOrgan,
);

const changed = (
  organ: Organ,
  change: (now: RegisteredOrgan) => Partial<RegisteredOrgan>,
): Organ => (organ.status === 'registered' ? { ...organ, ...change(organ) } : organ);

export const evolveOrgan: Evolve<Organ, OrganEvent> = {
  OrganRegistered: (_, { organ, name, kind, area, documentPrefix, actsFor, parent, from }) => ({
    status: 'registered',
    id: organ,
    kind,
    area,
    from,
    names: [{ from, value: name }],
    documentPrefixes: [{ from, value: documentPrefix }],
    actsFor,
    parent,
  }),
  OrganRenamed: (organ, { name, from }) =>
    changed(organ, ({ names }) => ({ names: [...names, { from, value: name }] })),
  DocumentPrefixChanged: (organ, { documentPrefix, from }) =>
    changed(organ, ({ documentPrefixes }) => ({
      documentPrefixes: [...documentPrefixes, { from, value: documentPrefix }],
    })),
  OrganClosed: (organ, { lastDay, successor, basis }) =>
    changed(organ, () => ({ closed: { lastDay, successor, basis } })),
  PaperNumbersNoted: (organ, noted) =>
    changed(organ, ({ onPaper }) => ({ onPaper: { ...onPaper, [noted.series]: noted } })),
};
