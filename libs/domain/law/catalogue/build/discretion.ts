import { duty } from './builders.js';

type Row = readonly [id: string, from: string, cite: string, mark: string, zh: string, en: string];

const rows: readonly Row[] = [
  [
    'ENF-N1',
    '2021-07-15',
    'PL 32',
    'V',
    '主动消除或者减轻危害、受胁迫诱骗、主动供述、配合查处有立功表现的，应当从轻或者减轻。',
    'Must be lighter: harm removed, coerced, confesses, helps.',
  ],
  [
    'ENF-N2',
    '2021-07-15',
    'PL 33',
    'V',
    '轻微并及时改正、没有危害后果的，不予处罚；初次轻微并及时改正的，可以不予处罚；无主观过错的，不予处罚。',
    'No penalty: minor and corrected; may: first time; none without fault.',
  ],
  [
    'ENF-N4',
    '2021-07-15',
    'PL 29',
    'V',
    '同一违法行为不得给予两次以上罚款；违反多个规范的，按罚款数额高的处罚。',
    'One act is fined once; of several laws the higher amount.',
  ],
  [
    'ENF-N5',
    '2008-01-01',
    'O15 53',
    'Vw',
    '两个以上违法行为分别裁量、合并处罚。',
    'Several acts: decided separately, executed together.',
  ],
  [
    'ENF-N6',
    '2021-07-15',
    'PL 28',
    'V',
    '责令改正；有违法所得的，除依法应当退赔外予以没收。',
    'Correction ordered; illegal gain confiscated.',
  ],
  [
    'ENF-N7',
    '2021-07-15',
    'PL 35; R310 11',
    'V',
    '罚款折抵罚金；尚未罚款的，不再给予罚款。',
    'The fine is offset against the criminal fine; if not yet imposed, no more administrative fine.',
  ],
  [
    'ENF-N8',
    '2021-07-15',
    'PL 38',
    'V',
    '没有依据、主体不具有资格、违反法定程序构成重大且明显违法的，处罚无效。',
    'Void without basis, status, or by grave breach of procedure.',
  ],
  [
    'ENF-N9',
    '2021-07-15',
    'PL 49',
    'V',
    '发生重大传染病疫情等突发事件，对违反应对措施的行为依法快速、从重处罚。',
    'Major emergencies: breaches of emergency measures are punished quickly and more heavily.',
  ],
];

/** §3.9: rules of discretion. */
export const discretion = rows.map(([id, from, cite, mark, zh, en]) =>
  duty(id, cite, mark, { from, keyedBy: 'decision', zh, en }),
);
