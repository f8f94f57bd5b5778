import { caseCommand } from '../said/case.command.js';
import { staff } from '../said/case.roles.js';
import { type Act, localDateOf, refuse, type MessageOf, fields } from '#domain/kernel';
import type { PublishedDecision } from './closing.events.js';
import { alreadySo, stop } from '#domain/procedure';
import {
  type Decided,
  fallen,
  notClosed,
  penaltyOf,
  standingPenalty,
} from '../standing-penalty.js';
import { rules } from '../case.law.js';
import { staffOf } from '../who-executes.js';
import type { Case } from '../case.state.js';
import { amountsOfTheDecision } from '../penalty/amounts-told.js';
import { masked, publicName } from './masked.js';

const { flag, optional, text, texts } = fields;

const textOf = (
  { filed, penalty }: Decided,
  state: Case,
  summary: string,
  act: Act,
): PublishedDecision => {
  const { party } = filed;
  const { decisionNumber, kinds, decidedOn } = penalty;
  return {
    decisionNumber,
    partyName: publicName(party),
    creditCode: party.kind === 'organisation' ? party.creditCode : undefined,
    kinds,
    fineFen: state.fineFen,
    decidedOn,
    organ: act.registry.organ(filed.organ)?.name ?? filed.organ,
    summary: masked(summary, party),
  };
};

/**
 * 公开. A penalty under the Work Safety Law is published within seven working days of the decision
 * (WSL 78), others when they have social influence (PL 48). Review does not stop it (E52). Natural
 * persons are masked.
 */
export const publishDecision = caseCommand('PublishDecision', {
  title: 'Publish the decision（处罚信息公开）',
  at: 'publication',
  by: staff,
  asks: {
    places: texts({ about: 'Where（公开载体）', min: 1 }),
    summary: text({ about: 'What the public reads（公开摘要）' }),
    socialInfluence: optional(flag({ about: 'Of certain social influence（具有一定社会影响）' })),
  },
  who: staffOf,
  repeat: ({ places, summary }, state, act) => {
    const { publication } = state;
    if (!publication || publication.withdrawn || fallen(state)) return false;
    const published = textOf(penaltyOf(state), state, summary, act);
    return (
      alreadySo(publication, { places, published }) ||
      refuse(
        'already-published',
        'Withdraw the earlier publication first（决定已经公开，请先撤回原公开信息）.',
        'PL 48',
      )
    );
  },
  stage: (state) => {
    standingPenalty(state);
    notClosed(state);
  },
  rule: ({ places, summary, socialInfluence }, state, act) => {
    const penalty = standingPenalty(state);
    const published = textOf(penalty, state, summary, act);
    if (!penalty.penalty.workSafetyLaw && !socialInfluence)
      refuse(
        'not-to-be-published',
        'No law asks for its publication（不属公开范围）.',
        'PL 48',
        'PUB-2',
      );
    if (state.fate.kind === 'illegal')
      refuse(
        'decision-illegal',
        'It was found illegal（该决定已被确认违法，不得公开）.',
        'PL 48',
        'ENF-D13',
      );
    if (places.length === 0)
      refuse('place-missing', 'Say where it is published（请写明在何处公开）.', 'WSL 78', 'PUB-2');
    const { items, fineFen, confiscationFen } = penalty.penalty;
    const each = items.flatMap((item) => [item.fineFen, item.confiscationFen]);
    const decided = [...each, fineFen, confiscationFen, fineFen + confiscationFen, state.fineFen];
    amountsOfTheDecision(summary, decided);
    const publishedOn = localDateOf(act.validAt);
    const changes = stop(state, act.validAt, rules.publication);
    return [
      { type: 'DecisionPublished', data: { places, published, publishedOn, clocks: changes } },
    ];
  },
});

export type PublishDecision = MessageOf<typeof publishDecision>;
