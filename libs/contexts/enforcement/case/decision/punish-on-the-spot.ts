import { addressOf } from './address-of.js';
import { caseCommand } from '../said/case.command.js';
import { allegedAct, mitigation, onSpot, party, remedies } from '../said/case.shapes.js';
import { shown, again, documentPrefixOf, start } from '#domain/procedure';
import { officers } from '../said/case.roles.js';
import { type Act, localDateOf, refuse, type MessageOf, fields, sentInstead } from '#domain/kernel';
import { remedyClocks } from '../court/on-service.js';
import { rules } from '../case.law.js';
import { lawfulPenalty } from '../penalty/choice-of-law.js';
import { spotPapers } from './spot-papers.js';
import { collectedThere } from './collected-there.js';
import { publication } from './decide-penalty.js';
import { finedOnce } from './decision-guards.js';
import { withinLimitation } from '../intake/file-case.js';
import { identityKnown } from '../intake/party-identified.js';
import type { Case } from '../case.state.js';
import { statesAnAct } from '../intake/record-clue.js';
import type { CaseFiled, PenaltyDecided } from '../shared.events.js';
import {
  collectable,
  penaltyItemOf,
  notSplit,
  officersThere,
  recordedLate,
  smallEnough,
  type SpotPenalty,
  toldAll,
} from './spot-guards.js';

const { flag, id, money, narrative, optional, part, parts, personal, someOf, text } = fields;
type Asked = SpotPenalty;

/**
 * Summary procedure (简易程序): facts clear, a warning or a small fine, two officers, the
 * pre-numbered form filled in and handed over at once. The party is told that review comes before
 * the court. Opens, decides and serves in one act, and takes the money where it is taken there.
 */
export const punishOnTheSpot = caseCommand('PunishOnTheSpot', {
  title: 'Punish on the spot（当场行政处罚）',
  at: '/summary-cases',
  by: officers,
  asks: {
    party: part(party, { about: 'Party（当事人）' }),
    act: part(allegedAct, { about: 'The act（违法行为）' }),
    organ: id({ about: 'In whose name（以何机关名义）' }),
    handlingOrgan: id({ about: 'Who handles it（承办机构）' }),
    mandate: optional(id({ about: 'Mandate a street acts under（委托或下放依据）' })),
    present: parts(shown, { about: 'Officers there, certificates shown（在场执法人员及证号）' }),
    facts: text({ about: 'Facts（违法事实）' }),
    place: text({ about: 'Where（地点）', max: 300 }),
    defence: narrative(text({ about: 'What the party said（当事人陈述申辩）' })),
    kinds: someOf(['warning', 'fine'], { about: 'Warning, fine（警告、罚款）', min: 1 }),
    fineFen: money({ about: 'Fine; 0 without one（罚款）' }),
    step: optional(
      text({
        about: 'Step of the article in the fine table（处罚档次）',
        max: 40,
        example: 'first',
      }),
    ),
    mitigation: optional(mitigation),
    receiver: personal(text({ about: 'Who received it（签收人）', max: 200 })),
    signed: flag({ about: 'The receiver signed（已签收）' }),
    remedies: part(remedies, { about: 'Where to go against it（救济途径）' }),
    reviewFirstTold: flag({ about: 'Told that review comes before the court（已告知复议前置）' }),
    onSpot: optional(part(onSpot, { about: 'Money taken on the spot（当场收缴）' })),
    lateFor: optional(
      text({ about: 'Why it is recorded later than it had to be reported（迟报原因）', max: 500 }),
    ),
    separateAct: optional(
      text({
        about:
          'Why this is another act than one fined on the spot that day under the same item or article（另一违法行为的理由）',
        max: 500,
      }),
    ),
  },
  fills: sentInstead<SpotPenalty>(),
  who: (_, act, asked) => officersThere(asked, act),
  repeat: (asked, state) =>
    again(state.filed && repeatKey(state, asked), keyOf(asked), 'case-id-taken') ||
    (state.stage !== 'unknown' &&
      refuse('case-id-taken', 'Another case has this id（该编号已被另一案件使用）.')),
  late: (_, { act }) => act.foundOn,
  rule: (asked, _, act, by) => {
    aKnownActOfSomebody(asked, act);
    smallEnough(asked, act);
    finedOnce([penaltyItemOf(asked)], asked.finedBefore);
    notSplit(asked);
    toldAll(asked, act);
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
          servedOn: decided.data.decidedOn,
          method: 'direct',
          service: { method: 'direct', receiver: asked.receiver, signed: asked.signed },
          documents: [],
          clocks: [
            ...(payable ? [start(act, { rule: rules.payment, duty: 'cashier' })] : []),
            ...remedyClocks(act, {
              servedOn: decided.data.decidedOn,
              remediesTold: true,
              procedure: 'summary',
            }),
          ],
        },
      },
      ...collectedThere(asked, act),
    ];
  },
});

export type PunishOnTheSpot = MessageOf<typeof punishOnTheSpot>;

function aKnownActOfSomebody(asked: Asked, act: Act): void {
  statesAnAct({ party: asked.party, acts: [asked.act], organ: asked.organ }, act);
  identityKnown(asked.party);
  withinLimitation(asked.act, act, localDateOf(act.validAt));
}

const keyOf = ({ serial, year, act, fineFen, facts }: Asked): object => ({
  serial,
  year,
  actId: act.actId,
  fineFen,
  facts,
});

const repeatKey = ({ filed, penalty }: Case, asked: Asked): object => ({
  serial: filed?.serial,
  year: filed?.year,
  actId: filed?.procedure === 'summary' ? filed.acts[0]?.actId : `not ${asked.act.actId}`,
  fineFen: penalty?.fineFen,
  facts: penalty?.facts,
});

function filing(asked: Asked, by: string, act: Act): CaseFiled {
  if (!localDateOf(act.validAt).startsWith(`${asked.year}-`))
    refuse(
      'year-of-number-wrong',
      'The number bears the year of the day（文号年份与当日不符）.',
      'DOC-3',
    );
  return {
    type: 'CaseFiled',
    data: {
      caseId: asked.caseId,
      party: asked.party,
      procedure: 'summary',
      serial: asked.serial,
      year: asked.year,
      documentPrefix: documentPrefixOf(asked, act),
      organ: asked.organ,
      handlingOrgan: asked.handlingOrgan,
      officers: asked.present.map(({ officer }) => officer),
      filedOn: localDateOf(act.now),
      acts: [asked.act],
      applicant: by,
      approvedBy: by,
      mandate: asked.mandate,
      recordedLate: recordedLate(asked, act),
      separateAct: asked.separateAct,
      documents: [],
    },
  };
}

function decision(asked: Asked, by: string, act: Act): PenaltyDecided {
  const { party, facts, fineFen, kinds, serial, year, place, remedies, defence } = asked;
  const basis = [asked.act.violates, asked.act.punishes, 'PL 51'];
  const officers = asked.present.map(({ officer }) => officer);
  const address = addressOf(party, act);
  const content = { party, address, facts, kinds, fineFen, basis, place, at: act.validAt, defence };
  const said = { ...content, remedies, reviewFirst: true, officers, onSpot: asked.onSpot };
  const documents = spotPapers({ organ: asked.organ, serial, year, party, content: said }, act);
  const decidedOn = localDateOf(act.validAt);
  const items = [penaltyItemOf(asked)];
  const fining = { acts: [asked.act], on: decidedOn, law: act.law };
  const workSafetyLaw = /^WSL\b/.test(asked.act.punishes);
  return {
    type: 'PenaltyDecided',
    data: {
      decisionNumber: documents[0].number ?? '',
      decidedOn,
      decidedAt: act.validAt,
      fineFen,
      confiscationFen: 0,
      kinds,
      items,
      decidedBy: by,
      facts,
      evidence: [],
      basis,
      workSafetyLaw,
      choiceOfLaw: lawfulPenalty({ items, party, ...fining }),
      onSpotCollection: asked.onSpot !== undefined,
      remediesTold: true,
      documents,
      clocks: publication(workSafetyLaw, act),
    },
  };
}
