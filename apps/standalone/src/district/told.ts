import { faultLine, type Installed, type Progress } from '#platform/sheets';

const width = 24;
const stages = { checking: '核对', writing: '写入' } as const;

/** One line for the terminal: how many rows of all, of which sheet, how much is written. */
export const progressLine = ({ stage, sheet, done, total, written }: Progress): string => {
  const part = total === 0 ? 1 : done / total;
  const full = Math.round(part * width);
  const bar = `${'█'.repeat(full)}${'░'.repeat(width - full)}`;
  const percent = (part * 100).toFixed(0).padStart(3);
  return `${stages[stage]} ${bar} ${percent} %  ${done} / ${total} 行  《${sheet}》  ${written} 条记录`;
};

/** What came of it, line by line, as whoever runs it reads it. */
export const toldOf = ({ faults, rows, events }: Installed, dryRun: boolean): readonly string[] => {
  if (faults.length > 0)
    return [
      ...faults.map(faultLine),
      `共 ${faults.length} 处问题，未写入任何内容；请改正后重新运行。`,
    ];
  const verb = dryRun ? '将写入' : '写入';
  return [
    ...rows.map(
      (one) => `《${one.sheet}》${one.file}：${one.rows} 行，${verb} ${one.events} 条记录`,
    ),
    events === 0
      ? '与已登记的一致，没有需要写入的内容。'
      : `${dryRun ? '试运行：核对无误，' : ''}共${verb} ${events} 条记录。`,
  ];
};
