import type { Position } from '#libs/kernel';
import type { LicenceStatus } from '../licence/licence.state.js';

/** A licence of somebody, as far as news about him need it. */
export type OnesLicence = Readonly<{
  licence: string;
  /** A licence or certificate; no filing, declaration or rating（备案、申报、评定不是许可证件）. */
  isLicence: boolean;
  status: LicenceStatus;
}>;

/** What news of other contexts must be looked up in before they become commands. Whatever it throws is tried again. */
export type WhoseLicences = Readonly<{
  /** Every licence of that holder that was on record by that position. */
  heldBy: (holder: string, by: Position) => Promise<readonly OnesLicence[]>;
  /** The party of an enforcement case, by the name of its stream; nothing while none is filed. */
  partyOf: (caseStream: string) => Promise<string | undefined>;
}>;
