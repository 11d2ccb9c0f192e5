import type { NextFunction, RequestHandler, Response } from 'express';
import { CartularyError } from '../errors/errors.ts';
import { Admission, type AdmissionLimits, stopping } from '../limits/admission.ts';
import type { Reader } from '../store/reader.ts';
import { clientOf } from './client-address.ts';
import { HttpRefusal } from './http-refusal.ts';
import type { Metrics } from './metrics.ts';

/** Seconds after which a refused client may try again: about the time in which a queue empties. */
const RETRY_AFTER = 2;
/** Milliseconds beyond the time limit for which a client may leave its answer unread. */
const STALLED_MS = 15_000;

export interface Admitting {
  handler: RequestHandler;
  /** Answers whatever waits or runs with BUSY; for the end of a drain. */
  refuseRest(): void;
}

/**
 * Lets an operation through when its turn comes, and leaves in `response.locals` from when its time limit counts
 * (`arrivedAt`) and what to call when its answer is known (`release`). What is refused is BUSY: 429 where the client itself asks too much, otherwise 503, with `Retry-After`.
 */
export function admit(limits: AdmissionLimits, timeoutMs: number, metrics: Metrics): Admitting {
  const admission = new Admission(limits);
  const unanswered = new Map<Response, NextFunction>();
  metrics.watchOperations(admission);

  return {
    handler: async (request, response, next) => {
      response.locals.arrivedAt = performance.now();
      const gone = new AbortController();
      const patience = setTimeout(() => gone.abort(), timeoutMs);
      response.on('close', () => gone.abort());
      try {
        const turn = await admission.enter(clientOf(request.ip), gone.signal);
        if (response.closed) return turn.over();
        unanswered.set(response, next);
        // A client that reads slowly keeps nobody else waiting.
        response.locals.release = whenAtRest(response, turn.answered);
        const giveBack = whenAtRest(response, turn.over);
        response.setTimeout(timeoutMs + STALLED_MS, () => response.destroy());
        response.on('close', () => {
          unanswered.delete(response);
          giveBack();
        });
      } catch (error) {
        // Nobody is there to read it.
        if (!response.closed) next(refusalOf(error, metrics));
        return;
      } finally {
        clearTimeout(patience);
      }
      next();
    },
    refuseRest() {
      admission.close();
      for (const [response, next] of unanswered) {
        if (!response.headersSent) next(refusalOf(stopping(), metrics));
      }
    },
  };
}

/**
 * Calls back once the engine is done with all that the operation asked of it: the place of one that ran out of time or
 * lost its client would otherwise go to another while the query still runs.
 */
function whenAtRest(response: Response, callback: () => void): () => void {
  return () => {
    const reader: Reader | undefined = response.locals.reader;
    if (reader) void reader.atRest().then(callback);
    else callback();
  };
}

function refusalOf(error: unknown, metrics: Metrics): unknown {
  if (!(error instanceof CartularyError)) return error;
  const ofClient = error.details.limit === 'operationsPerClient';
  metrics.refused.inc({ limit: error.details.limit ?? 'stopping' });
  return new HttpRefusal(error, ofClient ? 429 : 503, { 'Retry-After': String(RETRY_AFTER) });
}
