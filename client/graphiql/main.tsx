import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './graphiql.css';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { WORKED_QUERIES, WORKED_QUERIES_PANEL } from './WorkedQueries.tsx';

/** Sends what GraphiQL asks to this server; nothing is loaded from elsewhere. */
async function fetcher(body: object) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  });
  return response.json();
}

const { query, variables } = WORKED_QUERIES[0]!;

createRoot(document.getElementById('root')!).render(
  <GraphiQL
    fetcher={fetcher}
    defaultTabs={[{ query, variables }]}
    defaultEditorToolsVisibility="variables"
    plugins={[WORKED_QUERIES_PANEL, HISTORY_PLUGIN]}
    visiblePlugin={WORKED_QUERIES_PANEL}
  />,
);
