import { Injectable } from '@nestjs/common';
import { localDateOf, partsOf, rulesOf } from '#domain/kernel';
import { type Files, Nouns } from '#platform/acts';
import type { Asked } from '#platform/http';
import { EventLog } from '#platform/log';
import type { Answer } from '#platform/store';
import type { CitizenEvent } from '../citizen/citizen.events.js';
import { type CitizenCommand, citizenNoun } from '../citizen/citizen.noun.js';
import type { Citizen } from '../citizen/citizen.state.js';
import type { MatterOn } from '../citizen/matters-on.js';

/**
 * Looks through the log for every matter that tells of a person before the person's key goes: it
 * names the entry, has something sealed under its key, or bears the token of the identity number.
 * It reads all matters there are, once for an act that is rare and cannot be taken back; tables
 * would be quicker, and may lag behind.
 */
@Injectable()
export class Erasing {
  private readonly citizens: Files<CitizenCommand, Citizen, CitizenEvent>;

  constructor(
    private readonly nouns: Nouns,
    private readonly log: EventLog,
  ) {
    this.citizens = nouns.filesOf(citizenNoun);
  }

  async erase(id: string, asked: Asked): Promise<Answer> {
    const data = { matters: await this.mattersOn(id) };
    return this.citizens.perform(id, { type: 'EraseCitizen', data }, asked);
  }

  private async mattersOn(id: string): Promise<readonly MatterOn[]> {
    const citizen = await this.citizens.now(id);
    if (citizen.status !== 'registered' || !citizen.erasure || citizen.erased) return [];
    const streams = await this.streamsWith([id, citizen.entry.identityToken]);
    return Promise.all(streams.map((stream) => this.endOf(stream)));
  }

  private async streamsWith(names: readonly string[]): Promise<readonly string[]> {
    const ending = this.nouns.all().filter((noun) => rulesOf(noun).over !== undefined);
    const prefixes = ending.map(({ category }) => `${category}-`);
    const found = new Set<string>();
    if (prefixes.length === 0) return [];
    for await (const { stream, data } of this.log.readAll({ prefixes })) {
      if (found.has(stream)) continue;
      const said = JSON.stringify(data);
      if (names.some((name) => said.includes(name))) found.add(stream);
    }
    return [...found];
  }

  private async endOf(stream: string): Promise<MatterOn> {
    const { category, id } = partsOf(stream)!;
    const path = this.nouns.all().find((noun) => noun.category === category)!.path;
    const { over, last } = await this.nouns.endOf(stream);
    const address = `${path}/${id}`;
    return { address, ...(over && { over }), ...(last && { lastOn: localDateOf(last) }) };
  }
}
