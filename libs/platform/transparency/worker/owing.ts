import { Logger } from '@nestjs/common';
import type { Owner, Role } from '#domain/kernel';
import { dutyCategory, type OweDuty } from '#domain/procedure';
import type { Dispatch, Dispatcher, RowApart } from '#platform/following';
import { v5 } from 'uuid';
import type { Words } from '#domain/law';
import { type Fault, faultWords } from '../verify/fault.js';

/** Who looks into what a check of the record finds（审计员）. An adapter asks the registers. */
export abstract class Auditors {
  /** Whoever is auditor now; nobody where the office is empty. */
  abstract now(): Owner<Role> | undefined;
}

const names = '7a1f6c1e-5f0b-5d55-8c1d-3b7a0c1e4f18';
const longest = 400;
const owedAtOnce = 5;

/** By whom, and whose way, what a check found is owed. */
export type Owing = Readonly<{ auditors: Auditors; dispatcher: Dispatcher; district: string }>;

/**
 * Has the auditor look into what a check found: the first of it, because who finds out what became
 * of these finds the others. Where the office is empty, the process says so in its log.
 */
export const oweFound = async (
  { auditors, dispatcher, district }: Owing,
  found: readonly Irregular[],
): Promise<void> => {
  if (found.length === 0) return;
  const by = auditors.now();
  if (!by)
    return new Logger('Checks').warn(
      'Nobody is auditor: what was found is owed by nobody（无审计员）.',
    );
  for (const one of found.slice(0, owedAtOnce)) await dispatcher.send(owedAfter(one, by, district));
};

/** Something that is not as it was recorded; `key` tells it from every other. */
export type Irregular = Readonly<{ key: string; words: Words; stream?: string; event?: string }>;

/** A fault of the log, for whoever looks into it. */
export const irregularFault = (fault: Fault): Irregular => {
  const { kind, index, event } = fault;
  return {
    key: `${kind}|${index ?? ''}|${event?.id ?? ''}`,
    words: faultWords(fault),
    ...(event && { stream: event.stream, event: event.id }),
  };
};

const differs = {
  changed: ['does not say what the log says', '与日志不符'],
  missing: ['is missing', '缺失'],
  surplus: ['follows from nothing in the log', '在日志中没有来源'],
} as const;

/** A row that does not say what the log says, for whoever looks into it. */
export const irregularRow = ({ projection, stream, what, columns }: RowApart): Irregular => {
  const [en, zh] = differs[what];
  const where = columns.length > 0 ? ` (${columns.join(', ')})` : '';
  const named = columns.length > 0 ? `（${columns.join('、')}）` : '';
  return {
    key: `row|${projection}|${stream}|${what}|${columns.join()}`,
    stream,
    words: {
      zh: `读模型 ${projection} 中 ${stream} 的记录${zh}${named}`,
      en: `The row of ${stream} in ${projection} ${en}${where}`,
    },
  };
};

/**
 * What is not as it was recorded is looked into by the auditor, until he says what became of it
 * (PL 47). The same finding of the next night is the same duty.
 */
export const owedAfter = (found: Irregular, by: Owner<Role>, district: string): Dispatch => {
  const { key, words, stream, event } = found;
  const id = v5(key, names);
  const { zh, en } = words;
  const data: OweDuty['data'] = {
    what: {
      zh: `查明记录异常并报告：${zh}`.slice(0, longest),
      en: `Find out what became of the record: ${en}`.slice(0, longest),
    },
    by,
    why: ['PL 47'],
    rule: 'DTY-SETTLE',
    about: stream?.slice(0, 200) ?? 'transparency',
    event: event ?? id,
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
