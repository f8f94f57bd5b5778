import type { INestApplication, Type } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { type Route, routesOf } from '../access/routes.js';

/** Every route of an API by its `operationId`. */
export const handlersOf = (app: INestApplication): ReadonlyMap<string, Route> => {
  const modules = [...app.get(ModulesContainer).values()];
  const controllers = modules.flatMap(({ controllers }) =>
    [...controllers.values()].flatMap(({ metatype }) => (metatype ? [metatype as Type] : [])),
  );
  return new Map(controllers.flatMap(routesOf).map((route) => [route.name, route]));
};
