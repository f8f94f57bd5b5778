import { Injectable } from '@nestjs/common';
import { idFor } from '#platform/acts';
import { DecisionWorld } from '#platform/store';
import { type Asked, type PersonActing, ProblemException } from '#platform/http';
import { deny, holds, unknown } from '#domain/kernel';
import { PersonalData } from '#platform/privacy';
import { mustBeOwn } from '../desk/authority.js';
import type { Applicant, ToldApplicant, ToldCitizen, ToldUnit } from '../desk/party.js';

/**
 * Makes an applicant of what was told: units as the register of enterprises knows them, natural
 * persons sealed, identity numbers as tokens (PRV-9). Nothing in the clear goes further than this.
 */
@Injectable()
export class Applicants {
  constructor(
    private readonly world: DecisionWorld,
    private readonly personalData: PersonalData,
  ) {}

  /** Refuses units the register does not know (404), and applicants who speak for others (403). */
  async of({ unit, citizen }: ToldApplicant, asked: Asked): Promise<Applicant> {
    if ((unit === undefined) === (citizen === undefined)) mustSayWho();
    const applicant = unit ? this.ofUnit(unit) : await this.ofCitizen(citizen!, asked);
    mustBeOwn(asked, applicant);
    return applicant;
  }

  private ofUnit({ enterprise: id, principalIdentityNumber }: ToldUnit): Applicant {
    const known = this.world.registry().enterprise(id);
    if (!known)
      return unknown(
        'no-such-enterprise',
        `The register knows no enterprise ${id}（登记簿中没有企业 ${id}）.`,
      );
    return {
      kind: 'organisation',
      id,
      name: known.name,
      creditCode: known.creditCode,
      // The section letter says nothing that the digits do not; bans are compared by digits.
      industry: known.industry.replace(/^[A-T]/, ''),
      principal: this.personalData.tokenOf(principalIdentityNumber),
    };
  }

  /**
   * Online the id is the person's own; at the window it follows from the identity number, as in
   * the register of citizens.
   */
  private async ofCitizen(
    { name, identityNumber }: ToldCitizen,
    { actor }: Asked,
  ): Promise<Applicant> {
    const token = this.personalData.tokenOf(identityNumber);
    if (holds(actor, 'applicant')) this.mustBeTheOwn(actor, token);
    const id = holds(actor, 'applicant') ? actor.id : idFor({ commandId: token }, 'citizen');
    const sealed = await this.personalData.seal(id, { name, identityNumber });
    return { kind: 'citizen', id, name: sealed, principal: token };
  }

  /**
   * Who applies online for himself states his own number: it is held against the one the register
   * of people knows him by. One that was never entered there cannot be held against anything.
   */
  private mustBeTheOwn(actor: PersonActing, token: string): void {
    const known = this.world.registry().person(actor.id)?.identity;
    if (known !== undefined && known !== token)
      deny(
        'not-your-identity',
        'This is the identity number of another person than the one signed in（身份证号与登录人员不符）.',
        'LL 31',
      );
  }
}

const mustSayWho = (): never => {
  const message = 'a unit or a citizen, one of the two';
  throw new ProblemException(400, 'applicant-not-told', 'Say who applies（请写明申请人）.', [
    { field: 'applicant', rule: 'oneOf', message },
  ]);
};
