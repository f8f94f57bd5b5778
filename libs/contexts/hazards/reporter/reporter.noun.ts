import {
  commandsOf,
  commandsOnThe,
  type Event,
  type Evolve,
  fields,
  filledWith,
  knownTo,
  label,
  type LabelsOf,
  localDateOf,
  type LocalDate,
  type MessageOf,
  noun,
  same,
  type StreamKind,
  unknown,
  type Whose,
} from '#domain/kernel';
import { actingAs, again } from '#domain/procedure';
import {
  againstItsTipOff,
  custodians,
  heads,
  mayBeNamed,
  mayOpen,
  onItsTipOff,
  personOf,
} from './custodian.js';

// The vault of reporters（举报人身份库）: a file of its own for each tip-off, under the same id.
// Nothing of it is in the tip-off, in a row or in a paper (PRV-1).

/** Who told it, sealed. These names and fields are what is stored. */
export type ReporterSealed = Event<
  'ReporterSealed',
  {
    sealed: string;
    /** Who signed a joint report after the first, each sealed（联名举报）. */
    others?: readonly string[];
    organ: string;
    sealedOn: LocalDate;
    by: string;
  }
>;
/** Who alone may open it（身份知悉人）. */
export type CustodianNamed = Event<
  'CustodianNamed',
  { custodian: string; reason: string; namedOn: LocalDate; by: string }
>;
/** It was opened, and why. */
export type ReporterOpened = Event<
  'ReporterOpened',
  { reason: string; openedOn: LocalDate; by: string }
>;
export type ReporterEvent = ReporterSealed | CustodianNamed | ReporterOpened;

export const reporterLabels: LabelsOf<ReporterEvent> = {
  ReporterSealed: label('Identity sealed', '举报人身份封存'),
  CustodianNamed: label('Custodian named', '指定身份知悉人'),
  ReporterOpened: label('Identity opened', '查阅举报人身份'),
};

/** What later decisions need to know. */
export type Reporter = Readonly<{
  sealed?: ReporterSealed['data'];
  custodian?: CustodianNamed['data'];
  openings: readonly ReporterOpened['data'][];
}>;
type Kept = Reporter & Readonly<{ sealed: ReporterSealed['data'] }>;

const initial: Reporter = { openings: [] };

const evolve: Evolve<Reporter, ReporterEvent> = {
  ReporterSealed: (was, sealed) => ({ ...was, sealed }),
  CustodianNamed: (was, custodian) => ({ ...was, custodian }),
  ReporterOpened: (was, one) => ({ ...was, openings: [...was.openings, one] }),
};

export const reporterStream: StreamKind<ReporterEvent> = {
  category: 'hazardsReporter',
  upcasters: {},
  knows: knownTo(evolve),
};

const nobody = ['no-such-reporter', 'Nobody’s identity is kept here（未留存举报人身份）.'] as const;
const command = commandsOf<Reporter, ReporterEvent>(undefined, 'kept');
const onTheKept = commandsOnThe<Reporter, Kept, ReporterEvent>(
  (state) => (state.sealed ? { ...state, sealed: state.sealed } : unknown(...nobody)),
  'kept',
);

const { id, text } = fields;

/** The process of registration puts the sealed identity away before the tip-off is written. */
const sealReporter = command('SealReporter', {
  title: 'Seal the identity of a reporter（封存举报人身份）',
  by: ['intake-clerk', 'officer', 'safety-staff'],
  asks: {},
  fills: filledWith<{ sealed: string; others?: readonly string[]; organ: string }>(),
  repeat: (asked, { sealed }) =>
    again(
      sealed && { sealed: sealed.sealed, others: sealed.others, organ: sealed.organ },
      { sealed: asked.sealed, others: asked.others, organ: asked.organ },
      'sealed-otherwise',
    ),
  rule: (said, _, act) => [
    {
      type: 'ReporterSealed',
      data: { ...said, sealedOn: localDateOf(act.now), by: personOf(act) },
    },
  ],
});

/**
 * The head names the one person who may know who told it: one who has the tip-off in hand, is at
 * work in its organ and is not the head himself.
 */
const nameCustodian = onTheKept('NameCustodian', {
  title: 'Name who may know the reporter（指定身份知悉人）',
  at: 'custodian',
  by: heads,
  asks: {
    custodian: id({ about: 'Who（身份知悉人）' }),
    reason: text({ about: 'Why（理由）', max: 500 }),
  },
  restsOn: onItsTipOff,
  against: againstItsTipOff,
  who: ({ sealed }, act, { custodian }) => {
    const who = actingAs(act, heads, [sealed.organ], ['PRV-1']);
    mayBeNamed({ custodian, organ: sealed.organ, by: who.id }, act);
    return who;
  },
  repeat: (asked, { custodian }) =>
    custodian !== undefined &&
    same({ custodian: custodian.custodian, reason: custodian.reason }, asked),
  rule: (said, _, act, { id: by }) => [
    { type: 'CustodianNamed', data: { ...said, namedOn: localDateOf(act.now), by } },
  ],
});

/**
 * Only whoever was named opens it, as long as he has the tip-off in hand there, with a reason,
 * which is on record before anything is shown.
 */
const openReporter = onTheKept('OpenReporter', {
  title: 'Open the identity, with a reason（查阅举报人身份）',
  at: 'openings',
  by: custodians,
  asks: { reason: text({ about: 'Why（查阅理由）', max: 500 }) },
  restsOn: onItsTipOff,
  against: againstItsTipOff,
  who: ({ sealed: { organ }, custodian }, act) => mayOpen({ named: custodian, organ }, act),
  repeat: ({ reason }, { openings }, act) =>
    openings.some((one) =>
      same([one.reason, one.openedOn, one.by], [reason, localDateOf(act.now), personOf(act)]),
    ),
  rule: ({ reason }, _, act) => [
    {
      type: 'ReporterOpened',
      data: { reason, openedOn: localDateOf(act.now), by: personOf(act) },
    },
  ],
});

export type SealReporter = MessageOf<typeof sealReporter>;

/** Of nobody but the one who was named to know it. */
const whoseReporter = ({ sealed, custodian }: Reporter): Whose | undefined =>
  sealed && { organs: [], hands: custodian ? [custodian.custodian] : [], parties: [] };

/** The identity of a reporter, in a file of its own. */
export const reporterNoun = noun({
  stream: reporterStream,
  title: 'Reporter（举报人身份）',
  path: 'reporters',
  whoseActs: ['PRV-1', 'PIPL 6'],
  whose: whoseReporter,
  vault: true,
  whoActs: {
    // It has no door: the registration of a tip-off sends it, which asks whose it is.
    ofAnyOrgan: {
      every: ['SealReporter'],
    },
    inHand: {
      every: ['OpenReporter'],
    },
  },
  idsFrom: 'reporter',
  initial,
  evolve,
  chapters: [
    {
      title: 'tip-offs: identity of the reporter 举报人身份保护',
      commands: [sealReporter, nameCustodian, openReporter],
    },
  ],
  begins: ['SealReporter'],
  unknown: nobody,
});
