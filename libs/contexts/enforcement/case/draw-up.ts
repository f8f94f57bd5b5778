import { type Act, refuse } from '#domain/kernel';
import { documentNumber } from './document-number.js';
import type { NumberedDocument } from './shared.events.js';
import type { Execution } from './execution.state.js';

type Filed = NonNullable<Execution['filed']>;

/** What a document of the execution is: its code and title, and whether it bears a number. */
export type Form = Readonly<{ code: string; title: string; numbered: boolean }>;

/** Documents of this half (rules §9.2). `撤`, `变` and `更` are short names: the law knows no code for them. */
export const forms = {
  deferralForm: { code: '缴审', title: '延期（分期）缴纳罚款审批表', numbered: true },
  deferralApproval: { code: '缴批', title: '延期（分期）缴纳罚款批准书', numbered: true },
  agreement: { code: '执协', title: '行政强制执行协议书', numbered: true },
  demand: { code: '执行催告', title: '催告书', numbered: true },
  statement: { code: '当事人陈述申辩笔录', title: '当事人陈述申辩笔录', numbered: false },
  courtApplication: { code: '强执', title: '强制执行申请书', numbered: true },
  receipt: { code: '回', title: '文书送达回执', numbered: true },
  revocation: { code: '撤', title: '撤销行政处罚决定书', numbered: true },
  change: { code: '变', title: '变更行政处罚决定书', numbered: true },
  reInspection: { code: '复查', title: '整改复查意见书', numbered: true },
  closing: { code: '结', title: '结案审批表', numbered: true },
  correction: { code: '更', title: '更正通知书', numbered: true },
} as const satisfies Record<string, Form>;

/**
 * Text before the code, as it is on the day of the document (rules §0.4): that of the organ the case was filed by, whose
 * series its number is from. A case handed over keeps it, or two cases would bear one number.
 */
const prefixOn = ({ organ, documentPrefix }: Filed, act: Act): string =>
  act.registry.organ(organ)?.documentPrefix ?? documentPrefix;

/** The next ordinal of a code: both halves issue documents of the case. */
const nextOf = ({ documents, procedure }: Execution, code: string): number =>
  Math.max(documents[code] ?? 0, procedure.documents[code] ?? 0) + 1;

/** Draws up the next document of a form: one serial for the whole case, the year of the case (DOC-1 to DOC-6). */
export const drawUp = (
  state: Execution,
  act: Act,
  form: Form,
  content: object,
): NumberedDocument => {
  const { filed } = state;
  if (!filed)
    return refuse('case-not-filed', 'The case is not filed（未立案）.', 'PL 54', 'ENF-S1');
  const { code, title } = form;
  const ordinal = nextOf(state, code);
  if (!form.numbered) return { code, title, ordinal, content };
  const { year, serial } = filed;
  const prefix = prefixOn(filed, act);
  const number = documentNumber({ prefix, code, year, serial, ordinal });
  return { code, title, number, ordinal, content };
};
