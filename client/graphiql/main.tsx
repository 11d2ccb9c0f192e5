import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './graphiql.css';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { WORKED_QUERIES } from './worked-queries.ts';

/** Sends what GraphiQL asks to this server; nothing is loaded from elsewhere. */
async function fetcher(body: object) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  });
  return response.json();
}

createRoot(document.getElementById('root')!).render(
  <GraphiQL fetcher={fetcher} defaultTabs={WORKED_QUERIES} defaultEditorToolsVisibility="variables" />,
);
