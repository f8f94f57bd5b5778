import { Injectable, Optional } from '@nestjs/common';
import { type Label, partsOf, type Recorded } from '#domain/kernel';
import { Settings } from '#platform/config';
import { ProblemException } from '#platform/http';
import { LiveLaw } from '#platform/law-now';
import { EventLog, EventsAside, nothingAside, readable } from '#platform/log';
import { isUnreleased, ProgramsThen } from '#platform/programs';
import { commandName, nounNamed } from '#platform/record';
import { decideAgain, type Outcome, type PastAct, type Then } from './decide-again.js';
import { RegistersThen } from './registers-then.js';

/** What an auditor is told of a past decision that was made once more（重新裁定证明）. */
export type DecidedAgain = Readonly<{
  stream: string;
  /** Of the first event of the act. */
  revision: number;
  events: readonly string[];
  command: Readonly<{ name: string } & Label>;
  recordedAt: string;
  validAt: string;
  /** Which program decided, and which decides again; one without a release says so. */
  program: Readonly<{ was: string; now: string; same: boolean; released: boolean }>;
  law: Readonly<{ was: string; now: string; same: boolean; known: boolean }>;
  /** By the program that decided, with the law of then: as its rules were kept. */
  byTheProgramOfThen: Outcome;
  /** By the law that the envelope names. */
  byTheLawOfThen: Outcome;
  /** By the law of today. */
  byTheLawOfToday: Outcome;
}>;

const noAct = (stream: string): never => {
  throw new ProblemException(
    404,
    'act-unknown',
    `There is no such act on record in ${stream}（${stream} 中没有该行为的记录）.`,
  );
};

const requestNotKept = (): never => {
  throw new ProblemException(
    409,
    'request-not-kept',
    'No person asked for it, or it is older than the keeping of requests（该行为不是由人员提出，或者早于请求留存）.',
  );
};

/**
 * Makes a past decision once more from the log alone and says whether it comes out the same: by
 * the law its envelope names, and by today's. Nothing is written.
 */
@Injectable()
export class AgainDesk {
  // Nest hands the parts in one by one.
  // oxlint-disable-next-line max-params
  constructor(
    private readonly log: EventLog,
    private readonly law: LiveLaw,
    private readonly registers: RegistersThen,
    private readonly settings: Settings,
    private readonly programs: ProgramsThen,
    @Optional() private readonly aside: EventsAside = nothingAside,
  ) {}

  /** The act that an event of a matter belongs to, decided again. */
  async again(stream: string, revision: number): Promise<DecidedAgain> {
    const past = await this.actAt(stream, revision);
    const [first] = past.events as readonly [Recorded];
    const { envelope } = first;
    const { request, law, calendar, code, recordedAt, validAt } = envelope;
    if (!request) return requestNotKept();
    const { log, aside } = this;
    const registry = await this.registers.at(envelope.registry);
    const then = { log, aside, district: partsOf(stream)!.district, registry };
    const named = this.law.byDigest(law, calendar);
    const today = this.law.current();
    const { CODE_VERSION: now } = this.settings;
    const byTheLawOfThen = await decideAgain(then, past, named);
    return {
      stream,
      revision: first.revision,
      events: past.events.map(({ type }) => type),
      command: { name: request.command, ...commandName(past.noun.category, request.command) },
      recordedAt,
      validAt,
      program: { was: code, now, same: code === now, released: !isUnreleased(code) },
      law: { was: law, now: today.digest, same: law === today.digest, known: !!named },
      byTheProgramOfThen: code === now ? byTheLawOfThen : await this.byProgram(then, past),
      byTheLawOfThen,
      byTheLawOfToday: await decideAgain(then, past, today),
    };
  }

  /** By the rules that decided, where they were kept. */
  private async byProgram(then: Then, past: PastAct): Promise<Outcome> {
    const { code, law, calendar } = past.events[0]!.envelope;
    const { category } = past.noun;
    const deciding = await this.programs.deciding({ code, category, law, calendar });
    if (!deciding) return { outcome: 'program-unknown' };
    return decideAgain(then, { ...past, noun: deciding.noun }, deciding.law);
  }

  /** All events of the request that one of them belongs to. */
  private async actAt(stream: string, revision: number): Promise<PastAct> {
    const parts = partsOf(stream);
    const noun = parts && nounNamed(parts.category);
    if (!noun || !parts) return noAct(stream);
    const all: Recorded[] = [];
    for await (const event of readable({ log: this.log, aside: this.aside }, noun, stream))
      all.push(event);
    const asked = all.find((event) => event.revision === revision)?.envelope.commandId;
    const events = all.filter(({ envelope }) => envelope.commandId === asked);
    if (asked === undefined || events.length === 0) return noAct(stream);
    return { noun, stream, id: parts.id, events };
  }
}
