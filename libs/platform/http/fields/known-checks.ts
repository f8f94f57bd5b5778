import { getMetadataStorage } from 'class-validator';

type Storage = ReturnType<typeof getMetadataStorage>;
type Asked = Parameters<Storage['getTargetValidationMetadatas']>;
type Checks = ReturnType<Storage['getTargetValidationMetadatas']>;

/**
 * The checks of a class are the same at every request, but the library walks over every class of
 * the product to find what one inherits: it is asked once for each class, and again when a class is
 * declared later.
 */
export const rememberChecks = (storage: Storage = getMetadataStorage()): void => {
  let known = new WeakMap<Asked[0], Map<string, Checks>>();
  const find = storage.getTargetValidationMetadatas.bind(storage);
  const declare = storage.addValidationMetadata.bind(storage);
  storage.addValidationMetadata = (checks) => {
    known = new WeakMap();
    declare(checks);
  };
  storage.getTargetValidationMetadatas = (...asked) => {
    const [target, ...how] = asked;
    const ofTarget = known.get(target) ?? new Map<string, Checks>();
    known.set(target, ofTarget);
    const key = JSON.stringify(how);
    const checks = ofTarget.get(key) ?? find(...asked);
    ofTarget.set(key, checks);
    return checks;
  };
};
