import {
  type Act,
  commandsOf,
  commandsOnThe,
  type Evolve,
  label,
  type LabelsOf,
  type LocalDate,
  localDateOf,
  refuse,
  unknown,
} from '#domain/kernel';
import type { FormConfirmed, FormEvent, FormProposed } from '#domain/procedure';

/** A form that the district proposed, and what became of it. */
export type DistrictForm = Readonly<{
  proposed?: FormProposed['data'];
  confirmed?: FormConfirmed['data'];
  withdrawn?: true;
}>;

export type ProposedForm = DistrictForm & Readonly<{ proposed: FormProposed['data'] }>;

export const noForm: DistrictForm = {};

/** Declares what begins one. */
export const formCommand = commandsOf<DistrictForm, FormEvent>(undefined, 'kept');

const there = (form: DistrictForm): ProposedForm =>
  form.proposed
    ? { ...form, proposed: form.proposed }
    : unknown('form-unknown', 'There is no such form（无此文书格式）.');

/** Declares commands on one that is there. */
export const proposedFormCommand = commandsOnThe<DistrictForm, ProposedForm, FormEvent>(
  there,
  'kept',
);

/** Refuses what no longer waits for confirmation. */
export const mustWait = ({ confirmed, withdrawn }: DistrictForm): void => {
  if (confirmed || withdrawn)
    refuse('nothing-proposed', 'It no longer waits for confirmation（该格式已确认或者已撤回）.');
};

/** Papers that were issued keep their form: one is used from today on, or later（启用日期）. */
export const mustNotHaveBegun = (from: LocalDate, { now }: Pick<Act, 'now'>): void => {
  if (from < localDateOf(now))
    refuse(
      'begins-in-the-past',
      'It begins today or later: propose it so（启用日期不得早于今天，请另行提出）.',
    );
};

export const evolveForm: Evolve<DistrictForm, FormEvent> = {
  FormProposed: (_, proposed) => ({ proposed }),
  FormConfirmed: (form, confirmed) => ({ ...form, confirmed }),
  FormWithdrawn: ({ proposed }) => ({ ...(proposed && { proposed }), withdrawn: true }),
};

/** What each is called in a history. */
export const formLabels: LabelsOf<FormEvent> = {
  FormProposed: label('Form proposed', '提出文书格式'),
  FormConfirmed: label('Form confirmed', '确认文书格式'),
  FormWithdrawn: label('Form withdrawn', '撤回文书格式'),
};
