import type { Label } from '#domain/kernel';
import { caseEventLabels } from '../../projections/case-event-labels.js';
import type { CaseDocumentRow } from '../../projections/case-documents.js';

/** A document with the name of the step that issued it. */
export const documentView = (row: CaseDocumentRow): CaseDocumentRow & { stepName: Label } => ({
  ...row,
  stepName: caseEventLabels[row.step as keyof typeof caseEventLabels],
});
