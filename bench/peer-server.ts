// Serves @neo4j/graphql over NEO4J_URI on PORT behind the same versions of Apollo and Express as the product, without its
// limits, log and metrics. Run by bench/serving.ts in a process of its own.
import { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import { openPeer } from './peer.ts';

const { NEO4J_URI, PORT } = process.env;
const { schema } = await openPeer(NEO4J_URI!);
const apollo = new ApolloServer({ schema, persistedQueries: false });
await apollo.start();
const app = express();
app.get('/readyz', (_request, response) => {
  response.json({ status: 'ready' });
});
app.use('/graphql', express.json({ limit: 256 * 1024 }), expressMiddleware(apollo));
app.listen(Number(PORT), '127.0.0.1');
