import { deny, fields, localDateOf, type MessageOf, refuse } from '#domain/kernel';
import { exhibitReference } from '#contexts/evidence/contract';
import { filedCommand } from '../application.shape.js';
import { freeFor, itemOf, mustBe } from '../authority.js';
import { expertOpinions } from './review.events.js';

const { file, flag, oneOf, parts, shape, text } = fields;

const expert = shape('ReviewingExpert', {
  person: text({ about: 'Expert（专家）', max: 60 }),
  interest: flag({
    about: 'Advised the applicant, or has an interest（有利害关系）',
    example: false,
  }),
});

/**
 * Puts the experts' opinion on file. Whoever advised the applicant or has an interest stays out
 * (PLN-9, S18).
 */
export const giveExpertOpinion = filedCommand('GiveExpertOpinion', {
  title: 'Put the experts’ opinion on file（专家评审）',
  at: 'expert-opinions',
  by: ['licence-reviewer'],
  asks: {
    experts: parts(expert, { about: 'The experts（评审专家）', max: 20 }),
    opinion: oneOf(expertOpinions, { about: 'Opinion（评审意见）' }),
    record: file(exhibitReference, {
      about: 'SHA-256 of the opinion（评审意见摘要）',
      here: true,
      at: () => 'then',
    }),
  },
  who: freeFor('review'),
  repeat: ({ record }, given) => given.expertOpinions.some((one) => one.record === record),
  late: ({ acceptedOn }) => acceptedOn,
  stage: (application) => {
    mustBe(application, 'under-review');
    const item = itemOf(application);
    if (item.expertReview === 'none')
      refuse(
        'stage-not-in-item',
        `${item.name.en} has no expert review（${item.name.zh}不作专家评审）.`,
      );
  },
  rule: ({ experts: named, opinion, record }, _, act, by) => {
    if (named.length === 0)
      refuse('no-experts', 'An expert review names its experts（专家评审须写明专家姓名）.');
    if (named.some(({ interest }) => interest))
      deny(
        'expert-has-interest',
        'An expert with an interest recuses himself（与申请事项有利害关系的专家应当回避）.',
        'M2 22',
        'PLN-9',
      );
    const experts = named.map(({ person }) => person);
    const givenOn = localDateOf(act.validAt);
    return [{ type: 'ExpertOpinionGiven', data: { experts, by, opinion, record, givenOn } }];
  },
});

export type GiveExpertOpinion = MessageOf<typeof giveExpertOpinion>;
