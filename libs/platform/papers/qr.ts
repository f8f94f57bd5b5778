import qrcode from 'qrcode-generator';

/** A text as a QR code of middling correction, row by row: `1` is a dark module. */
export const qrOf = (text: string): readonly string[] => {
  const code = qrcode(0, 'M');
  code.addData(text, 'Byte');
  code.make();
  const modules = [...Array(code.getModuleCount()).keys()];
  return modules.map((row) => modules.map((at) => (code.isDark(row, at) ? '1' : '0')).join(''));
};
