import { fields, localDateOf } from '#domain/kernel';
import { correctionsOf } from '#domain/procedure';
import { notForOneself } from './own-entry.js';
import { headAbovePosts } from '../shared/superior.js';
import type { PersonEvent } from './person.events.js';
import { type Person, registeredPerson } from './person.state.js';

const { day, paperNumber, text } = fields;

/** Which recorded facts may be corrected, by whom（更正登记事实）. */
export const personCorrections = correctionsOf<Person, PersonEvent>({
  tag: 'registry',
  by: ['registrar'],
  confirmedBy: ['head-of-organ', 'principal-head'],
  who: (state, act) => {
    notForOneself(state, act);
    const today = localDateOf(act.now);
    const held = registeredPerson(state).posts.filter(({ to }) => to === undefined || today <= to);
    headAbovePosts(held, act);
  },
  facts: {
    PersonRegistered: { name: text({ about: 'Name（姓名）', max: 100 }) },
    PostAssigned: {
      title: text({ about: 'Title（职务）', max: 100 }),
      from: day({ about: 'First day（任职日期）', past: true }),
    },
    CertificateGranted: {
      issuer: text({ about: 'Who issued it（发证机关）', max: 200 }),
      from: day({ about: 'First day（有效期起）', past: true }),
      to: day({ about: 'Last day（有效期止）' }),
    },
    LegalQualificationRecorded: {
      number: paperNumber({ about: 'Number of the qualification（证书编号）', max: 60 }),
      on: day({ about: 'Day it was given（取得日期）', past: true }),
    },
  },
});
