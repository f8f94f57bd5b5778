import { Checked } from '#platform/http';
import { matterIdForm } from '../desk/fields.js';

/** Id of a matter; parts of a bundle have the bundle's id with their place. */
export const MatterId = ({
  about,
  optional = false,
}: Readonly<{ about: string; optional?: boolean }>): PropertyDecorator =>
  Checked({ about, optional, ...matterIdForm });
