import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Metrics } from './metrics.ts';

/** Gives each request an id, taken from `X-Request-Id` when that is plain, and logs how it was answered. */
export function logRequests(log: Logger, metrics: Metrics): RequestHandler {
  return (request, response, next) => {
    const started = performance.now();
    const asked = request.get('x-request-id') ?? '';
    const requestId = /^[\w.-]{1,64}$/.test(asked) ? asked : randomUUID();
    response.locals.requestId = requestId;
    response.set('X-Request-Id', requestId);
    const route = /^\/(graphql|graphiql|healthz|readyz|metrics)$/.exec(request.path)?.[0] ?? 'client';
    response.on('close', () => {
      const ms = performance.now() - started;
      const labels = { method: request.method, route, status: String(response.statusCode) };
      metrics.requests.observe(labels, ms / 1000);
      const level = route === '/graphql' ? 'info' : 'debug';
      log[level](
        {
          requestId,
          ...labels,
          ms: Math.round(ms),
          queries: response.locals.reader?.count,
          operation: response.locals.operation,
          aborted: !response.writableFinished || undefined,
        },
        'request',
      );
    });
    next();
  };
}
