import { fields, refuse } from '#domain/kernel';

const { identityNumber, optional, text } = fields;

/** What is told of a party at the door; from there on it is masked, hashed or sealed. */
export const particulars = {
  name: text({ about: 'Name; shown masked from then on（姓名，对外脱敏）', max: 100 }),
  identityNumber: identityNumber({
    about: 'Identity number; kept as a keyed hash and sealed（身份证号，仅存加密摘要与密文）',
  }),
  address: optional(text({ about: 'Address, sealed（住址，加密）', max: 300 })),
  telephone: optional(text({ about: 'Telephone, sealed（电话，加密）', max: 40 })),
};

/**
 * Refuses a name that is not masked, and personal data that is not sealed: the log keeps both for
 * ever.
 */
export const mustBeHidden = ({
  shownName,
  sealed,
}: Readonly<{ shownName: string; sealed: string }>): void => {
  if (!/[某*＊]/.test(shownName))
    refuse(
      'name-not-masked',
      'The name shown is masked, as in 黄某某（显示的姓名须脱敏，如：黄某某）.',
      'PRV-2',
      'PIPL 51',
    );
  if (!/^(vault|sealed):\S+$/.test(sealed))
    refuse(
      'data-not-sealed',
      'Personal data is sealed or kept in the vault（个人信息须加密）.',
      'PRV-9',
      'PIPL 51',
    );
};
