/** Pictures, of which a copy without metadata and a small one are made. */
export const imageTypes: ReadonlySet<string> = new Set([
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/tiff',
  'image/gif',
]);

export const pdfType = 'application/pdf';

/** Sound and moving pictures, of which a copy is made where a program for it is set up. */
export const mediaTypes: ReadonlySet<string> = new Set([
  'video/mp4',
  'video/quicktime',
  'video/vnd.avi',
  'video/matroska',
  'video/webm',
  'video/mpeg',
  'video/mp2t',
  'video/3gpp',
  'audio/mpeg',
  'audio/wav',
  'audio/x-m4a',
  'audio/mp4',
  'audio/aac',
  'audio/amr',
  'audio/ogg',
  'audio/flac',
]);

/** What is taken as evidence, by content: nothing that can be run, or has other files in it. */
export const acceptedTypes: ReadonlySet<string> = new Set([
  ...imageTypes,
  'image/heic',
  pdfType,
  ...mediaTypes,
]);
