import type { PersonalData } from '#platform/privacy';

type Keyed = Pick<PersonalData, 'markOf'>;

/**
 * The code by which a reporter asks and collects without a name（查询码）: it follows from the
 * tip-off and a key of the installation, so that it is kept nowhere and nobody can guess it.
 */
export const queryCodeOf = (personalData: Keyed, tipOff: string): string =>
  (personalData.markOf(`query code of ${tipOff}`).slice(0, 16).match(/.{4}/g) ?? []).join('-');

/** A code as it is shown, however it was typed: with or without its hyphens, in any width. */
const asShown = (code: string): string => {
  const signs = code.normalize('NFKC').toLowerCase().replaceAll(/[\s-]/g, '');
  return signs.match(/.{1,4}/g)?.join('-') ?? '';
};

/** What is kept of a code: its keyed mark. */
export const codeMarkOf = (personalData: Keyed, code: string): string =>
  personalData.markOf(`code ${asShown(code)}`);
