/**
 * A notion that has one home, how it would be written again in a context, and where that is no
 * second home.
 */
export type Home = Readonly<{
  notion: string;
  /** Where it stands. */
  home: string;
  again: RegExp;
  /** Why these files are none: file → reason. */
  but?: Readonly<Record<string, string>>;
}>;

const runsItself = 'writes a whole log in bulk, with its own order of events';

/** What no context has of its own. */
export const homes: readonly Home[] = [
  {
    notion: 'a route that writes',
    home: 'platform/acts/doors.ts, from the declaration of the command',
    again: /@(Post|Put|Patch|Delete)\(/,
    but: {
      'calendar/http/harm.controller.ts': 'asks what would be, and writes nothing',
      'calendar/http/sums.controller.ts': 'asks what would be, and writes nothing',
      'calendar/http/what-if.controller.ts': 'asks what would be, and writes nothing',
      'hazards/reading/reporters.controller.ts': 'asks by a code in the body, and writes nothing',
      'papers/http/drafts.controller.ts': 'draws what is told, and writes nothing',
      'papers/http/deliveries/receiver-answers.controller.ts':
        'hears the system of another body, which acts in no office',
      'papers/http/check.controller.ts': 'asks whether a paper is real, and writes nothing',
      'sources/http/readings.controller.ts': 'takes readings in, which are no acts',
    },
  },
  { notion: 'the desk that acts go over', home: 'platform/acts/desk.ts', again: /\bDesk\b/ },
  {
    notion: 'deciding on a stream',
    home: 'platform/acts/nouns.ts',
    again: /\bnew Decisions\b/,
    but: {
      'import/processes/importing.ts': runsItself,
      'import/processes/run-import.ts': runsItself,
      'operations/operations.direct.ts': 'serves an operator while no API runs',
    },
  },
  {
    notion: 'the answer to a ring',
    home: 'domain/procedure/clock-commands.ts',
    again: /\brung\(|\bClockRing\b/,
  },
  {
    notion: 'the fold of running clocks',
    home: 'domain/procedure/clocks.ts',
    again: /\bchanges\??\.reduce\b|\bnoteClocks\s*=/,
  },
  {
    notion: 'the number of a document',
    home: 'domain/procedure/papers.ts',
    again: /〔\$\{/,
  },
  {
    notion: 'the prefix of a document number',
    home: 'domain/procedure/papers.ts (documentPrefixOf)',
    again: /\b(organ|organIn)\([^()]*\)\??\.documentPrefix\b/,
  },
  {
    notion: 'whether two entries are one human being',
    home: 'domain/procedure/hands (samePerson, E38)',
    again:
      /\b\w*(?:By|by|[Rr]ater|[Hh]ost|[Rr]eviewer|[Pp]roposer) [!=]== (?:actor|who)\.id\b|\b(?:actor|who)\.id [!=]== /,
    but: {
      'hazards/reading/reporters.controller.ts': 'the account that opened it that day, no hand',
      'licensing/reading/opening-reading.controller.ts': 'the account that opened it, no hand',
      'registry/person/leave/contest-leave.ts': 'the very entry whose leave it is',
    },
  },
];
