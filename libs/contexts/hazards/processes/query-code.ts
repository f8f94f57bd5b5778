import type { PersonalData } from '#platform/privacy';

type Keyed = Pick<PersonalData, 'markOf'>;

/**
 * The code by which a reporter asks and collects without a name（查询码）: it follows from the
 * tip-off and a key of the installation, so that it is kept nowhere and nobody can guess it.
 */
export const queryCodeOf = (personalData: Keyed, tipOff: string): string =>
  (personalData.markOf(`query code of ${tipOff}`).slice(0, 16).match(/.{4}/g) ?? []).join('-');

/** What is kept of a code: its keyed mark. */
export const codeMarkOf = (personalData: Keyed, code: string): string =>
  personalData.markOf(`code ${code.trim().toLowerCase()}`);
