import { fields } from '#domain/kernel';

const { id, identityNumber, optional, part, shape, text } = fields;

/**
 * 申请人. `name` and `principal` of natural persons are ciphertext and token from the edge (PRV-9).
 */
export type Applicant = Readonly<{
  kind: 'organisation' | 'citizen';
  id: string;
  name: string;
  creditCode?: string;
  /** GB/T 4754 code. */
  industry?: string;
  /** Encrypted identity token of the principal (主要负责人): bans follow the person. */
  principal?: string;
}>;

/**
 * Who holds a licence, whatever number the person had at the counter or online: a natural person is
 * known by the keyed token of the identity number, a unit by its entry.
 */
export const holderKey = ({ kind, id, principal }: Applicant): string =>
  kind === 'citizen' ? (principal ?? id) : id;

/** What stands on the certificate beside name and dates: address, kinds, maximum stock, level … */
export type Terms = Readonly<Record<string, string>>;

const unit = shape('ApplyingUnit', {
  enterprise: id({ about: 'Entry in the register of enterprises（企业登记编号）' }),
  principalIdentityNumber: identityNumber({
    about: 'Identity number of the principal（主要负责人身份证号）',
  }),
});
/** A unit by its entry in the register, with its principal's identity number. */
export type ToldUnit = fields.Of<typeof unit>;

const citizen = shape('ApplyingCitizen', {
  name: text({ about: 'Name（姓名）', max: 60 }),
  identityNumber: identityNumber({ about: 'Identity number（身份证号）' }),
});
/** A natural person. */
export type ToldCitizen = fields.Of<typeof citizen>;

/** Who applies, as the window or the applicant tells it: one of the two. */
export const applicantAsTold = shape('ToldApplicant', {
  unit: optional(part(unit, { about: 'A unit（单位）' })),
  citizen: optional(
    part(citizen, {
      about: 'A natural person（自然人）',
      example: { name: '黄伟强', identityNumber: '440524188001010014' },
    }),
  ),
});
export type ToldApplicant = fields.Of<typeof applicantAsTold>;
