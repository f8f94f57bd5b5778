import { type Act, type Command, type Decide, type Fen, localDateOf, refuse } from '#libs/kernel';
import { empowered } from './capacity.js';
import type { ProcedureEvent } from './case.events.js';
import { amountFor, rules } from './case.law.js';
import { start } from './clocks.js';
import { publication, type Remedies, remediesTold } from './decide-penalty.js';
import { type EarlierFine, finedOnce } from './decision-guards.js';
import { present } from './duties.js';
import { withinLimitation } from './file-case.js';
import type { Shown } from './investigation.events.js';
import { issue, paper } from './papers.js';
import { noProcedure, type Procedure } from './procedure.state.js';
import { soundItem } from './proposals.js';
import { statesAnAct } from './record-clue.js';
import { again } from './stages.js';
import type { AllegedAct, CaseFiled, Party, PenaltyDecided, PenaltyItem } from './shared.events.js';

/** Money taken on the spot, and what allows it (PL 68, 69). The receipt is one of the finance department (PL 70). */
export type OnSpot = Readonly<{
  ground: 'small-fine' | 'hard-to-collect-later' | 'remote-area-on-request';
  receipt: string;
}>;

export type PunishOnTheSpot = Command<
  'PunishOnTheSpot',
  {
    caseId: string;
    serial: number;
    year: number;
    party: Party;
    act: AllegedAct;
    organ: string;
    handlingOrgan: string;
    mandate?: string;
    present: readonly Shown[];
    facts: string;
    place: string;
    /** What the party said, or that it said nothing (PL 44, 45 hold here too). */
    defence: string;
    kinds: readonly ('warning' | 'fine')[];
    fineFen: Fen;
    receiver: string;
    signed: boolean;
    remedies: Remedies;
    /** PL 52 with ARL 23: review first, the court only after it. */
    reviewFirstTold: boolean;
    onSpot?: OnSpot;
    /** Filled by the edge: fines on this party for the same act on the same day (E42), and earlier ones (E12). */
    finedTodayFen: Fen;
    finedBefore: readonly EarlierFine[];
  }
>;
type Asked = PunishOnTheSpot['data'];

/**
 * Summary procedure (简易程序): facts clear, a warning or a small fine, two officers, the pre-numbered form filled in and handed
 * over at once. The party is told that review comes before the court. Opens, decides and serves in one act.
 */
export const punishOnTheSpot: Decide<PunishOnTheSpot, Procedure, ProcedureEvent> = (
  asked,
  state,
  act,
) => {
  if (again(state.filed && repeatKey(state, asked), keyOf(asked), 'case-id-taken')) return [];
  if (state.stage !== 'unknown') refuse('case-id-taken', 'Another case has this id.');
  statesAnAct({ party: asked.party, acts: [asked.act] });
  withinLimitation(asked.act, act);
  const by = officersThere(asked, act);
  smallEnough(asked, act);
  finedOnce([itemOf(asked)], asked.finedBefore);
  toldAll(asked);
  if (asked.onSpot) collectable(asked.fineFen, asked.onSpot, act);
  const filed = filing(asked, by, act);
  const decided = decision(asked, by, act);
  const payable = asked.fineFen > 0 && !asked.onSpot;
  return [
    filed,
    decided,
    {
      type: 'DecisionServed',
      data: {
        decisionNumber: decided.data.decisionNumber,
        servedOn: filed.data.filedOn,
        method: 'direct',
        service: { method: 'direct', receiver: asked.receiver, signed: asked.signed },
        documents: [],
        clocks: payable ? [start(act, rules.payFine, { start: act.validAt }, 'cashier')] : [],
      },
    },
  ];
};

const itemOf = ({ act, kinds, fineFen }: Asked): PenaltyItem => ({
  actId: act.actId,
  kinds,
  fineFen,
  confiscationFen: 0,
});

const keyOf = ({ serial, year, act, fineFen, facts }: Asked): object => ({
  serial,
  year,
  actId: act.actId,
  fineFen,
  facts,
});

const repeatKey = ({ filed, penalty }: Procedure, asked: Asked): object => ({
  serial: filed?.serial,
  year: filed?.year,
  actId: filed?.procedure === 'summary' ? filed.acts[0]?.actId : `not ${asked.act.actId}`,
  fineFen: penalty?.fineFen,
  facts: penalty?.facts,
});

/** Two certified officers of the organ, the one who records among them, within the mandate of the organ. */
function officersThere(asked: Asked, act: Act): string {
  const prefix = act.registry.organ(asked.organ)?.documentPrefix ?? '';
  const { organ, handlingOrgan, mandate, fineFen, party } = asked;
  const handling = { organ, handlingOrgan, mandate, prefix };
  empowered(handling, [asked.act], act, { fine: { party, fen: fineFen } });
  const onTheSpot: Procedure = {
    ...noProcedure,
    handling,
    officers: asked.present.map(({ officer }) => officer),
  };
  return present(onTheSpot, asked.present, act);
}

/** PL 51, with the fines of the same act and day counted together (E42). */
function smallEnough(asked: Asked, act: Act): void {
  soundItem(itemOf(asked));
  if (asked.kinds.some((kind) => kind !== 'warning' && kind !== 'fine'))
    refuse('not-for-the-spot', 'On the spot only warning and small fine.', 'PL 51');
  const limit = act.law.amount(
    rules.summary,
    amountFor(asked.party.kind),
    localDateOf(act.validAt),
  );
  if (asked.fineFen + asked.finedTodayFen > limit)
    refuse('above-summary-limit', 'This is too much for the spot (当场处罚).', 'PL 51', 'E42');
}

function toldAll({ facts, defence, reviewFirstTold, remedies, signed }: Asked): void {
  if (facts === '')
    refuse('facts-not-clear', 'Only clear facts are punished on the spot.', 'PL 51');
  if (defence === '')
    refuse('party-not-heard', 'Write down what the party said.', 'PL 44', 'PL 45');
  if (!signed) refuse('not-signed', 'Handed over against signature, or not on the spot.', 'PL 52');
  remediesTold(remedies);
  if (!reviewFirstTold)
    refuse('review-first-not-told', 'Tell the party that review comes first (复议前置).', 'ARL 23');
}

/** PL 68-70: small, or hard to collect later, or asked for in a remote area; with the official receipt. */
function collectable(fineFen: Fen, { ground, receipt }: OnSpot, act: Act): void {
  const limit = act.law.amount(rules.onSpotCollection, 'onSpotFen', localDateOf(act.validAt));
  if (ground === 'small-fine' && fineFen > limit)
    refuse(
      'above-on-spot-limit',
      'Only small fines are collected on the spot.',
      'PL 68',
      'ENF-D11',
    );
  if (fineFen === 0) refuse('nothing-to-collect', 'There is no fine.', 'PL 68');
  if (receipt === '')
    refuse(
      'no-receipt',
      'Without the receipt of the finance department the party may refuse.',
      'PL 70',
    );
}

function filing(asked: Asked, by: string, act: Act): CaseFiled {
  const filedOn = localDateOf(act.validAt);
  if (!filedOn.startsWith(`${asked.year}-`))
    refuse('year-of-number-wrong', 'The number bears the year of the day.', 'DOC-3');
  return {
    type: 'CaseFiled',
    data: {
      caseId: asked.caseId,
      party: asked.party,
      procedure: 'summary',
      serial: asked.serial,
      year: asked.year,
      documentPrefix: act.registry.organ(asked.organ)?.documentPrefix ?? '',
      organ: asked.organ,
      handlingOrgan: asked.handlingOrgan,
      officers: asked.present.map(({ officer }) => officer),
      filedOn,
      acts: [asked.act],
      applicant: by,
      approvedBy: by,
      mandate: asked.mandate,
      documents: [],
    },
  };
}

function decision(asked: Asked, by: string, act: Act): PenaltyDecided {
  const { party, facts, fineFen, kinds, serial, year, place, remedies, defence } = asked;
  const prefix = act.registry.organ(asked.organ)?.documentPrefix ?? '';
  const basis = [asked.act.violates, asked.act.punishes, 'PL 51'];
  const officers = asked.present.map(({ officer }) => officer);
  const content = { party, facts, kinds, fineFen, basis, place, at: act.validAt, defence };
  const documents = issue({ prefix, serial, year, papers: {} }, [
    paper.spotDecision,
    { ...content, remedies, reviewFirst: true, officers, onSpot: asked.onSpot },
  ]);
  const workSafetyLaw = /^WSL\b/.test(asked.act.punishes);
  return {
    type: 'PenaltyDecided',
    data: {
      decisionNumber: documents[0]?.number ?? '',
      decidedOn: localDateOf(act.validAt),
      fineFen,
      confiscationFen: 0,
      kinds,
      items: [itemOf(asked)],
      decidedBy: by,
      facts,
      evidence: [],
      basis,
      workSafetyLaw,
      onSpotCollection: asked.onSpot !== undefined,
      remediesTold: true,
      documents,
      clocks: publication(workSafetyLaw, act),
    },
  };
}
