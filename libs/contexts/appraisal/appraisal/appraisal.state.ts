import {
  commandsOf,
  commandsOnThe,
  knownTo,
  label,
  refuse,
  type StreamKind,
  unknown,
  type Whose,
} from '#domain/kernel';
import { clockChanges, evolving, type Fact, type Matter, noMatter } from '#domain/procedure';
import { partiesOf } from '../shared/subject.js';
import type * as told from './appraisal.events.js';
import { type Score, withScores } from './scores.js';

/** One subject in one year. */
export type Appraisal = Matter &
  Readonly<{
    issued?: Fact<told.AppraisalIssued>;
    assessed?: Fact<told.SelfAssessed>;
    reviewed?: Fact<told.MaterialReviewed>;
    checked?: Fact<told.FieldChecked>;
    /** The scores as they stand. */
    scores: readonly Score[];
    drafted?: Fact<told.ResultDrafted>;
    objection?: Fact<told.ObjectionRaised>;
    answered?: Fact<told.ObjectionAnswered>;
    lapsedOn?: string;
    settled?: Fact<told.ResultSettled>;
    published?: Fact<told.ResultPublished>;
    transferred?: Fact<told.ResultTransferred>;
    rectification?: Fact<told.RectificationPlanned>;
    /** Vetoes that came or fell since it was settled. */
    noted: readonly Fact<told.VetoNoted>[];
  }>;
export type Issued = Appraisal & Readonly<{ issued: Fact<told.AppraisalIssued> }>;

export const noAppraisal: Appraisal = { ...noMatter, scores: [], noted: [] };

export const evolveAppraisal = evolving<Appraisal, told.AppraisalEvent>({
  AppraisalIssued: (_, issued) => ({ issued }),
  SelfAssessed: (_, assessed) => ({ assessed }),
  MaterialReviewed: (_, reviewed) => ({ reviewed, scores: reviewed.scores }),
  FieldChecked: ({ scores }, checked) => ({ checked, scores: withScores(scores, checked.scores) }),
  ResultDrafted: (_, drafted) => ({ drafted }),
  ObjectionRaised: (_, objection) => ({ objection }),
  ObjectionAnswered: ({ scores }, answered) => ({
    answered,
    scores: withScores(scores, answered.scores),
  }),
  ObjectionLapsed: (_, { lapsedOn }) => ({ lapsedOn }),
  ResultSettled: (_, settled) => ({
    settled,
    published: undefined,
    transferred: undefined,
    noted: [],
  }),
  ResultPublished: (_, published) => ({ published }),
  ResultTransferred: (_, transferred) => ({ transferred }),
  RectificationPlanned: (_, rectification) => ({ rectification }),
  VetoNoted: ({ noted }, one) => ({ noted: [...noted, one] }),
  ...clockChanges,
});

const result = label('the result of an appraisal', '安全生产考核结果');

/** `appraisalYear-440704.<year>-<kind>-<id>`: one subject, one year. */
export const appraisalStream: StreamKind<told.AppraisalEvent> = {
  category: 'appraisalYear',
  upcasters: {},
  knows: knownTo(evolveAppraisal),
  publishes: {
    ResultPublished: {
      what: result,
      law: ['APR-PUBLISH'],
      of: ({ places, publishedOn: on }) => ({ places, on }),
    },
  },
  dispatches: {
    ResultTransferred: {
      what: result,
      law: ['APR-PUBLISH', 'DPG-6'],
      of: ({ to, number, transferredOn: on }) => ({ step: 'sent', to, number, on }),
    },
  },
};

const issued = (appraisal: Appraisal): Issued =>
  appraisal.issued
    ? { ...appraisal, issued: appraisal.issued }
    : unknown('no-such-appraisal', 'There is no such appraisal（无此考核）.');

/** Declares commands that may begin an appraisal. */
export const appraisalCommand = commandsOf<Appraisal, told.AppraisalEvent>(undefined, 'kept');
/** Declares commands on an appraisal that was issued. */
export const issuedCommand = commandsOnThe<Appraisal, Issued, told.AppraisalEvent>(issued, 'kept');

/** Its steps in their order, each with how far the file is when it was done. */
const steps = [
  ['assessed', '自评', 'the self-assessment'],
  ['reviewed', '材料审核', 'the review of the material'],
  ['checked', '实地考核', 'the field check'],
  ['drafted', '初评', 'the draft result'],
  ['settled', '审定', 'the final result'],
] as const;
type Step = (typeof steps)[number][0];

/** Each step after the one before, and none twice（按程序依次办理）. */
export const mustBeNext = (appraisal: Appraisal, step: Step): void => {
  const at = steps.findIndex(([name]) => name === step);
  const missing = steps.slice(0, at).find(([name]) => appraisal[name] === undefined);
  if (missing)
    refuse('out-of-order', `尚未完成${missing[1]}（${missing[2]} comes first）.`, 'APR-TABLE');
  const later = steps.slice(at).find(([name]) => appraisal[name] !== undefined);
  if (later)
    refuse('already-done', `已完成${later[1]}（${later[2]} is on record already）.`, 'APR-TABLE');
};

/** A result that was settled. */
export const settledOf = ({ settled }: Appraisal): Fact<told.ResultSettled> =>
  settled ?? refuse('not-settled-yet', '考核结果尚未审定（it is not settled yet）.', 'APR-FINAL');

/** Who has it in hand in the organ that appraises. */
const handsOf = ({ issued: made, reviewed, checked, drafted, answered }: Appraisal) => [
  ...new Set(
    [made, reviewed, checked, drafted, answered]
      .flatMap((one) => one?.by ?? [])
      .concat(checked?.checkers ?? []),
  ),
];

/** Of the organ that appraises, and of whom it appraises: its own organ, or the unit. */
export const whoseAppraisal = (appraisal: Appraisal): Whose | undefined => {
  const { issued: made } = appraisal;
  if (!made) return undefined;
  const { organ, subject } = made;
  return {
    organs: [...new Set([organ, ...(subject.organ === undefined ? [] : [subject.organ])])],
    hands: handsOf(appraisal),
    parties: partiesOf(subject),
  };
};

/** Who owes the steps of whoever is appraised. */
export const ownerOf = ({ subject, organ }: Fact<told.AppraisalIssued>) => {
  if (subject.kind === 'enterprise')
    return { kind: 'outside', body: subject.name ?? '', role: 'officer', organ } as const;
  const own = subject.organ ?? organ;
  return subject.kind === 'leader'
    ? ({ kind: 'person', person: subject.id, organ: own } as const)
    : ({ kind: 'unit', organ: own } as const);
};
