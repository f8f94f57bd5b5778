/** What is wrong with a sheet, and where（表、行、列）. */
export type Fault = Readonly<{
  sheet: string;
  file: string;
  line?: number;
  column?: string;
  message: string;
}>;

/** A fault as a person reads it: `《机关》organs.csv 第 3 行“名称”：不得为空`. */
export const faultLine = ({ sheet, file, line, column, message }: Fault): string =>
  `《${sheet}》${file}${line === undefined ? '' : ` 第 ${line} 行`}${column === undefined ? '' : `“${column}”`}：${message}`;
