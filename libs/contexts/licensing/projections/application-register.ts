import type { About, LocalDate } from '#domain/kernel';
import { partsOf } from '#domain/kernel';
import { matterRegister, unopenedMatter } from '#platform/registers';
import { applicationStream } from '../application/application.stream.js';
import { ApplicationRow } from './application-row.js';
import { applicationSays } from './application-says.js';
import { milestonesOf } from './milestones.js';
import { wordsOfParty } from './words-of-party.js';
import { applicationTasks } from './application-tasks.js';

const none = {
  bundle: null,
  licence: null,
  clerk: null,
  reviewer: null,
  approver: null,
  acceptedOn: null,
  decidedOn: null,
  endedOn: null,
  decisionNumber: null,
  certificateNumber: null,
} as const;

/** An application of which nothing is known but its id: what its receipt starts from. */
const unopened = (about: About): ApplicationRow => ({
  ...unopenedMatter(about),
  ...none,
  applicationId: partsOf(about.stream)?.id ?? about.stream,
  item: '',
  itemVersion: '' as LocalDate,
  purpose: 'new',
  channel: 'window',
  window: '',
  stage: 'received',
  receivedOn: '' as LocalDate,
  deemed: false,
  published: false,
  stepsAsked: [],
  recusalsAsked: [],
  recused: [],
  milestones: [],
});

/** 许可申请台账: one row per application. */
export const applicationRegister = matterRegister(applicationStream, {
  name: 'licensing.applications',
  version: 7,
  table: ApplicationRow,
  unopened,
  opens: ['ApplicationReceived'],
  says: applicationSays,
  every: ({ milestones }, event) => ({ milestones: [...milestones, ...milestonesOf(event)] }),
  tasks: applicationTasks,
  hands: ({ clerk, reviewer, approver }) => [clerk, reviewer, approver],
  words: (row) => [
    row.number,
    row.decisionNumber,
    row.certificateNumber,
    ...wordsOfParty(row),
    row.item,
  ],
});
