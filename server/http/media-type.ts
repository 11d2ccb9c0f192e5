import type { Request } from 'express';

const LEGACY = 'application/json; charset=utf-8';
const MEDIA_TYPES = [LEGACY, 'application/graphql-response+json; charset=utf-8'];

/**
 * The media type in which a client wants a GraphQL answer (GraphQL over HTTP, "Accept"); where it says nothing, JSON.
 * Null when it takes neither.
 */
export function acceptedType(request: Request): string | null {
  return request.accepts(MEDIA_TYPES) || null;
}

/** Whether the status must be 200 even for a request that GraphQL refuses: so it is under the older media type. */
export function hidesStatus(mediaType: string | null): boolean {
  return mediaType === null || mediaType === LEGACY;
}
