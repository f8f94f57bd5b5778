import { StreamableFile } from '@nestjs/common';

/** A PDF as it is handed out, under a name that people know it by. */
export const pdfFile = (pdf: Uint8Array, name: string): StreamableFile =>
  new StreamableFile(pdf, {
    type: 'application/pdf',
    disposition: `inline; filename*=UTF-8''${encodeURIComponent(`${name}.pdf`)}`,
    length: pdf.length,
  });
