import { commandsOf, commandsOnThe, type Evolve, type LocalDate, unknown } from '#domain/kernel';
import { kept, type Matter, noMatter, clockChanges } from '#domain/procedure';
import type { FiledMaterial } from '../application/intake/intake.events.js';
import { changing } from '../desk/matter.js';
import type { BundleEvent, BundleExtended, BundleOpened, Outcome } from './bundle.events.js';

export type Open = Matter &
  Readonly<{
    status: 'open' | 'completed';
    opened: BundleOpened['data'];
    materials: readonly FiledMaterial[];
    accepted: Readonly<Record<string, LocalDate>>;
    decided: Readonly<Record<string, Outcome>>;
    /** Members whose time stands, each with its step: `<application>/<step>`. */
    excluded: readonly string[];
    resumed: readonly string[];
    extension?: BundleExtended['data'];
  }>;

export type Bundle = Readonly<{ status: 'none' }> | Open;

/** The bundle, or 404. */
export const opened = (bundle: Bundle): Open =>
  bundle.status === 'none'
    ? unknown('no-such-bundle', 'There is no such bundle（没有这一一站式办件）.')
    : bundle;

/** Declares commands that may begin a bundle. */
export const bundleCommand = commandsOf<Bundle, BundleEvent>(undefined, 'kept');
/** Declares commands on a bundle that is there. */
export const openCommand = commandsOnThe<Bundle, Open, BundleEvent>(opened, 'kept');

const on = changing<Bundle, Open>((bundle): bundle is Open => bundle.status !== 'none');
const begun = (data: BundleOpened['data']): Open => ({
  ...noMatter,
  status: 'open',
  opened: data,
  materials: data.materials,
  accepted: {},
  decided: {},
  excluded: [],
  resumed: [],
});
const key = ({ application, step }: Readonly<{ application: string; step: string }>): string =>
  `${application}/${step}`;

export const evolveBundle: Evolve<Bundle, BundleEvent> = {
  BundleOpened: (_, data) => kept(begun(data), data),
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
  ClockReminded: on(clockChanges.ClockReminded),
  ClockExpired: on(clockChanges.ClockExpired),
  ClockEscalated: on(clockChanges.ClockEscalated),
  ClocksRecomputed: on(clockChanges.ClocksRecomputed),
};
