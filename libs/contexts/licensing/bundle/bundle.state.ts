import { type ClockChange, type Evolve, type LocalDate, unknown } from '#domain/kernel';
import type { FiledMaterial } from '../application/intake/intake.events.js';
import { type Clocks, clocksAfter } from '../desk/clocks.js';
import {
  type NumberedDocument,
  type Ordinals,
  ordinalsAfter,
} from '../documents/numbered-document.js';
import type { BundleEvent, BundleExtended, BundleOpened, Outcome } from './bundle.events.js';

export type Open = Readonly<{
  status: 'open' | 'completed';
  opened: BundleOpened['data'];
  materials: readonly FiledMaterial[];
  accepted: Readonly<Record<string, LocalDate>>;
  decided: Readonly<Record<string, Outcome>>;
  /** Members whose time stands, each with its step: `<application>/<step>`. */
  excluded: readonly string[];
  resumed: readonly string[];
  extension?: BundleExtended['data'];
  clocks: Clocks;
  ordinals: Ordinals;
  answered: readonly string[];
}>;

export type Bundle = Readonly<{ status: 'none' }> | Open;

/** The bundle, or 404. */
export const opened = (bundle: Bundle): Open =>
  bundle.status === 'none'
    ? unknown('no-such-bundle', 'There is no such bundle（一站式办件）.')
    : bundle;

type Common = Readonly<{
  clocks?: readonly ClockChange[];
  documents?: readonly NumberedDocument[];
}>;

const on =
  <D extends object>(change: (was: Open, data: D) => Partial<Open>) =>
  (was: Bundle, data: D): Bundle => {
    if (was.status === 'none') return was;
    const { clocks, documents } = data as Common;
    return {
      ...was,
      ...change(was, data),
      clocks: clocksAfter(was.clocks, clocks),
      ordinals: ordinalsAfter(was.ordinals, documents),
    };
  };

const answered = on<{ ring: string }>((was, { ring }) => ({ answered: [...was.answered, ring] }));
const key = ({ application, step }: Readonly<{ application: string; step: string }>): string =>
  `${application}/${step}`;

export const evolveBundle: Evolve<Bundle, BundleEvent> = {
  BundleOpened: (_, data) => ({
    status: 'open',
    opened: data,
    materials: data.materials,
    accepted: {},
    decided: {},
    excluded: [],
    resumed: [],
    clocks: {},
    ordinals: ordinalsAfter({}, data.documents),
    answered: [],
  }),
  BundleMaterialsAdded: on((was, { materials }) => ({
    materials: [
      ...was.materials.filter(
        ({ material }) => !materials.some((added) => added.material === material),
      ),
      ...materials,
    ],
  })),
  MemberAccepted: on((was, { application, acceptedOn }) => ({
    accepted: { ...was.accepted, [application]: acceptedOn },
  })),
  MemberExcluded: on((was, data) => ({ excluded: [...was.excluded, key(data)] })),
  MemberResumed: on((was, data) => ({ resumed: [...was.resumed, key(data)] })),
  MemberDecided: on((was, { application, outcome }) => ({
    decided: { ...was.decided, [application]: outcome },
  })),
  BundleCompleted: on(() => ({ status: 'completed' })),
  BundleExtended: on((_, data) => ({ extension: data })),
  ClockReminded: answered,
  ClockExpired: answered,
  ClockEscalated: answered,
  ClocksRecomputed: on(() => ({})),
};
