import type { Type } from '@nestjs/common';
import { partsOf } from '#domain/kernel';
import { DecisionWorld } from '#platform/store';
import { type House, Nouns } from '#platform/acts';
import { Settings } from '#platform/config';
import { ClockedKinds } from '#platform/deadlines';
import type { AnyReaction, Followed, PerStream } from '#platform/following';
import { LiveLaw } from '#platform/law-now';
import { EventLog } from '#platform/log';
import { Archivists } from '#platform/files';
import { TemplateBook } from '#platform/papers';
import { Keys, PersonalData } from '#platform/privacy';
import { DataSource } from 'typeorm';
import { askedOfWorkers } from './of-workers.js';

/** Who follows what: the reactions to a stream, and the register that its tasks are in. */
export type Followers = Readonly<{
  reactions: (stream: string) => readonly AnyReaction[];
  registers: (stream: string) => PerStream | undefined;
}>;

const noTables = (): never => {
  throw new Error('A process that decides reads no tables.');
};

/** In the place of the tables: whoever looks something up there is told so. */
const nowhere = {
  query: noTables,
  getRepository: noTables,
  createQueryBuilder: noTables,
  createQueryRunner: noTables,
  transaction: noTables,
};

/** No file is kept, no key erased, no paper set. */
const nothing = { add: () => undefined, run: () => undefined, all: () => [], erase: noTables };

const settingsOf = (district: string) => ({
  DISTRICT: district,
  PERSONAL_DATA_KEY: Buffer.alloc(32).toString('base64'),
  FILES_DIR: '',
  EVIDENCE_CHECK_HOURS: 500,
});

const isRegister = (one: Followed): one is PerStream =>
  one.per === 'stream' && one.shared !== undefined;

const categoryOf = (stream: string): string => partsOf(stream)?.category ?? '';

/** Asks the modules of the worker who follows what, over the files of this process. */
export const followersIn = async (
  workers: readonly Type[],
  { nouns, world }: House,
): Promise<Followers> => {
  const { projections, reactions } = await askedOfWorkers(workers, [
    [EventLog, world.log],
    [DataSource, nowhere],
    [Settings, settingsOf(world.district)],
    [PersonalData, nothing],
    [Keys, nothing],
    [TemplateBook, TemplateBook.read()],
    [Archivists, nothing],
    [LiveLaw, nothing],
    [ClockedKinds, new ClockedKinds()],
    [Nouns, nouns],
    [DecisionWorld, world],
  ]);
  const registers = projections.map(({ followed }) => followed).filter(isRegister);
  return {
    reactions: (stream) => reactions.filter(({ from }) => from.category === categoryOf(stream)),
    registers: (stream) =>
      registers.find(({ kinds }) => kinds.some(({ category }) => category === categoryOf(stream))),
  };
};
