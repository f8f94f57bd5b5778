import { refuse } from '#domain/kernel';
import { plainName } from '#domain/procedure';

/** What tells a device from every other one, as it is compared（类别、型号、出厂编号）. */
export type MakerNumber = Readonly<{ kind: string; model: string; serialNumber: string }>;

/** One entry in use for one device, in whichever organ’s register it stands. */
export const makerNumberNoun = plainName<MakerNumber>({
  category: 'equipmentMakerNumber',
  title: 'Maker’s number of a device（出厂编号）',
  taken: ({ matter }) =>
    refuse(
      'device-entered-twice',
      `This device is in the register already, as ${matter}（该装备已登记，登记编号 ${matter}）.`,
    ),
});
