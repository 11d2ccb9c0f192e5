import { defaultFieldResolver, type GraphQLSchema } from 'graphql';
import type { Context } from '../api/context.ts';
import { PRICES } from './prices.ts';

/** Root fields of one operation that may scan at once. */
export const SCANS = 2;

/**
 * Lets the root fields that have a price begin a few at a time and in order, each after a look at the clock: graphql-js
 * would begin all of them at once, and sixty aliases would run on past the time limit. Fields without a price begin at
 * once, so that their loads stay one batch. Changes the schema given.
 */
export function gateRootFields(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    if (PRICES.Query?.[field.name] === 0) continue;
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = async (source, args, context: Context, info) => {
      const release = await context.scans.take();
      try {
        await context.reader.breathe();
        const found = await resolve(source, args, context, info);
        // What graphql-js makes of it, it makes in one go.
        await context.reader.breathe();
        return found;
      } finally {
        release();
      }
    };
  }
}
