import { type Act, label, type LocalDate, Refusal } from '#domain/kernel';
import type { CreditClass } from '#domain/law';
import { from, owe, start, type Started } from '#domain/procedure';
import type { Graded } from './credit.events.js';

/** Terms of each class: the longest, and the shortest before repair (BLK-D11…D13; CRD-1…3). */
const terms = {
  light: { longest: 'BLK-D13' },
  ordinary: { longest: 'BLK-D11', shortest: 'BLK-D11-MIN' },
  serious: { longest: 'BLK-D12', shortest: 'BLK-D12-MIN' },
} as const satisfies Record<CreditClass, Readonly<{ longest: string; shortest?: string }>>;

/** The clocks: how long it stands, who owes its publication, who owes the answer to a repair. */
export const termClock = 'term';
export const publishClock = 'publish';
export const answerClock = 'answer-repair';

/** Whether the rule of classes was in force on the day of a document（发改委令36号）. */
export const isGraded = (establishedOn: LocalDate, { law }: Pick<Act, 'law'>): boolean => {
  try {
    return law.amount(terms.serious.longest, 'monthsMin', establishedOn) > 0;
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'unknown') return false;
    throw error;
  }
};

/** The term of a class, from the day of the document that establishes it on (CRD-4). */
export const termOf = (act: Act, grade: CreditClass, establishedOn: LocalDate): Started =>
  start(act, { rule: terms[grade].longest, duty: 'officer', name: termClock }, from(establishedOn));

/** What the law attaches to a class, from the day of the document on. */
export const gradedOn = (act: Act, grade: CreditClass, establishedOn: LocalDate): Graded => {
  const said = terms[grade];
  const until = act.law.clock(said.longest, from(establishedOn)).dueDate;
  return {
    class: grade,
    ...('shortest' in said && {
      repairFrom: act.law.clock(said.shortest, from(establishedOn)).dueDate,
    }),
    until,
  };
};

type Organs = Readonly<{ handlingOrgan: string }>;

/** What is not light has to be public（PUB-15）; a light record need not be (CRD-1). */
export const oweCreditPublication = (act: Act, { handlingOrgan: organ }: Organs): Started =>
  owe(act, {
    duty: publishClock,
    rule: 'DTY-SETTLE',
    what: label('publish the record', '推送公示失信信息'),
    by: { kind: 'post', role: 'officer', organ },
    why: ['PUB-15', 'CRD-7'],
  });

/** Who established it repairs it: its head owes the answer (CRD-7, CRD-10). */
export const oweRepairAnswer = (act: Act, { organ }: Readonly<{ organ: string }>): Started =>
  owe(act, {
    duty: answerClock,
    rule: 'BLK-D16-EXIT',
    what: label('decide on the repair', '答复信用修复申请'),
    by: { kind: 'post', role: 'head-of-organ', organ },
    why: ['CRD-7', 'CRD-10'],
  });
