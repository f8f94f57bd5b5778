import { type Act, localDateOf } from '#domain/kernel';
import { issue, type NumberedDocument, type Paper, type Papers } from '#domain/procedure';
import { organIn } from './authority.js';

/** What a paper is numbered by: all papers of a matter share its one serial (DOC-3). */
type Numbered = Readonly<{ organ: string; year: number; serial: number; papers: Papers }>;

/** The next paper of a matter. */
export const numberedPaper = (
  { organ, year, serial, papers }: Numbered,
  act: Act,
  paper: Paper,
  content: object,
): NumberedDocument => {
  const prefix = organIn(act, organ).documentPrefix;
  const [document] = issue({ prefix, year, serial, papers }, [paper, content]);
  return document!;
};

/** The next paper of a matter, which names the organ and the day. */
export const signedPaper = (of: Numbered, act: Act, paper: Paper, content: object) =>
  numberedPaper(of, act, paper, {
    organ: organIn(act, of.organ).name,
    date: localDateOf(act.validAt),
    ...content,
  });

/** What every refusal must tell (LL 38): where and until when it can be challenged. */
export const remedies = {
  review: '行政复议 (administrative review): ARL 20',
  litigation: '行政诉讼 (administrative litigation): ALL 46',
} as const;
