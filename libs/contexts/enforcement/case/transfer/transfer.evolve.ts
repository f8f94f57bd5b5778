import type { Changes } from '#domain/procedure';
import type { Case } from '../case.state.js';
import type { Transferring } from './transfer.state.js';
import type { TransferEvent } from './transfer.events.js';

const changed = (state: Case, change: Partial<Transferring>): Partial<Case> => ({
  transfer: { ...state.transfer, ...change },
});

export const evolveTransfer: Changes<Case, TransferEvent> = {
  TransferTeamNamed: (state, team) => changed(state, { team }),
  TransferProposed: (state, report) => changed(state, { report, refused: undefined }),
  TransferRefused: (state, refused) =>
    changed(state, { team: undefined, report: undefined, refused }),
  TransferReceived: (state, receipt) => changed(state, { receipt }),
  TransferAnswered: (state, answer) =>
    changed(state, { answers: [...state.transfer.answers, answer], contest: undefined }),
  RefusalContested: (state, contest) => changed(state, { contest }),
  TransferHandedOver: (state, handedOver) => changed(state, { handedOver }),
  CriminalResultRecorded: (state, result) => changed(state, { result }),
};
