import {
  deny,
  fields,
  filledWith,
  holds,
  localDateOf,
  type MessageOf,
  refuse,
  type Role,
  rolesNeeded,
} from '#domain/kernel';
import { ofTheBureau, samePerson } from '#domain/procedure';
import { mustNotHaveBegun, mustWait, proposedFormCommand } from './form.state.js';

const { text } = fields;

const confirming = ['head-of-organ', 'principal-head'] as const satisfies readonly Role[];

/**
 * The head confirms a form that another person proposed（确认文书格式）: from its day on, papers of
 * that code and title are set by it. What was issued before keeps the form of its act.
 */
export const confirmForm = proposedFormCommand('ConfirmForm', {
  title: 'Confirm a form of the district（确认文书格式）',
  at: 'confirmation',
  by: confirming,
  asks: {},
  fills: filledWith<Readonly<{ another?: string }>>(),
  who: ({ proposed }, act) => {
    const by = ofTheBureau(act);
    if (samePerson(proposed.by, by, act))
      deny('own-proposal', 'Somebody else confirms it（提出人不得自行确认）.', 'WHO-3');
    return by;
  },
  repeat: (_, { confirmed }) => confirmed !== undefined,
  stage: (form, act, { another }) => {
    mustWait(form);
    mustNotHaveBegun(form.proposed.form.from, act);
    if (another !== undefined)
      refuse(
        'form-of-that-day',
        `Another form for this paper begins that day, ${another}: take that one back first（同一文书已有同日启用的格式 ${another}，请先撤回该格式）.`,
        'DOC-6',
      );
  },
  rule: (_, { proposed: { form } }, __, by) => [{ type: 'FormConfirmed', data: { form, by } }],
});

/**
 * Takes back a form that waits for confirmation, or was confirmed and has not begun yet
 * （撤回文书格式）. What head and reviewer settled, the head takes back.
 */
export const withdrawForm = proposedFormCommand('WithdrawForm', {
  title: 'Take back a form that was proposed（撤回文书格式）',
  at: 'withdrawal',
  by: ['legal-reviewer', 'registrar', 'head-of-organ', 'principal-head'],
  asks: { reason: text({ about: 'Why（理由）', max: 500 }) },
  who: ({ confirmed }, act) => {
    const by = ofTheBureau(act);
    if (confirmed && !confirming.some((role) => holds(act.actor, role)))
      deny('wrong-role', rolesNeeded(confirming), 'WHO-1');
    return by;
  },
  repeat: (_, { withdrawn }) => withdrawn === true,
  stage: (form, { now }) => {
    if (!form.confirmed) return mustWait(form);
    if (form.confirmed.form.from > localDateOf(now)) return;
    refuse(
      'form-in-force',
      'It is in force: another one takes its place from its own day on（该格式已启用，请另行提出新格式）.',
    );
  },
  rule: ({ reason }, _, __, by) => [{ type: 'FormWithdrawn', data: { reason, by } }],
});

export type ConfirmForm = MessageOf<typeof confirmForm>;
export type WithdrawForm = MessageOf<typeof withdrawForm>;
