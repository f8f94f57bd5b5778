import { Injectable } from '@nestjs/common';
import { type LicenceEvent, licenceStream } from '#contexts/licensing/contract';
import { type CitizenEvent, citizenStream } from '#contexts/registry/contract';
import { readable } from '#platform/log';
import { DecisionWorld } from '#platform/store';
import { type Event, type StreamKind, streamName } from '#domain/kernel';
import type { Party, PenaltyItem } from '../case/shared.events.js';
import type { KnownLicence, PartyOnRegister } from '../case/penalty/taken.events.js';

const endings: readonly LicenceEvent['type'][] = [
  'LicenceAnnulled',
  'LicenceRecalled',
  'LicenceRevoked',
  'LicenceCancelled',
];

const after = (licence: string, was: KnownLicence | undefined, event: LicenceEvent) => {
  if (event.type === 'LicenceGranted') {
    const { number, item, holder, origin } = event.data.grant;
    const filed = origin === 'filed';
    return { licence, number, item, holder: holder.id, filed, ended: false };
  }
  if (!was) return was;
  if (event.type === 'LicenceRenewed') return { ...was, number: event.data.number ?? was.number };
  // A revocation that fell gives the licence back.
  if (event.type === 'PenaltyEffectUndone')
    return event.data.undone === 'revocation' ? { ...was, ended: false } : was;
  return endings.includes(event.type) ? { ...was, ended: true } : was;
};

/**
 * What the registers say, right before a decision, of the licences it names and of the person it
 * bans. Read from the logs of licensing and of the register of parties: nobody tells it, and no
 * table is asked.
 */
@Injectable()
export class PartyRegisters {
  constructor(private readonly world: DecisionWorld) {}

  /** Nothing for a decision that takes no licence and bans nobody. */
  async of(
    party: Party,
    items: readonly PenaltyItem[],
  ): Promise<Readonly<{ register?: PartyOnRegister }>> {
    const named = items.flatMap(({ licences }) => licences ?? []);
    const bans = items.some(({ ban }) => ban !== undefined);
    if (named.length === 0 && !bans) return {};
    const ids = [...new Set(named.flatMap(({ licence }) => licence ?? []))];
    const known = await Promise.all(ids.map((id) => this.licence(id)));
    const licences = known.flatMap((one) => one ?? []);
    return { register: { licences, identityToken: bans ? await this.token(party) : undefined } };
  }

  private async licence(id: string): Promise<KnownLicence | undefined> {
    const history = await this.history(licenceStream, id);
    return history.reduce<KnownLicence | undefined>(
      (was, event) => after(id, was, event),
      undefined,
    );
  }

  private async token({ kind, id }: Party): Promise<string | undefined> {
    if (kind !== 'citizen') return undefined;
    const history: readonly CitizenEvent[] = await this.history(citizenStream, id);
    return history.find((event) => event.type === 'CitizenRegistered')?.data.entry.identityToken;
  }

  private async history<E extends Event>(kind: StreamKind<E>, id: string): Promise<readonly E[]> {
    const events: E[] = [];
    const stream = streamName(kind, this.world.district, id);
    for await (const event of readable(this.world, kind, stream)) events.push(event);
    return events;
  }
}
