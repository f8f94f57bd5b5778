import type { Owner, Role } from '#domain/kernel';
import { dutyCategory, type OweDuty } from '#domain/procedure';
import type { Dispatch } from '#platform/following';
import { v5 } from 'uuid';
import { type Fault, faultWords } from '../verify/fault.js';

/** Who looks into what a check of the record finds（审计员）. An adapter asks the registers. */
export abstract class Auditors {
  /** Whoever is auditor now; nobody where the office is empty. */
  abstract now(): Owner<Role> | undefined;
}

const names = '7a1f6c1e-5f0b-5d55-8c1d-3b7a0c1e4f18';
const longest = 400;

/**
 * What is not as it was recorded is looked into by the auditor, until he says what became of it
 * (PL 47). The same finding of the next night is the same duty.
 */
export const owedAfter = (fault: Fault, by: Owner<Role>, district: string): Dispatch => {
  const { kind, index, event } = fault;
  const id = v5(`${kind}|${index ?? ''}|${event?.id ?? ''}`, names);
  const { zh, en } = faultWords(fault);
  const data: OweDuty['data'] = {
    what: {
      zh: `查明记录异常并报告：${zh}`.slice(0, longest),
      en: `Find out what became of the record: ${en}`.slice(0, longest),
    },
    by,
    why: ['PL 47'],
    rule: 'DTY-SETTLE',
    about: event?.stream.slice(0, 200) ?? 'transparency',
    event: event?.id ?? id,
  };
  return {
    category: dutyCategory,
    district,
    id,
    type: 'OweDuty',
    data,
    commandId: v5(`${id}|owed`, names),
    by: { kind: 'reaction', name: 'transparency.check' },
  };
};
