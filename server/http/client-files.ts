import { relative } from 'node:path';
import express, { Router } from 'express';

/** Vite writes a hash of the content into the names of assets, so what is behind one never changes. */
const HASHED = /^assets[\\/].+-[\w-]{8}\.\w+$/;
const FOR_EVER = 'public, max-age=31536000, immutable';

/** The built client. What has a hash in its name is kept for ever; all else is asked for again, by its ETag. */
export function clientFiles(folder: string): Router {
  const router = Router();
  router.get('/graphiql', (request, _response, next) => {
    request.url = '/graphiql.html';
    next();
  });
  router.use(
    express.static(folder, {
      index: 'index.html',
      redirect: false,
      cacheControl: false,
      setHeaders(response, path) {
        const kept = HASHED.test(relative(folder, path));
        response.setHeader('Cache-Control', kept ? FOR_EVER : 'no-cache');
      },
    }),
  );
  return router;
}
