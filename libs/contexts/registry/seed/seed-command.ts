import type { CitizenCommand } from '../citizen/citizen.noun.js';
import { citizenStream } from '../citizen/citizen.stream.js';
import { type CreditCodeCommand, creditCodeNoun } from '../credit-code/credit-code.noun.js';
import type { EnterpriseCommand } from '../enterprise/enterprise.noun.js';
import { enterpriseStream } from '../enterprise/enterprise.stream.js';
import type { MandateCommand } from '../mandate/mandate.noun.js';
import { mandateStream } from '../mandate/mandate.stream.js';
import type { OrganCommand } from '../organ/organ.noun.js';
import { organStream } from '../organ/organ.stream.js';
import type { PersonCommand } from '../person/person.noun.js';
import { personStream } from '../person/person.stream.js';

/**
 * One command of the installation. Commands of one stream are sent in order; those of a later stage
 * only when the directory knows the stage before, because they ask it. `commandId` is fixed, so
 * that installing twice is installing once.
 */
export type SeedCommand = Readonly<{
  stage: number;
  category: string;
  id: string;
  commandId: string;
  type: string;
  data: object;
}>;

type Requests = Readonly<{
  organ: OrganCommand;
  person: PersonCommand;
  mandate: MandateCommand;
  enterprise: EnterpriseCommand;
  citizen: CitizenCommand;
  creditCode: CreditCodeCommand;
}>;

const categories = {
  organ: organStream.category,
  person: personStream.category,
  mandate: mandateStream.category,
  enterprise: enterpriseStream.category,
  citizen: citizenStream.category,
  creditCode: creditCodeNoun.category,
} as const;

/**
 * Between a unit's own commands and that of its code. 1,000 was for a command that is not sent any
 * more.
 */
const ofCodes = 2_000;

/**
 * Fixed ids in the form of a UUIDv7, told apart by district, so that two districts never share one.
 */
export const seedId = (district: string, number: number): string =>
  `01900000-${district.slice(0, 4)}-7${district.slice(4)}0-8000-${digits(number, 12)}`;

const seedCommandId = (district: string, number: number, step: number): string =>
  `01900000-${district.slice(0, 4)}-7${district.slice(4)}1-8${digits(step, 3)}-${digits(number, 12)}`;

const digits = (number: number, width: number): string => number.toString().padStart(width, '0');

/**
 * The commands for one noun, in order. `id` is the id of its stream when that is not the seed id.
 */
export const commandsFor = <Noun extends keyof Requests>(
  noun: Noun,
  at: Readonly<{ district: string; stage: number; number: number; id?: string }>,
  ...requests: readonly Requests[Noun][]
): readonly SeedCommand[] =>
  requests.map(({ type, data }, step) => ({
    stage: at.stage,
    category: categories[noun],
    id: at.id ?? seedId(at.district, at.number),
    commandId: seedCommandId(at.district, at.number + (noun === 'creditCode' ? ofCodes : 0), step),
    type,
    data,
  }));
