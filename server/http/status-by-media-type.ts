import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from '../api/context.ts';
import { hidesStatus } from './media-type.ts';

/**
 * A query that cannot be parsed, validated or given its variables has status 400, but 200 under `application/json`, where
 * an older client takes any other status for a failure of the network (GraphQL over HTTP, "Status Codes").
 */
export const statusByMediaType: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, source, request }) {
        const refused = source !== undefined && response.http.status === 400;
        if (refused && hidesStatus(request.http?.headers.get('accept') ?? null)) response.http.status = 200;
      },
    };
  },
};
