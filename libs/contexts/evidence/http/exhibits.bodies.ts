import { OneOf, Text } from '#platform/http';
import { PageQuery } from '#platform/lists';
import { type ExhibitState, exhibitStates } from '../projections/exhibit-row.js';

export class ExhibitsQuery extends PageQuery {
  @Text({
    about: 'Matter by its address; the own ones where left out（所属事项）',
    example: 'enforcement-cases/01900000-4407-7040-8000-000000000801',
    optional: true,
    max: 120,
  })
  matter?: string;
  @OneOf(exhibitStates, {
    about: 'Kept, held, to be disposed of, disposed of（状态）',
    optional: true,
  })
  state?: ExhibitState;
}
