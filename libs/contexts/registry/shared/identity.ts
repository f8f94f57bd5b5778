import { refuse } from '#domain/kernel';

const isToken = /^[0-9a-f]{64}$/;

/**
 * Refuses anything but a keyed hash of an identity number (64 hex digits): a number in the clear
 * could never be erased from the log again (PIPL 47, PRV-9).
 */
export const mustBeToken = (token: string | undefined): void => {
  if (token !== undefined && !isToken.test(token))
    refuse(
      'identity-in-the-clear',
      'The identity number is only kept as a keyed hash of 64 hex digits（身份证号不得明文保存）.',
      'PIPL 51',
      'PRV-9',
    );
};
