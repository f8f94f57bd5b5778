import { type Command, type Decide, deny, localDateOf, refuse } from '#domain/kernel';
import { personOf } from '../../desk/authority.js';
import { type Application, filed } from '../application.shape.js';
import { itemOf, mustBe, mustBeFreeFor } from '../authority.js';
import type { ExpertOpinionGiven } from './review.events.js';

export type GiveExpertOpinion = Command<
  'GiveExpertOpinion',
  {
    experts: readonly Readonly<{ person: string; interest: boolean }>[];
    opinion: 'favourable' | 'unfavourable';
    record: string;
  }
>;

/** Puts the experts' opinion on file. Whoever advised the applicant or has an interest stays out (PLN-9, S18). */
export const giveExpertOpinion: Decide<GiveExpertOpinion, Application, ExpertOpinionGiven> = (
  { experts, opinion, record },
  state,
  act,
) => {
  const application = filed(state);
  const by = personOf(act, application.received.organ, 'licence-reviewer').id;
  if (application.expertOpinions.some((given) => given.record === record)) return [];
  const item = itemOf(application);
  mustBe(application, 'under-review');
  mustBeFreeFor(application, 'review', by);
  if (item.expertReview === 'none')
    refuse('stage-not-in-item', `${item.name.zh} has no expert review（专家评审）.`);
  if (experts.length === 0) refuse('no-experts', 'An expert review（专家评审） names its experts.');
  if (experts.some(({ interest }) => interest))
    deny(
      'expert-has-interest',
      'An expert with an interest recuses himself（回避）.',
      'M2 22',
      'PLN-9',
    );
  const persons = experts.map(({ person }) => person);
  return [
    {
      type: 'ExpertOpinionGiven',
      data: { experts: persons, by, opinion, record, givenOn: localDateOf(act.validAt) },
    },
  ];
};
