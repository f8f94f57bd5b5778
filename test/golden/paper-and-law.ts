import type { Rename } from './openapi-compare.js';

const party = 'POST /licence-applications/{id}/hearing/requests body.party';

/** An office that begins in the middle of a year（历史事项补录）. */
export const fromPaper: readonly Rename[] = [
  {
    api: 'command',
    from: party,
    to: party,
    why: 'on paper or here: whoever says no name asks for the applicant, who is always told',
  },
  ...[
    'bundles',
    'bundles/{id}/materials',
    'licence-applications',
    'licence-applications/{id}/corrections',
    'licence-applications/{id}/supplements',
  ].map((path): Rename => ({
    api: 'command',
    to: `POST /${path} body.materials[].pages`,
    why: 'new: where a paper stands in a file of several（合订件页码）',
  })),
  {
    api: 'command',
    to: 'POST /organs/{id}/paper-numbers',
    why: 'new: an office that begins in the middle of a year goes on behind its numbers on paper',
  },
  {
    api: 'command',
    to: 'POST /applications-on-paper',
    why: 'new: an application that was received on paper goes on here under its number',
  },
  {
    api: 'command',
    to: 'POST /cases-on-paper',
    why: 'new: a case that was filed on paper goes on here under its number',
  },
  {
    api: 'command',
    to: 'POST /hazards-on-paper',
    why: 'new: a hazard that was verified, and listed, on paper goes on here under its number',
  },
  ...['/enforcement-cases', '/enforcement-cases/{id}/identity', '/summary-cases'].map(
    (at): Rename => ({
      api: 'command',
      to: `POST ${at} body.party.address`,
      why: 'new: a decision names the address of a party that no register has too (PL 59)',
    }),
  ),
];

/** The files of parties that are no persons and no units（区域、车辆档案）. */
const filesOfThings: readonly Rename[] = ['areas/{code}', 'vehicles/{plate}'].map((at): Rename => ({
  api: 'query',
  to: `GET /parties/${at}/file`,
  why: 'new: all matters about an area, or a vehicle, stand in one file（一区一档、一车一档）',
}));

/** What is worked out on request（试算）, and what a stretch of time is bounded by. */
export const workedOut: readonly Rename[] = [
  ...filesOfThings,
  ...['accident', 'continuing-penalty', 'reward', 'confiscation'].map((at): Rename => ({
    api: 'query',
    to: `POST /law/${at}`,
    why: 'new: harm and daily penalties are worked out like dates and fines（试算）',
  })),
  ...[
    '/deadlines query dueFrom',
    '/deadlines query dueTo',
    '/enforcement-cases query dueTo',
    '/licence-applications query dueTo',
  ].map((place): Rename => ({
    api: 'query',
    from: `GET ${place}`,
    to: `GET ${place}`,
    why: 'a bound of a stretch of time may be a day as well, as it may be everywhere',
  })),
];
