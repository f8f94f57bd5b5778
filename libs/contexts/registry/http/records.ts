import { recordRoutesOf } from '#platform/record';
import type { Role } from '#domain/kernel';
import { citizenNoun } from '../citizen/citizen.noun.js';
import { creditCodeNoun } from '../credit-code/credit-code.noun.js';
import { enterpriseNoun } from '../enterprise/enterprise.noun.js';
import { mandateNoun } from '../mandate/mandate.noun.js';
import { organNoun } from '../organ/organ.noun.js';
import { personNoun } from '../person/person.noun.js';
import { officials } from './directory.controller.js';
import { privateFields } from './private-fields.js';
import { registryEventLabels } from './registry-event-labels.js';

const told = { by: officials, events: registryEventLabels, withheld: privateFields } as const;
/** Who keeps the registers, and who checks them: a natural person is in no list. */
const keepers: readonly [Role, ...Role[]] = ['registrar', 'auditor'];

/** What is on record in the registers（登记簿履历）. */
export const registryRecords = [
  ...recordRoutesOf(organNoun, { ...told, tag: 'registry: organs 机关', called: '机关' }),
  ...recordRoutesOf(personNoun, { ...told, tag: 'registry: people 人员', called: '人员' }),
  ...recordRoutesOf(mandateNoun, {
    ...told,
    tag: 'registry: mandates 委托与下放',
    called: '委托与下放',
  }),
  ...recordRoutesOf(enterpriseNoun, {
    ...told,
    tag: 'registry: enterprises 企业',
    called: '企业',
  }),
  ...recordRoutesOf(citizenNoun, {
    ...told,
    tag: 'registry: citizens 自然人当事人',
    called: '自然人当事人',
    by: keepers,
  }),
  ...recordRoutesOf(creditCodeNoun, {
    ...told,
    tag: 'registry: enterprises 企业',
    called: '统一社会信用代码',
    path: 'credit-codes',
  }),
];
