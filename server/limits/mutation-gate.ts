import { defaultFieldResolver, type GraphQLSchema } from 'graphql';
import type { Context } from '../api/context.ts';
import { isAction, requireAllowed } from '../api/policy.ts';
import { checkInput } from './input-limits.ts';

/**
 * Puts policy and input limits before every mutation, so that no resolver can forget them. Changes the schema given; throws
 * for a mutation that has no row in the policy.
 */
export function gateMutations(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const { name: action, resolve = defaultFieldResolver } = field;
    if (!isAction(action)) throw new Error(`Mutation.${action} has no row in server/api/policy.ts.`);
    field.resolve = async (source, args, context: Context, info) => {
      requireAllowed(action, context.curator);
      checkInput(args);
      await context.reader.breathe();
      return resolve(source, args, context, info);
    };
  }
}
