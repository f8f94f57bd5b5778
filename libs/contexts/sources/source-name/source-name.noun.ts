import { refuse } from '#domain/kernel';
import { plainName } from '#domain/procedure';

/** A unit of production or storage as it is compared: whose, called what, where. */
export type SourceName = Readonly<{ unit: string; name: string; address: string }>;

/** One file on the register for one unit of production or storage: none is identified twice. */
export const sourceNameNoun = plainName<SourceName>({
  category: 'sourcesSourceName',
  title: 'Source on the register（在册重大危险源）',
  taken: ({ matter }) =>
    refuse(
      'source-on-register',
      `该单位同名同址的单元已登记为重大危险源 ${matter}，尚未核销，请在该档案中办理 (this unit of production or storage is on the register as ${matter}).`,
      'MHS-1',
    ),
});
