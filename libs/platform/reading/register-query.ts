import { Moment } from '#platform/http';
import { PageQuery } from '#platform/lists';

/** What the list of every register is asked: a page of the rows as they stand, or as they stood. */
export class RegisterQuery extends PageQuery {
  @Moment({ about: 'As it was on record then（当时已登记）', optional: true }) asOf?: string;
  @Moment({ about: 'What had happened by then（当时已发生）', optional: true }) validAt?: string;
}
