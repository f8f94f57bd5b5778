import { deny, fields, type MessageOf } from '#domain/kernel';
import { ofTheBureau, samePerson } from '#domain/procedure';
import { mustNotHaveBegun, mustWait, proposedFormCommand } from './form.state.js';

const { text } = fields;

/**
 * The head confirms a form that another person proposed（确认文书格式）: from its day on, papers of
 * that code and title are set by it. What was issued before keeps the form of its act.
 */
export const confirmForm = proposedFormCommand('ConfirmForm', {
  title: 'Confirm a form of the district（确认文书格式）',
  at: 'confirmation',
  by: ['head-of-organ', 'principal-head'],
  asks: {},
  who: ({ proposed }, act) => {
    const by = ofTheBureau(act);
    if (samePerson(proposed.by, by, act))
      deny('own-proposal', 'Somebody else confirms it（提出人不得自行确认）.');
    return by;
  },
  repeat: (_, { confirmed }) => confirmed !== undefined,
  stage: (form, act) => {
    mustWait(form);
    mustNotHaveBegun(form.proposed.form.from, act);
  },
  rule: (_, { proposed: { form } }, __, by) => [{ type: 'FormConfirmed', data: { form, by } }],
});

/** Takes back a form that waits for confirmation（撤回文书格式）. */
export const withdrawForm = proposedFormCommand('WithdrawForm', {
  title: 'Take back a form that was proposed（撤回文书格式）',
  at: 'withdrawal',
  by: ['legal-reviewer', 'registrar', 'head-of-organ', 'principal-head'],
  asks: { reason: text({ about: 'Why（理由）', max: 500 }) },
  who: (_, act) => ofTheBureau(act),
  repeat: (_, { withdrawn }) => withdrawn === true,
  stage: mustWait,
  rule: ({ reason }, _, __, by) => [{ type: 'FormWithdrawn', data: { reason, by } }],
});

export type ConfirmForm = MessageOf<typeof confirmForm>;
export type WithdrawForm = MessageOf<typeof withdrawForm>;
