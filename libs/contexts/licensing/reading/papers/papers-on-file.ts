import { type Instant, type LocalDate, localDateOf, type Recorded } from '#domain/kernel';
import type { NumberedDocument } from '#domain/procedure';
import type { Label } from '#domain/kernel';
import { licensingEventLabels } from '../../projections/licensing-event-labels.js';

/** A paper of the desk（许可文书）, with the step that issued it. */
export type PaperOnFile = NumberedDocument &
  Readonly<{
    step: string;
    stepName: Label;
    date: LocalDate;
    recordedAt: Instant;
    revision: number;
  }>;

type Issued = Readonly<{ documents?: readonly NumberedDocument[] }>;

/** The papers of a history in the order they were issued. */
export const papersIn = (history: readonly Recorded[]): readonly PaperOnFile[] =>
  history.flatMap(({ type, data, revision, envelope: { validAt, recordedAt } }) =>
    ((data as Issued).documents ?? []).map((document) => ({
      ...document,
      step: type,
      stepName: licensingEventLabels[type as keyof typeof licensingEventLabels],
      date: localDateOf(validAt),
      recordedAt,
      revision,
    })),
  );

/** Where those papers are found as PDF once they are set, in the same order（文书 PDF）. */
export const filesIn = (history: readonly Recorded[]): readonly string[] =>
  history.flatMap(({ id, data }) =>
    ((data as Issued).documents ?? []).map((_, at) => `/documents/${id}-${at}/file`),
  );
