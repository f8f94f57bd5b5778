import { refuse } from '#domain/kernel';

/** Refuses a name that is not masked, and personal data that is not sealed: the log keeps both for ever. */
export const mustBeHidden = ({
  shownName,
  sealed,
}: Readonly<{ shownName: string; sealed: string }>): void => {
  if (!/[某*＊]/.test(shownName))
    refuse(
      'name-not-masked',
      'The name shown is masked, as in 黄某某（姓名须脱敏）.',
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
