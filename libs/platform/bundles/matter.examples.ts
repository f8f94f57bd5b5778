import { label, type Reckoned } from '#domain/kernel';

type Matter = Readonly<{ stage: string; fineFen?: number }>;

/** The matter of the specs: it is filed, served, decided with a fine（示例事项）. */
export const matterNoun = {
  category: 'enforcementCase',
  upcasters: {},
  initial: { stage: 'new' } satisfies Matter,
  evolve: {
    CaseFiled: (state: Matter): Matter => ({ ...state, stage: 'filed' }),
    NoticeServed: (state: Matter): Matter => ({ ...state, stage: 'served' }),
    PenaltyDecided: (state: Matter): Matter => ({ ...state, stage: 'decided', fineFen: 5_000 }),
    HearingRequested: (state: Matter): Matter => ({ ...state, stage: 'heard' }),
  },
  decide: {},
  amounts: ({ fineFen = 0 }: Matter, { on, law }: Reckoned) => [
    { ...label('Fine', '罚款'), fen: fineFen },
    { ...label('Heard from', '听证起点'), fen: law.amount('ENF-H2', 'organisationFen', on) },
  ],
};

export const nouns = [matterNoun];
