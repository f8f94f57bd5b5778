import { hiddenTexts } from '#platform/privacy';

/** An event as a preview tells it. */
export type Told = Readonly<{ type: string; data: object }>;

/** The events of each file, as a preview tells them. */
export const byFile = (
  events: readonly Readonly<{ stream: string; type: string; data: object }>[],
): Readonly<Record<string, readonly Told[]>> => {
  const files: Record<string, Told[]> = {};
  for (const { stream, type, data } of events) (files[stream] ??= []).push({ type, data });
  return JSON.parse(JSON.stringify(hiddenTexts(files))) as Record<string, readonly Told[]>;
};

/** Each file as a text, whatever order they come in. */
export const inOrder = (files: readonly (readonly Told[])[]): readonly string[] =>
  files.map((one) => JSON.stringify(one)).toSorted();
