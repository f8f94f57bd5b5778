import { CommandBus } from '@nestjs/cqrs';
import { instant, type Reaction } from '#domain/kernel';
import { Nouns } from '#platform/acts';
import { settled } from '#testing';
import { developmentAccountsOf } from '#contexts/registry/registry.accounts';
import { EnforcementCommands } from '../../enforcement/enforcement.commands.js';
import { openOffice } from '../../registry/http/office.examples.js';
import { onFile } from '../../evidence/exhibit/on-file.examples.js';
import { HazardsCommands } from '../hazards.commands.js';
import { followInspections } from '../reactions/follow-inspections.reaction.js';
import { pursueAfterBreach } from '../reactions/pursue-after-breach.reaction.js';

// This context behind its doors, with the people of the seed; nothing is kept.

const accounts = new Map(developmentAccountsOf('440704').map((one) => [one.username, one]));

/** Somebody of the seeded Jianghai: who, where. */
export const account = (username: string) => accounts.get(username)!;
export const people = (...usernames: readonly string[]): readonly string[] =>
  usernames.map((one) => account(one).person);

/** Certificates in the seed are numbered like their holders. */
export const shown = (...usernames: readonly string[]) =>
  people(...usernames).map((officer) => ({
    officer,
    certificate: `粤J07040${Number(officer.slice(-12))}`,
  }));

export const bureau = account('head').organ;
export const brigade = account('officer1').organ;
export const government = account('mayor').organ;
export const unit = account('applicant').organ;

const reactions = [followInspections, pursueAfterBreach] as readonly Reaction[];

/** Doors of hazards and of enforcement, which hears of them; what follows by itself, follows. */
export const openDesk = async (at = '2026-05-20T09:00:00+08:00') => {
  const office = await openOffice(instant(at), HazardsCommands, EnforcementCommands);
  const bus = office.app.get(CommandBus);
  return {
    ...office,
    /** A file of that digest was handed in to the matter in that stream. */
    handedIn: (digest: string, matter: string) =>
      onFile(office.app.get(Nouns, { strict: false }), digest, matter),
    /** Sends an act that must be done at that local time; answers its id and events. */
    done: async (when: string, who: string, path: string, body: object = {}) => {
      office.moveTo(`${when.replace(' ', 'T')}:00+08:00`);
      const { status, body: told } = await office.act(who, path, body);
      expect([path, status, told.code, told.errors]).toEqual([path, 201, undefined, undefined]);
      await settled(office.log, bus, reactions);
      return { id: String(told.id), events: told.events as readonly string[] };
    },
  };
};
export type HazardsDesk = Awaited<ReturnType<typeof openDesk>>;

/** What somebody tells by telephone. */
export const told = (change: object = {}) => ({
  channel: 'telephone',
  content: '仓库超量储存易燃品',
  address: '东升路18号',
  area: '440704004',
  unit,
  urgent: false,
  deaths: false,
  organ: bureau,
  ...change,
});
