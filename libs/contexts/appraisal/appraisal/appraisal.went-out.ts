import { dispatchAnswersOf, publicationsOf } from '#domain/procedure';
import { heads } from '../shared/who-may.js';
import type { AppraisalEvent } from './appraisal.events.js';
import { type Appraisal, appraisalStream } from './appraisal.state.js';

const said = { tag: 'appraisal', by: heads, stream: appraisalStream };

/** What the personnel body says（移送答复）. */
export const appraisalAnswers = dispatchAnswersOf<Appraisal, AppraisalEvent>(said);
/** Where a result stands that was told, and where it was taken off（通报回执）. */
export const appraisalPublications = publicationsOf<Appraisal, AppraisalEvent>(said);
