import { checkRows } from './check-rows.js';
import type { Fault } from './faults.js';
import { type Office, type Progress, RowInstaller } from './install-rows.js';
import { readSheets } from './read-sheets.js';
import type { AnySheet } from './sheet.js';

/** What came of it: faults and nothing written, or what was written（或者会写入什么）. */
export type Installed = Readonly<{
  faults: readonly Fault[];
  rows: readonly Readonly<{ sheet: string; file: string; rows: number; events: number }>[];
  events: number;
}>;

type Asked = Readonly<{
  folder: string;
  sheets: readonly AnySheet[];
  /** Opens an office that forgets everything（试运行）. */
  rehearse: <T>(with_: (office: Office) => Promise<T>) => Promise<T>;
  /** Opens the real one; left out for a dry run. */
  write?: <T>(with_: (office: Office) => Promise<T>) => Promise<T>;
  watch: (progress: Progress) => void;
}>;

const byPlace = (sheets: readonly AnySheet[]) => {
  const order = new Map(sheets.map(({ title }, at) => [title, at]));
  return (a: Fault, b: Fault): number =>
    (order.get(a.sheet) ?? -1) - (order.get(b.sheet) ?? -1) || (a.line ?? 0) - (b.line ?? 0);
};

/**
 * Installs what lies in a folder of sheets. All of it is rehearsed first, by the rules and in the
 * order of the day itself, and nothing is written where a single row has a fault.
 */
export const installSheets = async ({
  folder,
  sheets,
  rehearse,
  write,
  watch,
}: Asked): Promise<Installed> => {
  const { filled, faults: ofForm } = readSheets(folder, sheets);
  const run = async (office: Office, stage: Progress['stage']): Promise<Installed> => {
    const faults: Fault[] = [...ofForm];
    const installer = new RowInstaller(office, sheets);
    const checked = checkRows(filled, sheets, installer.seeing, faults);
    await installer.install(checked, (progress) => watch({ stage, ...progress }));
    faults.push(...installer.faults);
    const rows = filled.map(({ sheet, file, rows: all }) => ({
      sheet: sheet.title,
      file,
      rows: all.length,
      events: installer.written.get(sheet.title) ?? 0,
    }));
    const events = rows.reduce((sum, one) => sum + one.events, 0);
    return { faults: faults.toSorted(byPlace(sheets)), rows, events };
  };
  const rehearsed = await rehearse((office) => run(office, 'checking'));
  if (rehearsed.faults.length > 0 || !write || rehearsed.events === 0) return rehearsed;
  return write((office) => run(office, 'writing'));
};
