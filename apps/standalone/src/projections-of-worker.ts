import 'reflect-metadata';
import { modulesFor } from '#contexts/index';
import { Nouns } from '#platform/acts';
import { appointments, owings } from '#platform/appointments';
import { LiveLaw } from '#platform/law-now';
import { alarms, ClockedKinds } from '#platform/deadlines';
import { Settings } from '#platform/config';
import { Archivists } from '#platform/files';
import { TemplateBook } from '#platform/papers';
import { EventLog } from '#platform/log';
import { Keys, PersonalData } from '#platform/privacy';
import { DecisionWorld } from '#platform/store';
import type { AnyNoun } from '#domain/kernel';
import { momentsOf } from '#domain/law';
import type { Running } from '#platform/following';
import { askedOfWorkers } from '#platform/foresight';
import { DataSource } from 'typeorm';

// Asked before a database is opened, which knows the tables of what is loaded by then. Operations
// drive projections and have none.
const workers = await modulesFor('worker', { without: ['operations'] });

/** Hears which nouns a worker keeps: some lists are made of what their streams say. */
class Known {
  private readonly nouns: AnyNoun[] = [];

  filesOf(noun: AnyNoun): void {
    this.nouns.push(noun);
  }

  all = (): readonly AnyNoun[] => this.nouns;
}

/** Nothing is sealed here. */
const noKey = Buffer.alloc(32).toString('base64');

/** No paper is set and no file is kept. */
const settingsOf = (district: string) => ({
  DISTRICT: district,
  PERSONAL_DATA_KEY: noKey,
  FILES_DIR: '',
  EVIDENCE_CHECK_HOURS: 500,
});

/**
 * Every projection as the worker runs it, asked of the same modules, so that there is no second
 * list; nothing is followed, no reaction reacts, no clock rings.
 */
export const projectionsOfWorker = async ({
  log,
  database,
  district,
}: Readonly<{ log: EventLog; database: DataSource; district: string }>): Promise<
  readonly Running[]
> => {
  const kinds = new ClockedKinds();
  const law = new LiveLaw(log, { district });
  await law.ready;
  const nothing = () => undefined;
  const silent = { add: nothing, run: nothing, all: () => [] };
  const { projections } = await askedOfWorkers(workers, [
    [EventLog, log],
    [DataSource, database],
    [Settings, settingsOf(district)],
    [PersonalData, silent],
    [Keys, silent],
    [TemplateBook, TemplateBook.read()],
    [Archivists, silent],
    [LiveLaw, law],
    [ClockedKinds, kinds],
    [Nouns, new Known()],
    [DecisionWorld, silent],
  ]);
  const whole = [
    appointments(kinds.all()),
    owings(kinds.all()),
    alarms(kinds.all(), (set) => momentsOf(set, law.current())),
  ];
  await law.stop();
  return [...projections, ...whole.map((followed) => ({ followed, options: {} }))];
};
