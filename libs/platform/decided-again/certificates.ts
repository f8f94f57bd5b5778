import { Injectable } from '@nestjs/common';
import { Clock } from '#domain/kernel';
import { Settings } from '#platform/config';
import { canonicalJson } from '#platform/log';
import { certificateSigners, ProofDesk, signedNote, verifierText } from '#platform/transparency';
import type { DecidedAgain } from './again-desk.js';

const title = '重新裁定证明书 certificate of a decision made once more';

/**
 * Signs what was found of a past decision（重新裁定证明书）: what it is, who says so, and
 * what was found as one line of canonical JSON, with the signature below, as a C2SP note.
 */
@Injectable()
export class Certificates {
  constructor(
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly proofs: ProofDesk,
  ) {}

  /** What was found, when, and the root of the log that stood signed then; signed. */
  async of(found: DecidedAgain): Promise<string> {
    const { lastNote: checkpoint } = await this.proofs.checkpoint();
    const said = { issuedAt: this.clock.now(), checkpoint, ...found };
    const [signer] = certificateSigners(this.settings);
    return signedNote(`${title}\n${signer.name}\n${canonicalJson(said)}\n`, signer);
  }

  /** The public keys, a line each. */
  keys(): string {
    return certificateSigners(this.settings)
      .map((signer) => `${verifierText(signer)}\n`)
      .join('');
  }
}
